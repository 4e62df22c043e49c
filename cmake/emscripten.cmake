# The toolchain of the emcc that is on the PATH, wherever its distribution puts it.
find_program(DUOLOG_EMCC emcc REQUIRED)
file(REAL_PATH "${DUOLOG_EMCC}" emcc)
cmake_path(GET emcc PARENT_PATH emscripten_root)
include("${emscripten_root}/cmake/Modules/Platform/Emscripten.cmake")
