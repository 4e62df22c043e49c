#include "shots/picture.h"

#include <SDL.h>
#include <zlib.h>

#include <array>
#include <cmath>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string_view>
#include <vector>

#include "imgui.h"
#include "imgui_impl_sdlrenderer2.h"

namespace duolog::tests {
namespace {

using Bytes = std::vector<unsigned char>;

void add_number(Bytes& bytes, std::uint32_t number) {
    for (const unsigned shift : {24U, 16U, 8U, 0U})
        bytes.push_back(static_cast<unsigned char>(number >> shift));
}

/// One chunk of a PNG file (PNG specification, 5.3).
void add_chunk(Bytes& png, std::string_view type, const Bytes& data) {
    add_number(png, static_cast<std::uint32_t>(data.size()));
    const std::size_t start = png.size();
    png.insert(png.end(), type.begin(), type.end());
    png.insert(png.end(), data.begin(), data.end());
    add_number(png, static_cast<std::uint32_t>(crc32(0, &png[start], static_cast<uInt>(png.size() - start))));
}

Bytes deflated(const Bytes& bytes) {
    uLongf size = compressBound(bytes.size());
    Bytes packed(size);
    if (compress2(packed.data(), &size, bytes.data(), bytes.size(), Z_BEST_SPEED) != Z_OK)
        throw std::runtime_error("a picture cannot be compressed");
    packed.resize(size);
    return packed;
}

/// Red, green, blue; each row after the filter "none".
Bytes rows_of(const SDL_Surface& surface, int width, int height) {
    const int stride = width * 3 + 1;
    Bytes rows(static_cast<std::size_t>(stride) * static_cast<std::size_t>(height));
    SDL_ConvertPixels(width, height, surface.format->format, surface.pixels, surface.pitch, SDL_PIXELFORMAT_RGB24,
                      &rows[1], stride);
    return rows;
}

Bytes png_of(const SDL_Surface& surface, int width, int height) {
    static constexpr std::array<unsigned char, 8> kSignature{0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    Bytes png(kSignature.begin(), kSignature.end());
    Bytes header;
    add_number(header, static_cast<std::uint32_t>(width));
    add_number(header, static_cast<std::uint32_t>(height));
    header.insert(header.end(), {8, 2, 0, 0, 0});  // Bits a channel, colour without alpha, nothing special.
    add_chunk(png, "IHDR", header);
    add_chunk(png, "IDAT", deflated(rows_of(surface, width, height)));
    add_chunk(png, "IEND", {});
    return png;
}

}  // namespace

Painter::Painter(int width, int height)
    : surface_(SDL_CreateRGBSurfaceWithFormat(0, width, height, 32, SDL_PIXELFORMAT_ABGR8888)),
      renderer_(SDL_CreateSoftwareRenderer(surface_)) {
    if (renderer_ == nullptr || !ImGui_ImplSDLRenderer2_Init(renderer_))
        throw std::runtime_error(std::string("no pictures: ") + SDL_GetError());
}

Painter::~Painter() {
    ImGui_ImplSDLRenderer2_Shutdown();
    SDL_DestroyRenderer(renderer_);
    SDL_FreeSurface(surface_);
}

void Painter::take_textures() {
    for (ImTextureData* texture : ImGui::GetPlatformIO().Textures)
        if (texture->Status != ImTextureStatus_OK)
            ImGui_ImplSDLRenderer2_UpdateTexture(texture);
}

bool Painter::write_png(const std::string& path, ScreenSize size) {
    SDL_SetRenderDrawColor(renderer_, 0, 0, 0, 255);
    SDL_RenderClear(renderer_);
    ImGui_ImplSDLRenderer2_RenderDrawData(ImGui::GetDrawData(), renderer_);
    SDL_RenderFlush(renderer_);
    const auto pixels = [&](float layout) { return static_cast<int>(std::lround(layout * size.scale)); };
    const Bytes png = png_of(*surface_, pixels(size.width), pixels(size.height));
    std::filesystem::create_directories(std::filesystem::path(path).parent_path());
    std::ofstream file(path, std::ios::binary);
    file.write(reinterpret_cast<const char*>(png.data()), static_cast<std::streamsize>(png.size()));
    return file.good();
}

}  // namespace duolog::tests
