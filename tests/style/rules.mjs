// The house style as a table. A rule has a name, the files it looks at, what it finds wrong in one, and `breaks`: a
// path and text that must be found, which check_layers.mjs tries before it believes a clean result.
import { codeOf, functionsOf, includesOf, linesMatching } from './source.mjs';

// Folder, our headers that it may include (a prefix, or a whole name), headers of others.
const kLayers = [
  ['src/core', ['core/'], []],
  ['src/text', ['text/', 'core/date.h', 'core/result.h', 'core/utf8.h'], []],
  ['src/store', ['store/', 'core/', 'platform/storage.h'], ['cereal/', 'sodium']],
  ['src/exchange', ['exchange/', 'core/', 'store/'], ['md4c']],
  ['src/app', ['app/', 'store/', 'core/', 'platform/*.h'], []],
  ['src/demo', ['demo/', 'core/', 'store/codec.h', 'store/journal_store.h', 'platform/storage.h'], []],
  ['src/cli', ['cli/', 'app/', 'exchange/', 'store/', 'core/', 'text/', 'platform/storage.h'], ['CLI/']],
  [
    'src/ui/kit',
    ['ui/kit/', 'text/', 'core/id.h', 'core/date.h', 'platform/text_input.h', 'platform/glyphs.h', 'platform/mirror.h', 'platform/window.h'],
    ['imgui', 'imstb_'],
  ],
  ['src/ui/views', ['ui/views/', 'ui/kit/', 'text/', 'core/', 'app/state.h', 'app/action.h', 'app/safety.h', 'store/report.h'], []],
  ['platform/sdl', ['platform/*.h', 'platform/sdl/', 'core/'], ['SDL', 'imgui', 'backends/imgui']],
  [
    'platform/native',
    ['platform/*.h', 'platform/sdl/', 'platform/native/', 'core/'],
    ['SDL', 'imgui', 'backends/imgui', 'fontconfig/', 'hb-', 'sys/', 'dbus/'],
  ],
  [
    'platform/web',
    ['platform/*.h', 'platform/sdl/', 'platform/web/', 'core/'],
    ['SDL', 'imgui', 'emscripten'],
  ],
  ['platform', ['platform/*.h', 'core/'], []],
];

const isSource = (path) => /\.(h|cpp|def)$/.test(path);
const inFolder = (folder) => (path) => path.startsWith(folder + '/') && isSource(path);
const either = (...tests) => (path) => tests.some((test) => test(path));
const kOurCpp = either(inFolder('src'), inFolder('platform'));
const kContract = (path) => /^platform\/[^/]+\.h$/.test(path);
const kText = (path) => /(\.(h|cpp|def|mjs|js|css|html|json|cmake|md|po|txt|lock|yml)|\/[a-z_]+|^[A-Za-z.]+)$/.test(path);
const kRules = (path) => path.startsWith('tests/style/');

