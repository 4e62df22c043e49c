# The browser edition: every Emscripten flag with its reason.

# For every C++ file and the link alike.
set(web_flags
  -Oz               # the first load is counted in kilobytes; 13 % smaller than -O2
  -fwasm-exceptions # in every file, or a caught error may abort the page
  -fno-rtti         # nothing asks for a type; the names of all function objects go
  -flto             # optimised as one program: 3 % smaller
  # What every browser that has exceptions knows too: a number made whole is one instruction instead of eight.
  -mnontrapping-fptoint -msign-ext -mbulk-memory
  -fno-threadsafe-statics          # there is one thread
  -D_LIBCPP_ABI_OPTIMIZED_FUNCTION # a std::function without virtual functions
)
target_compile_options(duolog_target INTERFACE ${web_flags})
target_link_options(duolog_target INTERFACE ${web_flags})

# The same setting under the names of two eras.
if(EMSCRIPTEN_VERSION VERSION_LESS 3.1.27)
  set(stack TOTAL_STACK)
else()
  set(stack STACK_SIZE)
endif()

add_library(duolog_web_link INTERFACE)
target_link_options(duolog_web_link INTERFACE
  -sMODULARIZE=1 -sEXPORT_ES6=1 -sEXPORT_NAME=createDuolog # web/boot.mjs imports it and starts it
  -sENVIRONMENT=web         # no code for node or workers
  -sALLOW_MEMORY_GROWTH=1   # a journal has no fixed size
  -sINITIAL_MEMORY=16MB     # what an empty journal needs, so that starting never grows
  -s${stack}=1MB            # the default is 5 MB in old versions and 64 KB, too little, in new ones
  -sMALLOC=emmalloc         # 2 KB smaller than the default
  -sDYNAMIC_EXECUTION=0     # no eval, so that the Content-Security-Policy can forbid it
  -sASSERTIONS=0            # messages for developers only
  -sEXIT_RUNTIME=0          # main returns and the page lives on
  --profiling-funcs         # names of functions, by which tools/split_web.mjs parts the program; they go
  -sFORCE_FILESYSTEM=1      # the journal's files are at /duolog; web/storage.mjs persists them
  -sEXPORTED_FUNCTIONS=_main,_malloc,_free
  -sEXPORTED_RUNTIME_METHODS=FS,UTF8ToString,stringToUTF8,lengthBytesUTF8
  -sINCOMING_MODULE_JS_API=arguments,canvas,instantiateWasm,onAbort,onRuntimeInitialized # what web/boot.mjs gives
  "SHELL:--js-library \"${PROJECT_SOURCE_DIR}/web/library_duolog.js\"" # our side of the platform contract
  "SHELL:--js-library \"${PROJECT_SOURCE_DIR}/web/library_lean.js\""   # what is never called
)
set_property(TARGET duolog_web_link PROPERTY INTERFACE_LINK_DEPENDS
  "${PROJECT_SOURCE_DIR}/web/library_duolog.js" "${PROJECT_SOURCE_DIR}/web/library_lean.js")

find_program(DUOLOG_ESBUILD esbuild REQUIRED)
find_program(DUOLOG_NODE node REQUIRED)
find_program(DUOLOG_RSVG_CONVERT rsvg-convert REQUIRED)
find_program(DUOLOG_WASM_OPT wasm-opt REQUIRED) # comes with Emscripten, as does
find_program(DUOLOG_WASM_SPLIT wasm-split REQUIRED)

# The program comes in two files: what the first frame needs, and the rest (cmake/web_rest.txt) after it.
# The linker optimises once; until nothing more goes, the program gets 1.3 % smaller. What every browser that has
# exceptions knows may be used.
set(wasm_opt_flags -Oz --converge --low-memory-unused
  --enable-exception-handling --enable-mutable-globals --enable-bulk-memory --enable-sign-ext
  --enable-nontrapping-float-to-int)

# The icon as pictures, for home screens.
set(web_icons "${PROJECT_BINARY_DIR}/generated/icons")
add_custom_command(OUTPUT "${web_icons}/icon-192.png" VERBATIM
  DEPENDS "${PROJECT_SOURCE_DIR}/web/icon.svg" "${PROJECT_SOURCE_DIR}/tools/make_icons.mjs"
  COMMAND ${DUOLOG_NODE} "${PROJECT_SOURCE_DIR}/tools/make_icons.mjs" "${PROJECT_SOURCE_DIR}/web/icon.svg"
          "${web_icons}" "${DUOLOG_RSVG_CONVERT}")
add_custom_target(duolog_web_icons DEPENDS "${web_icons}/icon-192.png")

# A page's program, and dist/: all that a host has to serve.
function(duolog_web_page name)
  target_link_libraries(${name} PRIVATE duolog_web_link)
  # The linker's optimiser needs acorn, and Debian's lies where only Debian's own node looks.
  set_target_properties(${name} PROPERTIES SUFFIX .mjs
    RULE_LAUNCH_LINK "${CMAKE_COMMAND} -E env NODE_PATH=$ENV{NODE_PATH}:/usr/share/nodejs")
  add_custom_command(TARGET ${name} POST_BUILD VERBATIM
    COMMAND ${DUOLOG_NODE} "${PROJECT_SOURCE_DIR}/tools/split_web.mjs" "$<TARGET_FILE_DIR:${name}>/${name}.wasm"
            "${PROJECT_SOURCE_DIR}/cmake/web_rest.txt" "$<TARGET_FILE_DIR:${name}>/rest.wasm"
            "${DUOLOG_WASM_SPLIT}" "${DUOLOG_WASM_OPT}" ${wasm_opt_flags})
  set_property(TARGET ${name} APPEND PROPERTY LINK_DEPENDS
    "${PROJECT_SOURCE_DIR}/cmake/web_rest.txt" "${PROJECT_SOURCE_DIR}/tools/split_web.mjs")
  # Always: what lies in web/ is known by looking, and a file that is the same is not packed again.
  add_custom_target(${name}_dist ALL DEPENDS ${name} duolog_web_assets duolog_web_icons
    COMMAND ${DUOLOG_NODE} "${PROJECT_SOURCE_DIR}/tools/pack_web.mjs" "${PROJECT_BINARY_DIR}" "${DUOLOG_ESBUILD}"
    COMMENT "Packing dist/" VERBATIM)
endfunction()
