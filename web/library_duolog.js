// Glue for the Emscripten linker (--js-library): turns pointers into strings and arrays and passes them to the modules
// behind Module['host'], made by boot.mjs. Decides nothing. What C++ calls is declared in platform/web/*.cpp.

(function () {
  const glue = {
    // Memory that the C++ side frees. One function for both Emscripten versions, which export malloc differently.
    $duolog_text: function (string) {
      if (string === null || string === undefined) return 0;
      const size = lengthBytesUTF8(string) + 1;
      const pointer = Module['_duolog_reserve'](size);
      stringToUTF8(string, pointer, size);
      return pointer;
    },
    $duolog_bytes: function (bytes, size_pointer) {
      HEAP32[size_pointer >> 2] = bytes ? bytes.length : 0;
      if (!bytes) return 0;
      const pointer = Module['_duolog_reserve'](bytes.length);
      HEAPU8.set(bytes, pointer);
      return pointer;
    },

    duolog_storage_open: function (ticket) {
      const storage = Module['host'].storage;
      storage.files = {
        write: function (name, bytes) {
          const path = '/duolog/' + name;
          FS.mkdirTree(path.slice(0, path.lastIndexOf('/')));
          FS.writeFile(path, bytes);
        },
        append: function (name, bytes) {
          const stream = FS.open('/duolog/' + name, 'a');
          FS.write(stream, bytes, 0, bytes.length);
          FS.close(stream);
        },
        remove: function (name) { FS.unlink('/duolog/' + name); },
      };
      FS.mkdirTree('/duolog');
      storage.lost = function () { Module['_duolog_storage_lost'](); };
      storage.release = function () { Module['_duolog_hidden'](); };
      storage.open().then(function (result) {
        Module['_duolog_storage_done'](ticket, result.code, duolog_text(result.detail));
      });
    },
    duolog_storage_take_over: function (ticket) {
      Module['host'].storage.take_over().then(function (result) {
        Module['_duolog_storage_done'](ticket, result.code, duolog_text(result.detail));
      });
    },
    duolog_storage_put: function (name, bytes, size) {
      Module['host'].batch.push({name: UTF8ToString(name), bytes: HEAPU8.slice(bytes, bytes + size), at: null});
    },
    duolog_storage_append: function (name, bytes, size, at) {
      Module['host'].batch.push({name: UTF8ToString(name), bytes: HEAPU8.slice(bytes, bytes + size), at: at >>> 0});
    },
    duolog_storage_remove: function (name) {
      Module['host'].batch.push({name: UTF8ToString(name), bytes: null, at: null});
    },
    duolog_storage_commit: function (ticket) {
      const host = Module['host'];
      const batch = host.batch;
      host.batch = [];
      host.storage.commit(batch, function (code, detail) {
        Module['_duolog_storage_done'](ticket, code, duolog_text(detail));
      });
    },
    duolog_storage_is_writer: function () { return Module['host'].storage.is_writer ? 1 : 0; },

    duolog_keeping: function (ticket, ask) {
      Module['host'].keeping({ask: ask !== 0}).then(function (answer) {
        Module['_duolog_keeping_done'](ticket, answer.persisted, answer.installed, answer.free_bytes);
      });
    },

    duolog_update_take: function () { Module['host'].updates.take(); },
    duolog_install_way: function () { return Module['host'].install.way(); },
    duolog_install_ask: function () { Module['host'].install.ask(); },

    // The order of the numbers is that of struct FieldNumbers in platform/web/text_input.cpp.
    duolog_field_show: function (numbers, label, placeholder, language, text) {
      const whole = HEAPU32.subarray(numbers >> 2, (numbers >> 2) + 7);
      const real = HEAPF32.subarray((numbers >> 2) + 7, (numbers >> 2) + 27);
      const box = function (at) { return {x: real[at], y: real[at + 1], width: real[at + 2], height: real[at + 3]}; };
      return Module['host'].fields.show({
        slot: whole[0], id: whole[1], ink: whole[2], muted: whole[3], accent: whole[4], max_bytes: whole[5],
        kind: whole[6] & 1 ? 'area' : whole[6] & 16 ? 'search' : 'line',
        read_only: (whole[6] & 2) !== 0, wants_focus: (whole[6] & 4) !== 0, covered: (whole[6] & 8) !== 0, keeps_lines: (whole[6] & 32) !== 0,
        rect: box(0), clip: box(4), holes: [box(8), box(12)], font_px: real[16], line_height: real[17], pad: [real[19], real[18]],
        label: UTF8ToString(label), placeholder: UTF8ToString(placeholder), language: UTF8ToString(language),
        text: text ? UTF8ToString(text) : null,
      });
    },
    duolog_field_take: function (slot) { return duolog_text(Module['host'].fields.take(slot)); },
    duolog_fields_end: function () { Module['host'].fields.end_frame(); },
    duolog_copy: function (text) {
      Module['host'].fields.copy(UTF8ToString(text)).then(function (copied) { Module['_duolog_copied'](copied); });
    },

    duolog_diagnostics_run: function (on) { Module['host'].note_device(on !== 0); },
    duolog_diagnostics: function () { const device = Module['host'].device; return device ? duolog_text(device.text()) : 0; },

    duolog_can_share: function () { return navigator.share ? 1 : 0; },
    duolog_share: function (text) { navigator.share({text: UTF8ToString(text)}).catch(function () {}); },

    duolog_hand_over: function (name, type, bytes, size) {
      Module['host'].hand_over(UTF8ToString(name), UTF8ToString(type), HEAPU8.slice(bytes, bytes + size)).then(function (kind) {
        Module['_duolog_handed_over'](kind);
      });
    },

    duolog_is_whole: function () { return Module['host'].is_whole ? 1 : 0; },
    duolog_fetch_rest: function () { Module['host'].fetch_rest(); },

    duolog_print: function (html) {
      Module['host'].print(UTF8ToString(html)).then(function (shown) { Module['_duolog_printed'](shown ? 1 : 0); });
    },

    duolog_mirror_focus: function (id) { Module['host'].mirror.focus(id >>> 0); },
    duolog_mirror_publish: function (json) { Module['host'].mirror.publish(JSON.parse(UTF8ToString(json))); },

    duolog_glyphs_work: function () { return Module['host'].glyphs.works ? 1 : 0; },
    duolog_glyph_metrics: function (face, ascent_descent) {
      HEAPF32.set(Module['host'].glyphs.metrics(face), ascent_descent >> 2);
    },
    duolog_glyph_known: function (code_point) { return Module['host'].glyphs.knows(code_point) ? 1 : 0; },
    duolog_glyph_advance: function (face, em_px, text) { return Module['host'].glyphs.advance(face, em_px, UTF8ToString(text)); },
    // Fills advance, left, top, width, height, coloured, stretch; answers the pixels, 0 when there is nothing to see.
    duolog_glyph_draw: function (face, em_px, text, stretch, numbers) {
      const glyph = Module['host'].glyphs.draw(face, em_px, UTF8ToString(text), stretch);
      HEAPF32.set([glyph.advance, glyph.left, glyph.top, glyph.width, glyph.height, glyph.coloured ? 1 : 0, glyph.stretch], numbers >> 2);
      if (!glyph.pixels) return 0;
      const pointer = Module['_duolog_reserve'](glyph.pixels.length);
      HEAPU8.set(glyph.pixels, pointer);
      return pointer;
    },
    duolog_font_file: function (face, size) { return duolog_bytes(Module['host'].fonts[face], size); },
    duolog_shipped: function (name, size) { return duolog_bytes(Module['host'].shipped.files[UTF8ToString(name)], size); },
    duolog_shipped_fetch: function (ticket, name) {
      Module['host'].shipped.fetch(UTF8ToString(name)).then(function (here) { Module['_duolog_shipped_done'](ticket, here ? 1 : 0); });
    },
    duolog_settings_read: function () { return duolog_text(Module['host'].settings.read_settings()); },
    duolog_settings_write: function (text) { return duolog_text(Module['host'].settings.write_settings(UTF8ToString(text))); },

    duolog_paint_start: function () { return Module['host'].painter.start() ? 1 : 0; },
    duolog_paint_texture: function (width, height) { return Module['host'].painter.make_texture(width, height); },
    duolog_paint_fill: function (id, where, pixels, pitch) {
      Module['host'].painter.fill_texture(id, HEAP32.subarray(where >> 2, (where >> 2) + 4), HEAPU8.subarray(pixels), pitch);
    },
    duolog_paint_drop: function (id) { Module['host'].painter.drop_texture(id); },
    // The sizes are those of Vertex and Draw in cmake/sdl2_web/render.c.
    duolog_paint: function (size, paper, vertices, vertex_count, draws, draw_count) {
      Module['host'].painter.paint(HEAP32.subarray(size >> 2, (size >> 2) + 2), paper,
        HEAPU8.subarray(vertices, vertices + vertex_count * 20), HEAP32.subarray(draws >> 2, (draws >> 2) + draw_count * 7));
    },

    duolog_screen_read: function (numbers) { HEAPF32.set(Module['host'].screen.numbers(), numbers >> 2); },
    duolog_screen_shows_surface: function () { return Module['host'].screen.software ? 1 : 0; },
    duolog_screen_software_scale: function () { return Module['host'].screen.scale(); },
    duolog_screen_show: function (pixels, width, height, pitch) {
      Module['host'].screen.show(HEAPU8.subarray(pixels, pixels + pitch * height), width, height, pitch);
    },
    // In the place of Emscripten's, which SDL makes the canvas with: beyond three nobody sees a difference, and memory and power go.
    emscripten_get_device_pixel_ratio: function () { return Math.min(devicePixelRatio, 3); },
    duolog_screen_touch_age: function () { return Module['host'].screen.touch_age(); },
    duolog_screen_tick_hand: function () { Module['host'].screen.tick_hand(); },
    duolog_screen_first_frame: function () {
      Module['host'].screen.first_frame();
      Module['host'].shown();
    },
    duolog_appearance: function () { return Module['host'].screen.appearance(); },
    duolog_languages: function () { return duolog_text((navigator.languages || [navigator.language || 'en']).join(',')); },
    duolog_page_language: function (tag) { Module['host'].settings.set_page_language(UTF8ToString(tag)); },
    duolog_page_ground: function (colour, dark) {
      Module['host'].settings.set_page_ground('#' + colour.toString(16).padStart(6, '0'), dark !== 0);
    },
    duolog_history_set_depth: function (depth) { Module['host'].history.set_depth(depth); },
    duolog_history_take: function () { return Module['host'].history.take(); },
    duolog_remember: function (text) { Module['host'].history.remember(UTF8ToString(text)); },
    duolog_remembered: function () { return duolog_text(Module['host'].history.remembered()); },

    duolog_now: function () { return Date.now(); },
    duolog_offset_minutes: function (ms) {
      // An instant outside what Date can say has no offset; 0 is as good as any.
      return -new Date(ms).getTimezoneOffset() || 0;
    },
    duolog_zone_name: function () { return duolog_text(Intl.DateTimeFormat().resolvedOptions().timeZone); },
    duolog_random: function (pointer, size) { HEAPU8.set(crypto.getRandomValues(new Uint8Array(size)), pointer); },
  };

  // The older Emscripten has these as plain functions, the newer as parts of its library.
  const strings = ['$UTF8ToString', '$stringToUTF8', '$lengthBytesUTF8'].filter(function (name) { return name in LibraryManager.library; });
  for (const name of Object.keys(glue)) {
    const of_text = name === '$duolog_text' || name === '$duolog_bytes';
    glue[name + '__deps'] = of_text ? strings : strings.concat(['$duolog_text', '$duolog_bytes', '$FS']);
  }
  mergeInto(LibraryManager.library, glue);
})();
