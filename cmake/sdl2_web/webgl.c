// SDL's link to WebGL by way of Emscripten's own calls, as SDL itself has it from 2.28 on, in the place of SDL_egl.c and
// SDL_emscriptenopengles.c: EGL in between costs seven kilobytes and names every function of OpenGL.
#include "SDL_internal.h"

#include <GLES2/gl2.h>
#include <emscripten/html5.h>

#include "video/emscripten/SDL_emscriptenopengles.h"
#include "video/emscripten/SDL_emscriptenvideo.h"

int Emscripten_GLES_LoadLibrary(_THIS, const char *path) {
    static SDL_EGL_VideoData loaded; // what is there is only asked for
    _this->egl_data = &loaded;
    return 0;
}

void SDL_EGL_UnloadLibrary(_THIS) { _this->egl_data = NULL; }

// The renderer's own functions are linked; SDL_video.c asks for these.
void *SDL_EGL_GetProcAddress(_THIS, const char *name) {
    if (SDL_strcmp(name, "glGetString") == 0)
        return (void *)glGetString;
    if (SDL_strcmp(name, "glGetIntegerv") == 0)
        return (void *)glGetIntegerv;
    if (SDL_strcmp(name, "glGetError") == 0)
        return (void *)glGetError;
    return NULL;
}

// The canvas itself is drawn on.
EGLSurface *SDL_EGL_CreateSurface(_THIS, NativeWindowType window) { return (EGLSurface *)1; }
void SDL_EGL_DestroySurface(_THIS, EGLSurface surface) {}

int Emscripten_GLES_MakeCurrent(_THIS, SDL_Window *window, SDL_GLContext context) {
    if (emscripten_webgl_make_context_current((EMSCRIPTEN_WEBGL_CONTEXT_HANDLE)context) != EMSCRIPTEN_RESULT_SUCCESS)
        return SDL_SetError("The WebGL context cannot be used");
    return 0;
}

SDL_GLContext Emscripten_GLES_CreateContext(_THIS, SDL_Window *window) {
    const SDL_WindowData *data = (const SDL_WindowData *)window->driverdata;
    EmscriptenWebGLContextAttributes wanted;
    emscripten_webgl_init_context_attributes(&wanted);
    wanted.alpha = wanted.depth = wanted.stencil = wanted.antialias = EM_FALSE;
    wanted.enableExtensionsByDefault = EM_FALSE;
    const EMSCRIPTEN_WEBGL_CONTEXT_HANDLE context = emscripten_webgl_create_context(data->canvas_id, &wanted);
    if (context <= 0) {
        SDL_SetError("There is no WebGL context");
        return NULL;
    }
    return Emscripten_GLES_MakeCurrent(_this, window, (SDL_GLContext)context) == 0 ? (SDL_GLContext)context : NULL;
}

void SDL_EGL_DeleteContext(_THIS, SDL_GLContext context) {
    emscripten_webgl_destroy_context((EMSCRIPTEN_WEBGL_CONTEXT_HANDLE)context);
}

// The browser shows a frame when the program has drawn it.
int SDL_EGL_SetSwapInterval(_THIS, int interval) { return 0; }
int SDL_EGL_GetSwapInterval(_THIS) { return 0; }
int Emscripten_GLES_SwapWindow(_THIS, SDL_Window *window) { return 0; }
