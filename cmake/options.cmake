# What every part of Duolog is compiled with, and what a layer is.
option(DUOLOG_TESTS "Build the unit and view tests" ON)
option(DUOLOG_FUZZ "Build the fuzz targets; needs clang" OFF)
option(DUOLOG_WARNINGS_AS_ERRORS "A warning in our own code stops the build" OFF)
set(DUOLOG_CACHE "$ENV{DUOLOG_CACHE}" CACHE PATH "Where tools/setup keeps what it fetches and builds")
if(NOT DUOLOG_CACHE)
  if(DEFINED ENV{XDG_CACHE_HOME})
    set_property(CACHE DUOLOG_CACHE PROPERTY VALUE "$ENV{XDG_CACHE_HOME}/duolog")
  else()
    set_property(CACHE DUOLOG_CACHE PROPERTY VALUE "$ENV{HOME}/.cache/duolog")
  endif()
endif()

# The target's own flags, for our code and for what is compiled with it; cmake/web.cmake fills it.
add_library(duolog_target INTERFACE)
target_compile_features(duolog_target INTERFACE cxx_std_20)

if(DUOLOG_FUZZ)
  set(sanitizers -fsanitize=address,undefined -fno-sanitize-recover=all)
  target_compile_options(duolog_target INTERFACE ${sanitizers} -fsanitize=fuzzer-no-link)
  target_link_options(duolog_target INTERFACE ${sanitizers})
endif()

add_library(duolog_options INTERFACE)
target_link_libraries(duolog_options INTERFACE duolog_target)
target_include_directories(duolog_options INTERFACE "${PROJECT_SOURCE_DIR}/src" "${PROJECT_SOURCE_DIR}")
# clang counts signedness among conversions and g++ does not: the same warnings from both.
target_compile_options(duolog_options INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion
  -Wno-missing-field-initializers # designated initialisers leave the rest at its default on purpose
  $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict> # g++ 12 warns of its own std::string when optimising (GCC bug 105651)
  $<$<BOOL:${DUOLOG_WARNINGS_AS_ERRORS}>:-Werror>)

# One layer, one library; DEPENDS is the whole of what it may link.
function(duolog_layer name)
  cmake_parse_arguments(ARG "" "" "SOURCES;DEPENDS" ${ARGN})
  add_library(duolog_${name} STATIC ${ARG_SOURCES})
  target_link_libraries(duolog_${name} PUBLIC duolog_options ${ARG_DEPENDS})
endfunction()
