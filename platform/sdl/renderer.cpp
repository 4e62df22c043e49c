#include "platform/sdl/renderer.h"

#include <SDL.h>

#include <cmath>

#include "imgui.h"
#include "imgui_impl_sdlrenderer2.h"
#include "platform/sdl/host.h"

namespace duolog::platform {
namespace {

Renderer::Size surface_size(SDL_Window* window) {
    int width = 0;
    int height = 0;
    SDL_GetWindowSize(window, &width, &height);
    const float scale = host_software_scale();
    const auto scaled = [&](int points) { return static_cast<int>(std::lround(static_cast<float>(points) * scale)); };
    return {scaled(width), scaled(height)};
}

}  // namespace

Renderer::~Renderer() { drop(); }

bool Renderer::make() {
    const bool made = host_shows_surface() ? make_surface() : make_hardware();
    if (!made) {
        error_ = SDL_GetError();
        return false;
    }
    return ImGui_ImplSDLRenderer2_Init(renderer_);
}

bool Renderer::make_hardware() {
    renderer_ = SDL_CreateRenderer(window_, -1, 0);
    return renderer_ != nullptr;
}

bool Renderer::make_surface() {
    const Size wanted = surface_size(window_);
    surface_ = SDL_CreateRGBSurfaceWithFormat(0, wanted.width, wanted.height, 32, SDL_PIXELFORMAT_ABGR8888);
    if (surface_ != nullptr)
        renderer_ = SDL_CreateSoftwareRenderer(surface_);
    return renderer_ != nullptr;
}

void Renderer::drop() {
    if (renderer_ == nullptr)
        return;
    ImGui_ImplSDLRenderer2_Shutdown();
    ImGui::GetIO().BackendFlags |=
        ImGuiBackendFlags_RendererHasTextures;  // Fonts stay as they are until the next make().
    SDL_DestroyRenderer(renderer_);
    SDL_FreeSurface(surface_);
    renderer_ = nullptr;
    surface_ = nullptr;
}

void Renderer::follow_window() {
    if (surface_ == nullptr)
        return;
    const Size wanted = surface_size(window_);
    if (surface_->w == wanted.width && surface_->h == wanted.height)
        return;
    drop();
    make();
}

Renderer::Size Renderer::size() {
    if (renderer_ != nullptr)
        SDL_GetRendererOutputSize(renderer_, &last_size_.width, &last_size_.height);
    return last_size_;
}

void Renderer::begin_frame() {
    if (!usable())
        return;
    follow_window();
    ImGui_ImplSDLRenderer2_NewFrame();
}

void Renderer::show_frame(unsigned paper) {
    if (!usable())
        return;
    const auto part = [&](unsigned shift) { return static_cast<Uint8>((paper >> shift) & 255U); };
    SDL_SetRenderDrawColor(renderer_, part(16), part(8), part(0), 255);
    SDL_RenderClear(renderer_);
    ImGui_ImplSDLRenderer2_RenderDrawData(ImGui::GetDrawData(), renderer_);
    SDL_RenderPresent(renderer_);
    if (surface_ != nullptr)
        host_show_surface(*surface_);
}

}  // namespace duolog::platform
