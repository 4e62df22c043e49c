// SDL's renderer for what Duolog draws, in the place of SDL's own, which is twelve kilobytes more to load: triangles
// with a colour at each corner and one layout of pixels, by WebGL (web/painter.mjs) or, where there is none, into a
// surface.
#include <math.h>

#include "SDL.h"

// The bytes of both are those that web/painter.mjs takes.
typedef struct {
    float x, y, u, v;
    SDL_Color colour;
} Vertex;

typedef struct {
    int texture, first, count;
    SDL_Rect clip;
} Draw;

typedef struct {
    void* items;
    int count, room;
} List;

struct SDL_Texture {
    SDL_Renderer* renderer;
    int width, height;
    int id;          // WebGL's; 0 where there is none.
    Uint32* pixels;  // NULL where WebGL has them.
};

struct SDL_Renderer {
    SDL_Window* window;    // NULL when it draws into the surface.
    SDL_Surface* surface;  // As in SDL, somebody else's.
    SDL_bool clips;
    SDL_Rect clip;
    Uint32 paper;
    List vertices, draws;
};

int duolog_paint_start(void);
int duolog_paint_texture(int width, int height);
void duolog_paint_fill(int id, const SDL_Rect* where, const void* pixels, int pitch);
void duolog_paint_drop(int id);
void duolog_paint(const int* size, Uint32 paper, const Vertex* vertices, int vertex_count, const Draw* draws,
                  int draw_count);

// NULL when there is no memory: then that is not drawn.
static void* more(List* list, int count, size_t size) {
    if (list->count + count > list->room) {
        const int room = (list->count + count) * 2;
        void* items = SDL_realloc(list->items, (size_t)room * size);
        if (items == NULL)
            return NULL;
        list->items = items;
        list->room = room;
    }
    void* added = (char*)list->items + (size_t)list->count * size;
    list->count += count;
    return added;
}

SDL_Surface* SDL_CreateRGBSurfaceWithFormat(Uint32 flags, int width, int height, int depth, Uint32 format) {
    SDL_Surface* surface = SDL_calloc(1, sizeof *surface);
    if (surface == NULL)
        return NULL;
    surface->w = width;
    surface->h = height;
    surface->pitch = width * 4;
    surface->pixels = SDL_calloc((size_t)width * (size_t)height + 1, 4);
    if (surface->pixels == NULL) {
        SDL_free(surface);
        return NULL;
    }
    return surface;
}

void SDL_FreeSurface(SDL_Surface* surface) {
    if (surface != NULL)
        SDL_free(surface->pixels);
    SDL_free(surface);
}

static SDL_Renderer* make(SDL_Window* window, SDL_Surface* surface) {
    SDL_Renderer* renderer = SDL_calloc(1, sizeof *renderer);
    if (renderer != NULL) {
        renderer->window = window;
        renderer->surface = surface;
    }
    return renderer;
}

SDL_Renderer* SDL_CreateRenderer(SDL_Window* window, int index, Uint32 flags) {
    return duolog_paint_start() != 0 ? make(window, NULL) : NULL;
}

SDL_Renderer* SDL_CreateSoftwareRenderer(SDL_Surface* surface) { return make(NULL, surface); }

void SDL_DestroyRenderer(SDL_Renderer* renderer) {
    SDL_free(renderer->vertices.items);
    SDL_free(renderer->draws.items);
    SDL_free(renderer);
}

int SDL_GetRendererOutputSize(SDL_Renderer* renderer, int* width, int* height) {
    if (renderer->window != NULL) {
        SDL_GetWindowSizeInPixels(renderer->window, width, height);
    } else {
        *width = renderer->surface->w;
        *height = renderer->surface->h;
    }
    return 0;
}