export const rules = [
  ...kLayers.map(layerRule),
  {
    name: 'every folder of src/ and platform/ has a line in the table of layers',
    files: kOurCpp,
    find: (file) => (layerOf(file.path) || /^src\/(main\.cpp|(frame|program|guide_shelf)\.(h|cpp))$/.test(file.path) ? [] : [{ line: 1, text: file.path }]),
    breaks: ['src/misc/thing.h', ''],
  },
  code('no #if on the platform in src/ or the contract', either(inFolder('src'), kContract),
    /^#\s*(if|ifdef|ifndef|elif)\b/, ['src/app/app.cpp', '#ifdef __EMSCRIPTEN__']),
  code('only the kit and the drawing platforms call Dear ImGui',
    (path) => kOurCpp(path) && !/^(src\/ui\/kit|platform\/(sdl|native|web))\//.test(path),
    /\bImGui::/, ['src/ui/views/today.cpp', 'void draw() { ImGui::Text(words); }']),
  code('no JavaScript in C++', kOurCpp, /\b(EM_JS|EM_ASM\w*|MAIN_THREAD_EM_ASM|emscripten_run_script\w*)\b/,
    ['platform/web/clock.cpp', 'EM_JS(int, now, (), { return 1; });']),
  code('no language feature that the compilers lack', kOurCpp,
    /std::(format|expected|ranges|views|jthread|source_location|bit_cast)\b|#\s*include\s+<(format|expected|ranges|source_location)>/,
    ['src/core/date.cpp', 'auto text = std::format(pattern, 1);']),
  code('no dynamic_cast', kOurCpp, /\bdynamic_cast\b/, ['src/app/app.cpp', 'auto* app = dynamic_cast<App*>(thing);']),
  code('exceptions are caught in store, exchange and cli only',
    (path) => kOurCpp(path) && !/^src\/(store|exchange|cli)\//.test(path),
    /\bcatch\s*\(/, ['src/app/app.cpp', 'void f() { try { g(); } catch (const Error& error) { } }']),
  code('no catch (...)', kOurCpp, /\bcatch\s*\(\s*\.\.\.\s*\)/, ['src/store/codec.cpp', 'void f() { try { g(); } catch (...) { } }']),
  code('no Manager, Helper or Utils', kOurCpp, /\b(class|struct|namespace)\s+\w*(Manager|Helper|Utils?)\b/,
    ['src/app/thing.h', 'class SaveManager {};']),
  {
    name: 'no mutable static in a function',
    files: inFolder('src'),
    find: (file) => functionsOf(codeOf(file.text)).flatMap(mutableStatics),
    breaks: ['src/app/app.cpp', 'int next() {\n    static int count = 0;\n    return ++count;\n}'],
  },
  code('no mutable global in src/', inFolder('src'),
    /^(static|inline|thread_local|extern)\s+(?!const\b|constexpr\b)(?!.*\()[\w:<>, *&]+(=|;|\{)/,
    ['src/core/date.cpp', 'static int count = 0;']),
  longFunctions('functions have at most 60 lines', (path) => kOurCpp(path) && !path.startsWith('src/ui/views/'), 60,
    'src/app/update.cpp'),
  longFunctions('functions of views have at most 40 lines', inFolder('src/ui/views'), 40, 'src/ui/views/today.cpp'),
  {
    name: 'files have at most 400 lines',
    // The table of all sentences is as long as there are sentences.
    files: (path) => path !== 'src/text/keys.def' && (isSource(path) || /\.(mjs|js|css|cmake)$/.test(path)),
    find: (file) => lineCount(file) > 400 ? [{ line: 400, text: `${lineCount(file)} lines` }] : [],
    breaks: ['src/app/app.cpp', '\n'.repeat(401)],
  },
  {
    name: 'src/main.cpp has at most 60 lines',
    files: (path) => path === 'src/main.cpp',
    find: (file) => lineCount(file) > 60 ? [{ line: 60, text: `${lineCount(file)} lines` }] : [],
    breaks: ['src/main.cpp', '\n'.repeat(61)],
  },
  {
    name: 'headers open with what they are, then #pragma once',
    files: (path) => kOurCpp(path) && path.endsWith('.h'),
    find: (file) => /^\/\/\/ .+\n([^#]*\n)*#pragma once\n/.test(file.text) ? [] : [{ line: 1, text: file.text.split('\n')[0] }],
    breaks: ['src/core/date.h', '#pragma once\n'],
  },
  {
    name: 'JavaScript lies in web/, tests/, tools/ and bench/ only',
    files: (path) => /\.(m?js|ts)$/.test(path) && !/^(web|tests|tools|bench)\//.test(path),
    find: (file) => [{ line: 1, text: file.path }],
    breaks: ['platform/web/clock.js', ''],
  },
  code('CMake lists its sources and sets no folder-wide flags', (path) => /(CMakeLists\.txt|\.cmake)$/.test(path) && !path.startsWith('cmake/sdl2_web/'),
    /file\s*\(\s*GLOB|^\s*(add_compile_options|add_definitions|include_directories|link_libraries)\s*\(/,
    ['src/CMakeLists.txt', 'file(GLOB sources *.cpp)']),
  code('no test sleeps', (path) => path.startsWith('tests/') && !kRules(path), /\b(sleep_for|usleep|nanosleep|waitForTimeout|sleep)\s*\(/,
    ['tests/browser/write.test.mjs', 'await page.waitForTimeout(500);']),
  plain('no name of a registry and no path of one machine', (path) => kText(path) && !/^tests\/(style|unit)\//.test(path),
    /registry\.npmjs|npmjs\.org|(deb|security|snapshot)\.debian\.org|artifactory|jfrog|(^|[\s"'=(:])\/(work|home|root|Users|mnt)\/\w/i,
    ['tools/setup', 'cd /home/somebody/duolog']),
  plain('nothing is left to do', (path) => kText(path) && !kRules(path), /\b(TODO|FIXME|XXX|HACK)\b/, ['src/app/app.cpp', '// TODO: save']),
  plain('no tab and no space at the end of a line', (path) => isSource(path) || /\.(mjs|js|css|html|cmake)$/.test(path) || path.endsWith('CMakeLists.txt'),
    /\t|[ ]$/, ['src/app/app.cpp', 'int one; \n']),
];

function layerOf(path) {
  return kLayers.find(([folder]) => path.startsWith(folder + '/') && (folder !== 'platform' || kContract(path)));
}

function layerRule(layer) {
  const [folder, ours, others] = layer;
  return {
    name: `${folder} includes only what its layer may`,
    files: (path) => isSource(path) && layerOf(path) === layer,
    find: (file) =>
      includesOf(file.text)
        .filter((include) => !mayInclude(include.path, ours, others))
        .map((include) => ({ line: include.line, text: `includes ${include.path}` })),
    breaks: [`${folder}/thing.h`, '#include "wherever/else.h"\n'],
  };
}

function mayInclude(path, ours, others) {
  const isStandard = /^[a-z_0-9]+(\.h)?$/.test(path) && !/^(imgui|sodium|md4c|imstb)/.test(path);
  const isGenerated = /^[a-z_]+\.generated\.h$/.test(path);
  if (isStandard || isGenerated || others.some((prefix) => path.startsWith(prefix))) return true;
  return ours.some((allowed) => {
    if (allowed.endsWith('*.h')) return path.startsWith(allowed.slice(0, -3)) && !path.slice(allowed.length - 3).includes('/');
    return allowed.endsWith('/') ? path.startsWith(allowed) : path === allowed;
  });
}

function code(name, files, pattern, breaks) {
  return { name, files, find: (file) => linesMatching(codeOf(file.text), pattern), breaks };
}

function plain(name, files, pattern, breaks) {
  const find = (file) =>
    file.text.split('\n').flatMap((text, index) => (pattern.test(text) ? [{ line: index + 1, text: text.trim() }] : []));
  return { name, files, find, breaks };
}

function longFunctions(name, files, most, path) {
  const find = (file) =>
    functionsOf(codeOf(file.text))
      .filter((found) => found.lines > most)
      .map((found) => ({ line: found.line, text: `${found.lines} lines` }));
  return { name, files, find, breaks: [path, `void draw() {${'\n'.repeat(most)}}`] };
}

function mutableStatics(found) {
  return linesMatching(found.body, /^(static|thread_local)\s+(?!const\b|constexpr\b)/).map(({ line, text }) => ({
    line: found.bodyLine + line - 1,
    text,
  }));
}

const lineCount = (file) => file.text.split('\n').length - 1;
