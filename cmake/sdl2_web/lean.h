// Before each of SDL's own sources: what the browser edition has no use for goes here, where whole files cannot.
#pragma once

#include "SDL_internal.h"

#include <emscripten.h>
#include <emscripten/html5.h>

#include "SDL_error.h"
#include "SDL_log.h"
#include "SDL_stdinc.h"

// SDL's own reading of numbers is a tenth of the C library's.
#undef HAVE_ATOF
#undef HAVE_STRTOD

// render.c draws.
#undef SDL_VIDEO_OPENGL
#undef SDL_VIDEO_OPENGL_EGL
#undef SDL_VIDEO_OPENGL_ES2
#undef SDL_VIDEO_RENDER_OGL_ES2

// Sentences for developers.
#define SDL_SetError(...) (-1)
#define SDL_Error(code) (-1)
#define SDL_Log(...) ((void)0)
#define SDL_LogDebug(...) ((void)0)
#define SDL_LogError(...) ((void)0)
#define SDL_LogInfo(...) ((void)0)
#define SDL_LogWarn(...) ((void)0)
// Only the verbosity of a log of events is clamped.
#undef SDL_clamp
#define SDL_clamp(value, least, most) 0

// Keys are those of the page's own elements, web/scrolling.mjs has the wheel, web/screen.mjs asks before leaving, and
// nothing here is fullscreen or locks the pointer.
#define emscripten_set_keydown_callback_on_thread(...) ((void)0)
#define emscripten_set_keyup_callback_on_thread(...) ((void)0)
#define emscripten_set_keypress_callback_on_thread(...) ((void)0)
#define emscripten_set_wheel_callback_on_thread(...) ((void)0)
#define emscripten_set_beforeunload_callback_on_thread(...) ((void)0)
#define emscripten_set_fullscreenchange_callback_on_thread(...) ((void)0)
#define emscripten_set_pointerlockchange_callback_on_thread(...) ((void)0)
#define emscripten_request_fullscreen_strategy(...) (-1)
#define emscripten_exit_fullscreen() (-1)
#define emscripten_request_pointerlock(...) (-1)
#define emscripten_exit_pointerlock() (-1)

#ifdef DUOLOG_NO_PICTURE_CURSORS
#undef MAIN_THREAD_EM_ASM_INT
#define MAIN_THREAD_EM_ASM_INT(...) 0
#endif