SDL_Texture* SDL_CreateTexture(SDL_Renderer* renderer, Uint32 format, int access, int width, int height) {
    SDL_Texture* texture = SDL_calloc(1, sizeof *texture);
    if (texture == NULL)
        return NULL;
    texture->renderer = renderer;
    texture->width = width;
    texture->height = height;
    if (renderer->window != NULL) {
        texture->id = duolog_paint_texture(width, height);
    } else {
        texture->pixels = SDL_calloc((size_t)width * (size_t)height, 4);
        if (texture->pixels == NULL) {
            SDL_free(texture);
            return NULL;
        }
    }
    return texture;
}

int SDL_UpdateTexture(SDL_Texture* texture, const SDL_Rect* rect, const void* pixels, int pitch) {
    const SDL_Rect where = rect != NULL ? *rect : (SDL_Rect){0, 0, texture->width, texture->height};
    if (texture->pixels == NULL) {
        duolog_paint_fill(texture->id, &where, pixels, pitch);
        return 0;
    }
    for (int row = 0; row < where.h; row++) {
        SDL_memcpy(texture->pixels + (where.y + row) * texture->width + where.x, (const char*)pixels + row * pitch,
                   (size_t)where.w * 4);
    }
    return 0;
}

void SDL_DestroyTexture(SDL_Texture* texture) {
    if (texture->pixels == NULL)
        duolog_paint_drop(texture->id);
    SDL_free(texture->pixels);
    SDL_free(texture);
}

// What Duolog asks for is what there is.
int SDL_SetTextureBlendMode(SDL_Texture* texture, SDL_BlendMode mode) { return 0; }
int SDL_SetTextureScaleMode(SDL_Texture* texture, SDL_ScaleMode mode) { return 0; }
int SDL_RenderSetViewport(SDL_Renderer* renderer, const SDL_Rect* rect) { return 0; }
void SDL_RenderGetViewport(SDL_Renderer* renderer, SDL_Rect* rect) {}
void SDL_RenderGetScale(SDL_Renderer* renderer, float* x, float* y) {}

SDL_bool SDL_RenderIsClipEnabled(SDL_Renderer* renderer) { return renderer->clips; }
void SDL_RenderGetClipRect(SDL_Renderer* renderer, SDL_Rect* rect) { *rect = renderer->clip; }

int SDL_RenderSetClipRect(SDL_Renderer* renderer, const SDL_Rect* rect) {
    renderer->clips = rect != NULL;
    if (rect != NULL)
        renderer->clip = *rect;
    return 0;
}

int SDL_SetRenderDrawColor(SDL_Renderer* renderer, Uint8 r, Uint8 g, Uint8 b, Uint8 a) {
    renderer->paper = (Uint32)r | (Uint32)g << 8 | (Uint32)b << 16 | (Uint32)a << 24;
    return 0;
}

int SDL_RenderClear(SDL_Renderer* renderer) {
    renderer->vertices.count = renderer->draws.count = 0;
    if (renderer->surface != NULL) {
        Uint32* pixels = renderer->surface->pixels;
        for (int i = renderer->surface->w * renderer->surface->h; i-- > 0;)
            pixels[i] = renderer->paper;
    }
    return 0;
}

void SDL_RenderPresent(SDL_Renderer* renderer) {
    int size[2] = {0, 0};
    if (renderer->window == NULL)
        return;
    SDL_GetWindowSizeInPixels(renderer->window, &size[0], &size[1]);
    duolog_paint(size, renderer->paper, renderer->vertices.items, renderer->vertices.count, renderer->draws.items,
                 renderer->draws.count);
}

// Triangles on pixels: corners lie on a raster of sixteenths, and a pixel belongs to the one triangle that has its
// centre.

typedef struct {
    int left, top, right, bottom;  // The last two beyond the last pixel.
} Bounds;

enum { kRed, kGreen, kBlue, kAlpha, kU, kV, kParts };

typedef struct {
    int x, y;  // In sixteenths.
    float parts[kParts];
} Corner;

// What changes evenly over a triangle: at a corner, and by how much each pixel.
typedef struct {
    float value, right, down;
} Slope;

