# One target for each outside library, all SYSTEM: their warnings are theirs.
# What tools/setup fetched is found in DUOLOG_CACHE; every folder can be given instead.
set(DUOLOG_IMGUI_DIR "" CACHE PATH "The source of Dear ImGui 1.92, where it is not in DUOLOG_CACHE")
set(DUOLOG_SODIUM_DIR "" CACHE PATH "The source of libsodium 1.0.18 for the browser, where it is not in DUOLOG_CACHE")
set(DUOLOG_WEB_SDL2_DIR "" CACHE PATH "SDL2 for the browser: include/SDL2 and lib/libSDL2.a")

# The version that tools/dependencies.lock names.
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS tools/dependencies.lock
  cmake/sdl2_web/CMakeLists.txt cmake/sdl2_web/lean.h cmake/sdl2_web/render.c cmake/sdl2_web/stand_ins.c)
function(duolog_locked name result)
  file(STRINGS "${PROJECT_SOURCE_DIR}/tools/dependencies.lock" line REGEX "^[a-z]+ ${name} ")
  string(REPLACE " " ";" words "${line}")
  list(GET words 2 version)
  set(${result} "${version}" PARENT_SCOPE)
endfunction()

# SDL2 2.26: window, input, drawing, on both targets. Elsewhere: SDL2_DIR, the folder of its CMake package.
add_library(sdl2 INTERFACE)
if(EMSCRIPTEN)
  set(web_sdl2 "${DUOLOG_WEB_SDL2_DIR}")
  if(NOT web_sdl2) # tools/setup makes the same name
    duolog_locked(libsdl2 version)
    set(recipes)
    foreach(part CMakeLists.txt lean.h render.c stand_ins.c)
      file(SHA256 "${PROJECT_SOURCE_DIR}/cmake/sdl2_web/${part}" recipe)
      string(APPEND recipes "${recipe}")
    endforeach()
    string(SHA256 recipe "${recipes}")
    string(SUBSTRING "${recipe}" 0 12 recipe)
    set(web_sdl2 "${DUOLOG_CACHE}/libsdl2-${version}-emscripten-${EMSCRIPTEN_VERSION}-${recipe}")
  endif()
  target_include_directories(sdl2 SYSTEM INTERFACE "${web_sdl2}/include/SDL2")
  target_link_libraries(sdl2 INTERFACE "${web_sdl2}/lib/libSDL2.a")
else()
  find_package(SDL2 REQUIRED)
  target_link_libraries(sdl2 INTERFACE SDL2::SDL2)
endif()

# libdbus 1.12: dark mode, contrast and motion, from the desktop's portal. Elsewhere: PKG_CONFIG_PATH, the folder of dbus-1.pc.
if(NOT EMSCRIPTEN)
  find_package(PkgConfig QUIET)
  if(NOT PKG_CONFIG_FOUND)
    message(FATAL_ERROR "pkg-config is missing. It is in the package pkg-config of Debian and pkgconf of Fedora and Arch.")
  endif()
  pkg_check_modules(DBUS1 QUIET IMPORTED_TARGET dbus-1>=1.12)
  if(NOT DBUS1_FOUND)
    message(FATAL_ERROR "libdbus 1.12 or newer is missing. It is in the package libdbus-1-dev of Debian, "
                        "dbus-devel of Fedora and dbus of Arch.")
  endif()
  set(THREADS_PREFER_PTHREAD_FLAG ON)
  find_package(Threads REQUIRED)
  add_library(dbus INTERFACE)
  target_link_libraries(dbus INTERFACE PkgConfig::DBUS1 Threads::Threads)

  # fontconfig, FreeType and HarfBuzz: every script and emoji of the system's fonts. Their headers alone: the program
  # loads the libraries when the first glyph is missing. Elsewhere: PKG_CONFIG_PATH, the folders of their .pc files.
  pkg_check_modules(SYSTEM_FONTS QUIET fontconfig>=2.12 freetype2 harfbuzz>=2.0)
  if(NOT SYSTEM_FONTS_FOUND)
    message(FATAL_ERROR "fontconfig 2.12, FreeType or HarfBuzz 2.0 is missing. They are in the packages libfontconfig-dev, "
                        "libfreetype-dev and libharfbuzz-dev of Debian, fontconfig-devel, freetype-devel and "
                        "harfbuzz-devel of Fedora, and fontconfig, freetype2 and harfbuzz of Arch.")
  endif()
  add_library(system_fonts INTERFACE)
  target_include_directories(system_fonts SYSTEM INTERFACE ${SYSTEM_FONTS_INCLUDE_DIRS})
