/// The SDL renderer and Dear ImGui's backend for it: made, lost, made anew. Without graphics hardware it draws into a
/// surface.
#pragma once

#include <string>

struct SDL_Renderer;
struct SDL_Surface;
struct SDL_Window;

namespace duolog::platform {

class Renderer {
public:
    explicit Renderer(SDL_Window* window) : window_(window) {}
    ~Renderer();
    Renderer(const Renderer&) = delete;
    Renderer& operator=(const Renderer&) = delete;

    /// False when nothing can draw; error() then says why. REQUIRES: an ImGui context with the SDL2 backend.
    bool make();
    /// The graphics went away; everything that lived there is gone. make() brings it back.
    void drop();
    bool usable() const { return renderer_ != nullptr; }
    const std::string& error() const { return error_; }

    /// Device pixels; of the last frame while nothing can draw. In software the surface follows the window's size times
    /// the host's software scale.
    struct Size {
        int width = 0, height = 0;
    };
    Size size();
    /// Both do nothing while nothing can draw: the app goes on, unseen.
    void begin_frame();
    void show_frame(unsigned paper);

private:
    bool make_hardware();
    bool make_surface();
    void follow_window();

    SDL_Window* window_;
    SDL_Renderer* renderer_ = nullptr;
    SDL_Surface* surface_ = nullptr;  ///< Only in software.
    std::string error_;
    Size last_size_;
};

}  // namespace duolog::platform