static unsigned over_255(unsigned value) { return (value + 128 + ((value + 128) >> 8)) >> 8; }

static void blend(Uint8* pixel, const unsigned* source, unsigned alpha) {
    for (int i = 0; i < 3; i++)
        pixel[i] = (Uint8)over_255(source[i] * alpha + pixel[i] * (255 - alpha));
}

static int within(int value, int end) { return value < 0 ? 0 : value >= end ? end - 1 : value; }

static const Uint8* texel_at(const SDL_Texture* texture, int x, int y) {
    return (const Uint8*)(texture->pixels + within(y, texture->height) * texture->width + within(x, texture->width));
}

// Between four texels: Dear ImGui's lines are drawn with a picture of a line.
static void sample(const SDL_Texture* texture, float u, float v, unsigned* colour) {
    const int x = (int)floorf(u * 256 - 127.5f), y = (int)floorf(v * 256 - 127.5f);
    const int left = x >> 8, top = y >> 8;
    const unsigned right = x & 255, down = y & 255;
    const Uint8 *a = texel_at(texture, left, top), *b = texel_at(texture, left + 1, top);
    const Uint8 *c = texel_at(texture, left, top + 1), *d = texel_at(texture, left + 1, top + 1);
    for (int i = 0; i < 4; i++) {
        const unsigned above = a[i] * (256 - right) + b[i] * right;
        const unsigned below = c[i] * (256 - right) + d[i] * right;
        colour[i] = (above * (256 - down) + below * down + 32768) >> 16;
    }
}

// Narrows [*from, *to) to where `at` + `step` * x >= 0.
static void cut(Sint64 at, Sint64 step, int* from, int* to) {
    if (step == 0) {
        if (at < 0)
            *to = *from;
    } else if (step > 0) {
        if (at + step * *from < 0)
            *from = (int)((-at + step - 1) / step);
    } else if (at + step * (*to - 1) < 0) {
        *to = at < 0 ? *from : (int)(at / -step) + 1;
    }
}

static void draw_span(SDL_Surface* surface, const SDL_Texture* texture, int y, int from, int to, const Slope* slopes,
                      int even) {
    Uint8* row = (Uint8*)surface->pixels + y * surface->pitch;
    unsigned source[4] = {0};
    for (int x = from; x < to; x++) {
        if (x == from || !even) {
            float now[kParts];
            for (int i = 0; i < kParts; i++)
                now[i] = slopes[i].value + slopes[i].right * ((float)x + 0.5f) + slopes[i].down * ((float)y + 0.5f);
            sample(texture, now[kU], now[kV], source);
            for (int i = 0; i < 4; i++)
                source[i] = over_255(source[i] * (unsigned)within((int)(now[i] + 0.5f), 256));
        }
        if (source[kAlpha] != 0)
            blend(row + x * 4, source, source[kAlpha]);
    }
}

// Twice the area, in square sixteenths; positive when c lies to the right of the way from a to b, as seen on the
// screen.
static Sint64 side(const Corner* a, const Corner* b, Sint64 x, Sint64 y) {
    return (Sint64)(b->x - a->x) * (y - a->y) - (Sint64)(b->y - a->y) * (x - a->x);
}

