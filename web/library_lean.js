// Leaves out of Emscripten's own library (--js-library) what SDL refers to and Duolog never does: fullscreen, a locked
// pointer, Emscripten's main loop, keys on a canvas that never has the keyboard, the wheel (web/scrolling.mjs has it) and
// the question before leaving (web/screen.mjs).

(function () {
  const unsupported = function () { return -1; };  // EMSCRIPTEN_RESULT_NOT_SUPPORTED
  const lean = {
    $Browser: {},
    $Browser__postset: '',
    emscripten_request_fullscreen_strategy: unsupported,
    emscripten_exit_fullscreen: unsupported,
    emscripten_set_fullscreenchange_callback_on_thread: unsupported,
    emscripten_request_pointerlock: unsupported,
    emscripten_exit_pointerlock: unsupported,
    emscripten_set_pointerlockchange_callback_on_thread: unsupported,
    emscripten_set_keydown_callback_on_thread: unsupported,
    emscripten_set_keyup_callback_on_thread: unsupported,
    emscripten_set_keypress_callback_on_thread: unsupported,
    emscripten_set_wheel_callback_on_thread: unsupported,
    emscripten_set_beforeunload_callback_on_thread: unsupported,
    emscripten_sleep: unsupported,
  };
  for (const name of Object.keys(lean)) {
    if (!name.endsWith('__postset')) lean[name + '__deps'] = [];
  }
  mergeInto(LibraryManager.library, lean);
})();
