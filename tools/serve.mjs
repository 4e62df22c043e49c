// Serves the browser edition on this machine, as a real host should: right types, compressed files,
// security headers.   serve.mjs FOLDER [--port N] [--base /PATH/] [--lang LANGUAGE]
import { createReadStream, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { pathToFileURL } from 'node:url';

const TYPES = {
  '.html': 'text/html; charset=utf-8', '.css': 'text/css; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8', '.js': 'text/javascript; charset=utf-8',
  '.wasm': 'application/wasm', '.json': 'application/json', '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml', '.png': 'image/png', '.ico': 'image/x-icon', '.otf': 'font/otf',
  '.ttf': 'font/ttf', '.mo': 'application/octet-stream', '.txt': 'text/plain; charset=utf-8',
};

const HEADERS = {
  'Content-Security-Policy': ["default-src 'none'", "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self' 'unsafe-inline'", "img-src 'self' data: blob:", "font-src 'self'",
    "connect-src 'self'", "worker-src 'self'", "manifest-src 'self'", "base-uri 'none'",
    "form-action 'none'", "frame-ancestors 'none'"].join('; '),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
  // File names carry no version: the browser asks each time, and a 304 is the usual answer.
  'Cache-Control': 'no-cache',
  Vary: 'Accept-Encoding',
};

const fileAt = (path) => {
  try {
    const found = statSync(path);
    return found.isFile() ? found : null;
  } catch {
    return null;
  }
};

// The file that answers a request, and the encoding in which it lies there; null when there is none.
const choose = (folder, url, accepted) => {
  let path;
  try {
    path = decodeURIComponent(new URL(url, 'http://local').pathname);
  } catch {
    return null;
  }
  const plain = join(folder, normalize(path.endsWith('/') ? `${path}index.html` : path));
  if (path.includes('\0') || !fileAt(plain)) return null;
  for (const [encoding, suffix] of [['br', '.br'], ['gzip', '.gz']]) {
    const packed = accepted.includes(encoding) && fileAt(plain + suffix);
    if (packed) return { path: plain + suffix, size: packed.size, changed: packed.mtimeMs, encoding, type: extname(plain) };
  }
  const { size, mtimeMs } = fileAt(plain);
  return { path: plain, size, changed: mtimeMs, type: extname(plain) };
};

const answer = ({ folder, base }, request, response) => {
  const refuse = (status, text) => {
    response.writeHead(status, { ...HEADERS, 'Content-Type': TYPES['.txt'] });
    response.end(`${text}\n`);
  };
  if (!['GET', 'HEAD'].includes(request.method)) return refuse(405, 'Only GET and HEAD are answered');
  const file = request.url.startsWith(base) && choose(folder, request.url.slice(base.length - 1), String(request.headers['accept-encoding'] ?? ''));
  if (!file) return refuse(404, 'There is no such file');
  const tag = `"${file.size.toString(36)}-${Math.round(file.changed).toString(36)}"`;
  const headers = { ...HEADERS, ETag: tag, 'Content-Type': TYPES[file.type] ?? 'application/octet-stream' };
  if (file.encoding) headers['Content-Encoding'] = file.encoding;
  if (request.headers['if-none-match'] === tag) {
    response.writeHead(304, headers);
    return response.end();
  }
  response.writeHead(200, { ...headers, 'Content-Length': file.size });
  if (request.method === 'HEAD') return response.end();
  return createReadStream(file.path).on('error', () => response.destroy()).pipe(response);
};

/**
 * Starts serving `folder` below the path `base`; port 0 takes any free one. `use(folder)` puts another version in its
 * place, as a host does between two requests. `close()` ends it and every open connection.
 */
export const serve = (folder, { port = 0, base = '/' } = {}) => new Promise((started, failed) => {
  const connections = new Set();
  const served = { folder, base };
  const server = createServer((request, response) => answer(served, request, response));
  server.on('connection', (socket) => {
    connections.add(socket);
    socket.on('close', () => connections.delete(socket));
  });
  server.once('error', failed);
  server.listen(port, '127.0.0.1', () => {
    const taken = server.address().port;
    const close = () => new Promise((closed) => {
      server.close(closed);
      connections.forEach((socket) => socket.destroy());
    });
    started({ port: taken, url: `http://127.0.0.1:${taken}${base}`, close, use: (other) => { served.folder = other; } });
  });
});

const main = async ([folder, ...options]) => {
  const option = (name, otherwise) => (options.includes(name) ? options[options.indexOf(name) + 1] : otherwise);
  const port = Number(option('--port', 8080));
  const lang = option('--lang');
  try {
    const { url } = await serve(folder, { port, base: option('--base', '/') });
    console.log(`Duolog is at ${url}${lang ? `?lang=${encodeURIComponent(lang)}` : ''}   (Ctrl+C ends it)`);
  } catch (error) {
    const taken = error.code === 'EADDRINUSE';
    console.error(taken ? `Port ${port} is taken by another program; choose one with --port, or 0 for any free one`
      : `Duolog cannot be served on port ${port}: ${error.message}`);
    process.exit(1);
  }
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(0));
};

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await main(process.argv.slice(2));
