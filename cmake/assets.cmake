# Fonts, icons and words, made from their sources into the build folder: duolog_assets holds the bytes.
set(generated "${PROJECT_BINARY_DIR}/generated")
set(embed "${PROJECT_SOURCE_DIR}/tools/embed.mjs")
find_program(DUOLOG_NODE node REQUIRED)
find_program(DUOLOG_PYFTSUBSET pyftsubset REQUIRED)
find_program(DUOLOG_MSGFMT msgfmt REQUIRED)
find_path(DUOLOG_INTER_DIR Inter-Regular.otf REQUIRED
  PATHS /usr/share/fonts/opentype/inter /usr/share/fonts /usr/local/share/fonts NO_CMAKE_FIND_ROOT_PATH)
set(DUOLOG_LUCIDE_DIR "${DUOLOG_CACHE}/node_modules/lucide-static/font" CACHE PATH
    "Lucide's lucide.ttf and codepoints.json")
set(DUOLOG_MARKED_DIR "${DUOLOG_CACHE}/node_modules/marked" CACHE PATH "marked's package.json and lib/marked.esm.js")

# Latin with its extensions, punctuation, currency, arrows and the common mathematics. Dear ImGui does
# no shaping: the tables for it go.
set(latin "U+0020-007E,U+00A0-017F,U+0218-021B,U+02C6-02DD,U+1E9E,U+2010-2027,U+2030-203A,U+2044")
string(APPEND latin ",U+20A0-20BF,U+2122,U+2190-2199,U+2212,U+2248,U+2260,U+2264,U+2265,U+25CF,U+FFFD")
function(duolog_subset_font input output unicodes_option)
  add_custom_command(OUTPUT "${output}" DEPENDS "${input}" ${ARGN} VERBATIM
    COMMAND ${DUOLOG_PYFTSUBSET} "${input}" "--output-file=${output}" "${unicodes_option}"
            "--layout-features=" --no-hinting --drop-tables+=GPOS,GSUB,GDEF
    COMMENT "Subsetting ${input}")
endfunction()

set(inter_fonts)
foreach(face Inter-Regular Inter-SemiBold InterDisplay-SemiBold)
  duolog_subset_font("${DUOLOG_INTER_DIR}/${face}.otf" "${generated}/fonts/${face}.otf" "--unicodes=${latin}")
  list(APPEND inter_fonts "${generated}/fonts/${face}.otf")
endforeach()

# The icons named in icons.txt, and a constant for each.
set(icons "${PROJECT_SOURCE_DIR}/assets/icons/icons.txt")
add_custom_command(OUTPUT "${generated}/icons.generated.h" "${generated}/icons.unicodes" VERBATIM
  DEPENDS "${icons}" "${embed}"
  COMMAND ${DUOLOG_NODE} "${embed}" icons "${generated}" "${DUOLOG_LUCIDE_DIR}/codepoints.json" "${icons}")
duolog_subset_font("${DUOLOG_LUCIDE_DIR}/lucide.ttf" "${generated}/fonts/icons.ttf"
  "--unicodes-file=${generated}/icons.unicodes" "${generated}/icons.unicodes")

# The words: one compiled catalogue for each language but English, which is the source and needs none.
set(shipped_files)
set(shipped)
foreach(language sv da pl)
  set(po "${PROJECT_SOURCE_DIR}/assets/text/${language}.po")
  add_custom_command(OUTPUT "${generated}/text/${language}.mo" DEPENDS "${po}" VERBATIM
    COMMAND ${DUOLOG_MSGFMT} --check "--output-file=${generated}/text/${language}.mo" "${po}")
  list(APPEND shipped_files "${generated}/text/${language}.mo")
  list(APPEND shipped "text/${language}.mo=${generated}/text/${language}.mo")
endforeach()

# The guide, checked and compiled. What was read is in the depfile, and contents.json names every file.
set(compile_guide "${PROJECT_SOURCE_DIR}/tools/guide/compile.mjs")
set(guide "${PROJECT_SOURCE_DIR}/assets/guide")
set(guide_files)
foreach(language en sv da pl)
  list(APPEND guide_files "${generated}/guide/${language}.txt")
  list(APPEND shipped "guide/${language}.txt=${generated}/guide/${language}.txt")
endforeach()
list(APPEND shipped_files ${guide_files})
set(guide_tools)
foreach(module compare findings glossary guide lix markdown read rules source_file stamps typography write)
  list(APPEND guide_tools "${PROJECT_SOURCE_DIR}/tools/guide/${module}.mjs")
endforeach()
add_custom_command(OUTPUT ${guide_files} VERBATIM
  DEPENDS "${guide}/contents.json" "${compile_guide}" ${guide_tools} DEPFILE "${generated}/guide.d"
  COMMAND ${CMAKE_COMMAND} -E env "DUOLOG_MARKED_DIR=${DUOLOG_MARKED_DIR}"
          ${DUOLOG_NODE} "${compile_guide}" "${guide}" "${generated}/guide" --depfile "${generated}/guide.d"
  COMMENT "Compiling the guide")

# Made-up journals for --demo. tools/pack_web.mjs puts them beside the page.
foreach(language en sv da pl)
  set(journal "${PROJECT_SOURCE_DIR}/assets/demo/${language}.txt")
  list(APPEND shipped_files "${journal}")
  list(APPEND shipped "demo/${language}.txt=${journal}")
endforeach()

# In the browser only the icons are in the binary: its own fonts draw the letters, and the page
# fetches one language. tools/pack_web.mjs puts the rest beside it.
set(fonts "kIcons=${generated}/fonts/icons.ttf")
if(NOT EMSCRIPTEN)
  list(APPEND fonts "kInterRegular=${generated}/fonts/Inter-Regular.otf"
       "kInterStrong=${generated}/fonts/Inter-SemiBold.otf"
       "kInterDisplay=${generated}/fonts/InterDisplay-SemiBold.otf")
endif()
add_custom_command(OUTPUT "${generated}/fonts.generated.h" "${generated}/fonts.generated.cpp" VERBATIM
  DEPENDS "${generated}/fonts/icons.ttf" ${inter_fonts} "${embed}"
  COMMAND ${DUOLOG_NODE} "${embed}" fonts "${generated}" ${fonts})
set(embedded "${generated}/fonts.generated.cpp" "${generated}/fonts.generated.h"
    "${generated}/icons.generated.h")
if(NOT EMSCRIPTEN)
  add_custom_command(OUTPUT "${generated}/shipped.generated.h" "${generated}/shipped.generated.cpp"
    VERBATIM DEPENDS ${shipped_files} "${embed}"
    COMMAND ${DUOLOG_NODE} "${embed}" shipped "${generated}" ${shipped})
  list(APPEND embedded "${generated}/shipped.generated.cpp" "${generated}/shipped.generated.h")
endif()
add_library(duolog_assets STATIC ${embedded})
target_link_libraries(duolog_assets PUBLIC duolog_options)
target_include_directories(duolog_assets PUBLIC "${PROJECT_BINARY_DIR}" "${generated}")
if(EMSCRIPTEN)
  add_custom_target(duolog_web_assets ALL DEPENDS ${shipped_files} ${inter_fonts})
endif()
