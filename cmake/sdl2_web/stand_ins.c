// What other parts of SDL and Dear ImGui's backend call, in the place of sources that CMakeLists.txt leaves out. Duolog
// draws triangles and rectangles only, the software renderer on ABGR8888 only, and has no use for a gamepad.
#include <string.h>

#include "SDL.h"

int SDL_DrawPoints(SDL_Surface *dst, const SDL_Point *points, int count, Uint32 color) { return SDL_Unsupported(); }
int SDL_DrawLines(SDL_Surface *dst, const SDL_Point *points, int count, Uint32 color) { return SDL_Unsupported(); }
int SDL_BlendPoints(SDL_Surface *dst, const SDL_Point *points, int count, SDL_BlendMode mode, Uint8 r, Uint8 g,
                    Uint8 b, Uint8 a) {
    return SDL_Unsupported();
}
int SDL_BlendLines(SDL_Surface *dst, const SDL_Point *points, int count, SDL_BlendMode mode, Uint8 r, Uint8 g,
                   Uint8 b, Uint8 a) {
    return SDL_Unsupported();
}
SDL_Surface *SDLgfx_rotateSurface(SDL_Surface *src, double angle, int smooth, int flipx, int flipy,
                                  const SDL_Rect *rect, double cangle, double sangle, const SDL_FPoint *center) {
    return NULL;
}
void SDLgfx_rotozoomSurfaceSizeTrig(int width, int height, double angle, const SDL_FPoint *center, SDL_Rect *rect,
                                    double *cangle, double *sangle) {
    memset(rect, 0, sizeof *rect);
}

// The arithmetic is that of SDL_BlendFillRect_RGBA.
int SDL_BlendFillRects(SDL_Surface *dst, const SDL_Rect *rects, int count, SDL_BlendMode mode, Uint8 r, Uint8 g,
                       Uint8 b, Uint8 a) {
    if (dst->format->format != SDL_PIXELFORMAT_ABGR8888 || mode != SDL_BLENDMODE_BLEND)
        return SDL_Unsupported();
    const unsigned source[4] = {r * a / 255, g * a / 255, b * a / 255, a};
    const unsigned kept = 255 - a;
    for (int i = 0; i < count; i++) {
        SDL_Rect rect;
        if (!SDL_IntersectRect(&rects[i], &dst->clip_rect, &rect))
            continue;
        for (int y = 0; y < rect.h; y++) {
            Uint8 *pixel = (Uint8 *)dst->pixels + (rect.y + y) * dst->pitch + rect.x * 4;
            for (Uint8 *end = pixel + rect.w * 4; pixel < end; pixel += 4) {
                for (int part = 0; part < 4; part++)
                    pixel[part] = (Uint8)(source[part] + kept * pixel[part] / 255);
            }
        }
    }
    return 0;
}

int SDL_NumJoysticks(void) { return 0; }
SDL_bool SDL_IsGameController(int index) { return SDL_FALSE; }
SDL_GameController *SDL_GameControllerOpen(int index) { return NULL; }
void SDL_GameControllerClose(SDL_GameController *controller) {}
Uint8 SDL_GameControllerGetButton(SDL_GameController *controller, SDL_GameControllerButton button) { return 0; }
Sint16 SDL_GameControllerGetAxis(SDL_GameController *controller, SDL_GameControllerAxis axis) { return 0; }