endif()

# libsodium 1.0.18: ciphers and hashes. Elsewhere: PKG_CONFIG_PATH, the folder of libsodium.pc. In the browser the
# files that are needed, without SIMD and without sodium_init: what its pointers hold before it is portable C.
if(EMSCRIPTEN)
  enable_language(C)
  set(CMAKE_C_FLAGS_MINSIZEREL "") # emcc 3.1.6 given -Os before -O3 makes code that is seven times slower
  set(sodium "${DUOLOG_SODIUM_DIR}")
  if(NOT sodium)
    duolog_locked(libsodium version)
    set(sodium "${DUOLOG_CACHE}/libsodium-${version}")
  endif()
  set(sodium "${sodium}/src/libsodium")
  add_library(sodium STATIC
    ${sodium}/crypto_aead/xchacha20poly1305/sodium/aead_xchacha20poly1305.c
    ${sodium}/crypto_core/hchacha20/core_hchacha20.c
    ${sodium}/crypto_generichash/blake2b/generichash_blake2.c
    ${sodium}/crypto_generichash/blake2b/ref/blake2b-compress-ref.c
    ${sodium}/crypto_generichash/blake2b/ref/blake2b-ref.c
    ${sodium}/crypto_generichash/blake2b/ref/generichash_blake2b.c
    ${sodium}/crypto_generichash/crypto_generichash.c
    ${sodium}/crypto_kdf/blake2b/kdf_blake2b.c
    ${sodium}/crypto_kdf/crypto_kdf.c
    ${sodium}/crypto_onetimeauth/poly1305/donna/poly1305_donna.c
    ${sodium}/crypto_onetimeauth/poly1305/onetimeauth_poly1305.c
    ${sodium}/crypto_pwhash/argon2/argon2-core.c
    ${sodium}/crypto_pwhash/argon2/argon2-fill-block-ref.c
    ${sodium}/crypto_pwhash/argon2/argon2.c
    ${sodium}/crypto_pwhash/argon2/blake2b-long.c
    ${sodium}/crypto_pwhash/argon2/pwhash_argon2i.c
    ${sodium}/crypto_pwhash/argon2/pwhash_argon2id.c
    ${sodium}/crypto_pwhash/crypto_pwhash.c
    ${sodium}/crypto_stream/chacha20/ref/chacha20_ref.c
    ${sodium}/crypto_stream/chacha20/stream_chacha20.c
    ${sodium}/crypto_verify/sodium/verify.c
    ${sodium}/sodium/utils.c
    cmake/sodium_web/stand_ins.c)
  # A copy of its headers, with the one that its configure writes.
  set(sodium_headers "${PROJECT_BINARY_DIR}/generated/libsodium")
  file(COPY "${sodium}/include/" DESTINATION "${sodium_headers}")
  set(VERSION 1.0.18)
  set(SODIUM_LIBRARY_VERSION_MAJOR 10)
  set(SODIUM_LIBRARY_VERSION_MINOR 3)
  configure_file("${sodium}/include/sodium/version.h.in" "${sodium_headers}/sodium/version.h" @ONLY)
  unset(VERSION)
  target_include_directories(sodium SYSTEM PUBLIC "${sodium_headers}" PRIVATE "${sodium_headers}/sodium" "${sodium}")
  target_compile_definitions(sodium PUBLIC SODIUM_STATIC=1 PRIVATE CONFIGURED=1 NDEBUG
    NATIVE_LITTLE_ENDIAN=1  # words are read whole
    HAVE_WEAK_SYMBOLS=1)    # memset in sodium_memzero, kept by a call that no compiler sees through
  target_compile_options(sodium PRIVATE -O3) # not duolog_target: so is its -Oz
else()
  pkg_check_modules(SODIUM QUIET IMPORTED_TARGET libsodium>=1.0.18)
  if(NOT SODIUM_FOUND)
    message(FATAL_ERROR "libsodium 1.0.18 or newer is missing. It is in the package libsodium-dev of Debian, "
                        "libsodium-devel of Fedora and libsodium of Arch.")
  endif()
  add_library(sodium INTERFACE)
  target_link_libraries(sodium INTERFACE PkgConfig::SODIUM)
