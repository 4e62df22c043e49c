/// Draws Dear ImGui's frames with SDL's software renderer, without a display, and writes them as PNG files.
#pragma once

#include <string>

#include "support/screen.h"

struct SDL_Renderer;
struct SDL_Surface;

namespace duolog::tests {

/// REQUIRES: Dear ImGui's context exists and outlives this.
class Painter {
public:
    /// Pictures have at most this many device pixels.
    Painter(int width, int height);
    ~Painter();
    Painter(const Painter&) = delete;
    Painter& operator=(const Painter&) = delete;

    /// After every frame, seen or not.
    void take_textures();
    /// The last frame's picture, to a file. False when it cannot be written.
    bool write_png(const std::string& path, ScreenSize size);

private:
    SDL_Surface* surface_;
    SDL_Renderer* renderer_;
};

}  // namespace duolog::tests