static void draw_triangle(SDL_Surface* surface, const SDL_Texture* texture, const Bounds* bounds, const Corner* a,
                          const Corner* b, const Corner* c) {
    Sint64 area = side(a, b, c->x, c->y);
    if (area == 0)
        return;
    if (area < 0) {
        const Corner* other = b;
        b = c;
        c = other;
        area = -area;
    }
    Slope slopes[kParts];
    int even = 1;
    for (int i = 0; i < kParts; i++) {
        const float to_b = b->parts[i] - a->parts[i], to_c = c->parts[i] - a->parts[i];
        Slope* slope = &slopes[i];
        slope->right = 16 * (to_b * (float)(c->y - a->y) - to_c * (float)(b->y - a->y)) / (float)area;
        slope->down = 16 * (to_c * (float)(b->x - a->x) - to_b * (float)(c->x - a->x)) / (float)area;
        slope->value = a->parts[i] - (slope->right * (float)a->x + slope->down * (float)a->y) / 16;
        even &= to_b == 0 && to_c == 0;
    }
    const Corner* corners[4] = {a, b, c, a};
    const int top = SDL_max(bounds->top, (SDL_min(a->y, SDL_min(b->y, c->y)) + 7) >> 4);
    const int bottom = SDL_min(bounds->bottom, (SDL_max(a->y, SDL_max(b->y, c->y)) + 8) >> 4);
    for (int y = top; y < bottom; y++) {
        int from = bounds->left, to = bounds->right;
        for (int i = 0; i < 3 && from < to; i++) {
            const Corner *start = corners[i], *end = corners[i + 1];
            const int down = end->y - start->y;
            // What lies on an edge belongs to the triangle below it or to the right of it.
            const int on_edge = down < 0 || (down == 0 && end->x > start->x);
            cut(side(start, end, 8, y * 16 + 8) - !on_edge, (Sint64)-down * 16, &from, &to);
        }
        draw_span(surface, texture, y, from, to, slopes, even);
    }
}

static Corner corner_of(const SDL_Texture* texture, const Vertex* vertex) {
    const SDL_Color colour = vertex->colour;
    return (Corner){(int)lroundf(vertex->x * 16),
                    (int)lroundf(vertex->y * 16),
                    {colour.r, colour.g, colour.b, colour.a, vertex->u * (float)texture->width,
                     vertex->v * (float)texture->height}};
}

static void draw_triangles(SDL_Renderer* renderer, const SDL_Texture* texture, const Vertex* vertices, int count) {
    SDL_Surface* surface = renderer->surface;
    Bounds bounds = {0, 0, surface->w, surface->h};
    if (renderer->clips) {
        bounds.left = SDL_max(0, renderer->clip.x);
        bounds.top = SDL_max(0, renderer->clip.y);
        bounds.right = SDL_min(surface->w, renderer->clip.x + renderer->clip.w);
        bounds.bottom = SDL_min(surface->h, renderer->clip.y + renderer->clip.h);
    }
    for (; count >= 3; count -= 3, vertices += 3) {
        const Corner a = corner_of(texture, vertices), b = corner_of(texture, vertices + 1),
                     c = corner_of(texture, vertices + 2);
        draw_triangle(surface, texture, &bounds, &a, &b, &c);
    }
}

int SDL_RenderGeometryRaw(SDL_Renderer* renderer, SDL_Texture* texture, const float* places, int place_stride,
                          const SDL_Color* colours, int colour_stride, const float* texels, int texel_stride, int count,
                          const void* indices, int index_count, int index_size) {
    const int first = renderer->vertices.count;
    Vertex* vertices = more(&renderer->vertices, index_count, sizeof *vertices);
    if (vertices == NULL)
        return -1;
    for (int i = 0; i < index_count; i++) {
        const int at = index_size == 2 ? ((const Uint16*)indices)[i] : ((const int*)indices)[i];
        SDL_memcpy(&vertices[i].x, (const char*)places + at * place_stride, 2 * sizeof(float));
        SDL_memcpy(&vertices[i].u, (const char*)texels + at * texel_stride, 2 * sizeof(float));
        SDL_memcpy(&vertices[i].colour, (const char*)colours + at * colour_stride, sizeof(SDL_Color));
    }
    if (renderer->window == NULL) {
        draw_triangles(renderer, texture, vertices, index_count);
        renderer->vertices.count = 0;
        return 0;
    }
    Draw* draw = more(&renderer->draws, 1, sizeof *draw);
    if (draw != NULL)
        *draw = (Draw){texture->id, first, index_count, renderer->clip};
    return 0;
}