endif()

# Dear ImGui 1.92: the core for ui/kit, the backends for the platform.
set(imgui "${DUOLOG_IMGUI_DIR}")
if(NOT imgui)
  duolog_locked(imgui version)
  set(imgui "${DUOLOG_CACHE}/imgui-${version}")
endif()
set(imgui_tables "${imgui}/imgui_tables.cpp")
if(EMSCRIPTEN)
  set(imgui_tables "${PROJECT_SOURCE_DIR}/cmake/imgui_web/stand_ins.cpp")
endif()
add_library(imgui_core STATIC
  ${imgui}/imgui.cpp ${imgui}/imgui_draw.cpp ${imgui_tables} ${imgui}/imgui_widgets.cpp
  ${imgui}/misc/cpp/imgui_stdlib.cpp)
target_include_directories(imgui_core SYSTEM PUBLIC "${imgui}" "${imgui}/misc/cpp" "${imgui}/backends")
target_compile_definitions(imgui_core PUBLIC
  IMGUI_ENABLE_TEST_ENGINE # its hooks, which src/ui/kit/items.cpp defines, report every item drawn
  IMGUI_USE_WCHAR32        # emoji lie beyond 16 bits
  IMGUI_DISABLE_DEMO_WINDOWS IMGUI_DISABLE_DEFAULT_FONT IMGUI_DISABLE_FILE_FUNCTIONS
  IMGUI_DISABLE_OBSOLETE_FUNCTIONS $<$<NOT:$<CONFIG:Debug>>:IMGUI_DISABLE_DEBUG_TOOLS>)
target_link_libraries(imgui_core PUBLIC duolog_target)
if(EMSCRIPTEN)
  target_compile_definitions(imgui_core PRIVATE sscanf=duolog_no_scan) # 18 KB of reading numbers, never used
endif()

add_library(imgui_backends STATIC
  ${imgui}/backends/imgui_impl_sdl2.cpp ${imgui}/backends/imgui_impl_sdlrenderer2.cpp)
target_link_libraries(imgui_backends PUBLIC imgui_core sdl2)
if(EMSCRIPTEN)
  # Emscripten 3.1.6: the backend uses EMSCRIPTEN_KEEPALIVE without its header.
  target_compile_options(imgui_backends PRIVATE "SHELL:-include emscripten.h")
endif()

# cereal 1.3: headers only. In the browser build a private copy: /usr/include would hide Emscripten's libc.
add_library(cereal INTERFACE)
if(EMSCRIPTEN)
  set(DUOLOG_CEREAL_DIR "${DUOLOG_CACHE}/include" CACHE PATH "The folder that holds cereal/")
  target_include_directories(cereal SYSTEM INTERFACE "${DUOLOG_CEREAL_DIR}")
else()
  find_path(DUOLOG_CEREAL_DIR cereal/cereal.hpp REQUIRED)
  target_include_directories(cereal SYSTEM INTERFACE "${DUOLOG_CEREAL_DIR}")

  # doctest 2.4: tests. libical 3.0: reads the calendar's file in them.
  if(DUOLOG_TESTS)
    pkg_check_modules(LIBICAL QUIET IMPORTED_TARGET libical>=3.0)
    if(NOT LIBICAL_FOUND)
      message(FATAL_ERROR "libical 3.0 or newer is missing, which the tests need. It is in the package libical-dev of "
                          "Debian, libical-devel of Fedora and libical of Arch.")
    endif()
    add_library(ical INTERFACE)
    target_link_libraries(ical INTERFACE PkgConfig::LIBICAL)
    find_path(DUOLOG_DOCTEST_DIR doctest/doctest.h REQUIRED)
    set(doctest_main "${PROJECT_BINARY_DIR}/generated/doctest_main.cpp")
    file(CONFIGURE OUTPUT "${doctest_main}" CONTENT
      "#define DOCTEST_CONFIG_IMPLEMENT_WITH_MAIN\n#include <doctest/doctest.h>\n")
    add_library(doctest STATIC "${doctest_main}")
    target_include_directories(doctest SYSTEM PUBLIC "${DUOLOG_DOCTEST_DIR}")
    target_link_libraries(doctest PUBLIC duolog_target)
  endif()
endif()
