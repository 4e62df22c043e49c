// Draws triangles on the canvas by WebGL: what SDL's renderer is in the browser. cmake/sdl2_web/render.c decides what is
// drawn, and draws it itself where there is no WebGL.

const kVertexBytes = 20;  // Place and place in the texture as four floats, colour as four bytes.
const kDrawNumbers = 7;   // Texture, first vertex, how many, and the left, top, width and height of what may be touched.

const kCorner = `
attribute vec2 place, texel; attribute vec4 colour; uniform vec2 size; varying vec2 at; varying vec4 tint;
void main() { at = texel; tint = colour; gl_Position = vec4(place * size + vec2(-1, 1), 0, 1); }`;
const kPixel = `
#ifdef GL_FRAGMENT_PRECISION_HIGH
precision highp float;
#else
precision mediump float;
#endif
uniform sampler2D picture; varying vec2 at; varying vec4 tint;
void main() { gl_FragColor = texture2D(picture, at) * tint; }`;

export class Painter {
  constructor({canvas}) {
    this.canvas_ = canvas;
    this.gl_ = null;
    this.textures_ = [];
  }

  // Again after the browser has taken the context and given it back. Answers whether it can draw.
  start() {
    const gl = this.canvas_.getContext('webgl', {alpha: false, antialias: false, depth: false, stencil: false});
    if (!gl || gl.isContextLost()) return false;
    this.gl_ = gl;
    this.textures_ = [null];  // 0 is none.
    const program = gl.createProgram();
    for (const [type, source] of [[gl.VERTEX_SHADER, kCorner], [gl.FRAGMENT_SHADER, kPixel]]) {
      const shader = gl.createShader(type);
      gl.shaderSource(shader, source);
      gl.compileShader(shader);
      gl.attachShader(program, shader);
    }
    gl.linkProgram(program);
    gl.useProgram(program);
    this.size_ = gl.getUniformLocation(program, 'size');
    gl.bindBuffer(gl.ARRAY_BUFFER, gl.createBuffer());
    const attribute = (name, count, type, normalized, offset) => {
      const index = gl.getAttribLocation(program, name);
      gl.enableVertexAttribArray(index);
      gl.vertexAttribPointer(index, count, type, normalized, kVertexBytes, offset);
    };
    attribute('place', 2, gl.FLOAT, false, 0);
    attribute('texel', 2, gl.FLOAT, false, 8);
    attribute('colour', 4, gl.UNSIGNED_BYTE, true, 16);
    gl.enable(gl.BLEND);
    gl.blendFuncSeparate(gl.SRC_ALPHA, gl.ONE_MINUS_SRC_ALPHA, gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
    return true;
  }

  // Answers its number.
  make_texture(width, height) {
    const gl = this.gl_;
    this.textures_.push(gl.createTexture());
    this.bind_(this.textures_.length - 1);
    for (const filter of [gl.TEXTURE_MIN_FILTER, gl.TEXTURE_MAG_FILTER]) gl.texParameteri(gl.TEXTURE_2D, filter, gl.LINEAR);
    for (const wrap of [gl.TEXTURE_WRAP_S, gl.TEXTURE_WRAP_T]) gl.texParameteri(gl.TEXTURE_2D, wrap, gl.CLAMP_TO_EDGE);
    gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA, width, height, 0, gl.RGBA, gl.UNSIGNED_BYTE, null);
    return this.textures_.length - 1;
  }

  // `bytes` begins with the first pixel; its rows lie `pitch` apart.
  fill_texture(id, [x, y, width, height], bytes, pitch) {
    const gl = this.gl_;
    const pixels = new Uint8Array(width * height * 4);
    for (let row = 0; row < height; ++row) pixels.set(bytes.subarray(row * pitch, row * pitch + width * 4), row * width * 4);
    this.bind_(id);
    gl.texSubImage2D(gl.TEXTURE_2D, 0, x, y, width, height, gl.RGBA, gl.UNSIGNED_BYTE, pixels);
  }

  drop_texture(id) {
    this.gl_.deleteTexture(this.textures_[id]);
    this.textures_[id] = null;
  }

  // `paper` is 0xaabbggrr.
  paint([width, height], paper, vertices, draws) {
    const gl = this.gl_;
    gl.viewport(0, 0, width, height);
    gl.disable(gl.SCISSOR_TEST);
    gl.clearColor((paper & 255) / 255, (paper >> 8 & 255) / 255, (paper >> 16 & 255) / 255, 1);
    gl.clear(gl.COLOR_BUFFER_BIT);
    gl.enable(gl.SCISSOR_TEST);
    gl.uniform2f(this.size_, 2 / width, -2 / height);
    gl.bufferData(gl.ARRAY_BUFFER, vertices, gl.STREAM_DRAW);
    for (let i = 0; i < draws.length; i += kDrawNumbers) {
      const [texture, first, count, left, top, wide, high] = draws.subarray(i, i + kDrawNumbers);
      this.bind_(texture);
      gl.scissor(left, height - top - high, wide, high);
      gl.drawArrays(gl.TRIANGLES, first, count);
    }
  }

  bind_(id) {
    this.gl_.bindTexture(this.gl_.TEXTURE_2D, this.textures_[id]);
  }
}
