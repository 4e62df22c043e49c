// Puts the browser edition together: pack_web.mjs BUILD_FOLDER ESBUILD makes BUILD_FOLDER/dist out of web/, the
// compiled program, the languages, the guide, the made-up journals, the icons and the fallback fonts, each file with .br
// and .gz beside it. The modules become one small one, but for what runs before it and what is loaded later.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { manifests } from './web_manifests.mjs';

const [build, esbuild] = process.argv.slice(2);
const dist = join(build, 'dist');
const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const web = join(root, 'web');
const demo = join(root, 'assets/demo');

// Modules that are fetched when somebody needs them.
const kLater = ['diagnostics.mjs', 'hand_over.mjs', 'print.mjs', 'updates.mjs'];

const filesBelow = (folder) => readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? filesBelow(join(folder, entry.name)).map((name) => join(entry.name, name)) : [entry.name]);

// boot.mjs with all that it imports, without what only readers of the source need, and the page that loads it.
function bundle(folder) {
  const modules = join(folder, 'modules');
  rmSync(modules, { recursive: true, force: true });
  mkdirSync(modules, { recursive: true });
  const names = readdirSync(web).filter((name) => name.endsWith('.mjs'));
  names.forEach((name) => copyFileSync(join(web, name), join(modules, name)));
  copyFileSync(join(build, 'src/duolog.mjs'), join(modules, 'duolog.mjs'));
  copyFileSync(join(web, 'sw.js'), join(modules, 'sw.js'));
  const small = (name, made, ...options) => {
    const run = spawnSync(esbuild, [join(modules, name), '--minify', '--charset=utf8', '--legal-comments=none',
      '--log-level=warning', `--outfile=${join(folder, made)}`, ...options], { stdio: 'inherit' });
    if (run.status !== 0) process.exit(1);
  };
  const later = kLater.map((name) => `--external:*/${name}`);
  const rest = createHash('sha256').update(readFileSync(join(build, 'src/rest.wasm'))).digest('base64');
  small('boot.mjs', 'boot.mjs', '--format=esm', '--bundle', `--define:DUOLOG_REST_DIGEST="sha256-${rest}"`, ...later);
  kLater.forEach((name) => small(name, name, '--format=esm', '--bundle'));
  small('first_picture.mjs', 'first_picture.js', '--format=iife', '--bundle');
  small('sw.js', 'sw.js');
  const page = readFileSync(join(web, 'index.html'), 'utf8');
  writeFileSync(join(folder, 'index.html'), page.replace(/<link rel="modulepreload".*>\n/g, ''));
}

const bundled = join(build, 'generated/page');
bundle(bundled);

// The libraries are linked into the program; notes are for those who read the source.
const belongsToPage = (name) => !name.startsWith('library_') && !/(\.(md|mjs|html)|^sw\.js)$/.test(name);
const contents = new Map([
  ...filesBelow(web).filter(belongsToPage).map((name) => [name, join(web, name)]),
  ...['index.html', 'boot.mjs', 'first_picture.js', ...kLater].map((name) => [name, join(bundled, name)]),
  ['duolog.wasm', join(build, 'src/duolog.wasm')],
  ['rest.wasm', join(build, 'src/rest.wasm')],
  ...readdirSync(join(build, 'generated/text')).map((name) => [`text/${name}`, join(build, 'generated/text', name)]),
  ...readdirSync(join(build, 'generated/guide')).map((name) => [`guide/${name}`, join(build, 'generated/guide', name)]),
  ...readdirSync(demo).filter((name) => name.endsWith('.txt')).map((name) => [`demo/${name}`, join(demo, name)]),
  ...readdirSync(join(build, 'generated/fonts')).filter((name) => name.endsWith('.otf'))
    .map((name) => [`fonts/${name}`, join(build, 'generated/fonts', name)]),
  ...readdirSync(join(build, 'generated/icons')).map((name) => [`icons/${name}`, join(build, 'generated/icons', name)]),
  ...Object.entries(manifests(root)).map(([language, text]) => {
    const path = join(bundled, `${language}.webmanifest`);
    writeFileSync(path, text);
    return [`${language}.webmanifest`, path];
  }),
]);

// The list of what a version consists of, each file with its digest, and the version's name, which is one of them all.
function serviceWorker() {
  const worker = readFileSync(join(bundled, 'sw.js'), 'utf8');
  const whole = createHash('sha256').update(worker);
  const files = [...contents].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, source]) => {
    const digest = createHash('sha256').update(readFileSync(source)).digest('base64');
    whole.update(`${name} ${digest}\n`);
    return [name === 'index.html' ? './' : name, `sha256-${digest}`];
  });
  return `const kVersion='${whole.digest('hex').slice(0, 16)}',kFiles=${JSON.stringify(files)};${worker}`;
}
writeFileSync(join(bundled, 'sw_with_files.js'), serviceWorker());
contents.set('sw.js', join(bundled, 'sw_with_files.js'));

// What the first frame needs: the page, its styles and code, and the program, which speaks English. The browser reads one
// manifest meanwhile; what keeps Duolog for use without a net comes afterwards.
const inFirstLoad = (name) => /\.(html|css|mjs|js|wasm)$|^pl\.webmanifest$/.test(name) && !['sw.js', 'rest.wasm', ...kLater].includes(name);

const compress = {
  '.br': (bytes) => promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }),
  '.gz': (bytes) => promisify(gzip)(bytes, { level: 9 }),
};

const pack = async ([name, source]) => {
  const target = join(dist, name);
  const bytes = readFileSync(source);
  const packed = existsSync(`${target}.br`) && existsSync(`${target}.gz`) && existsSync(target);
  if (packed && bytes.equals(readFileSync(target))) return;
  mkdirSync(dirname(target), { recursive: true });
  await Promise.all(Object.entries(compress).map(async ([suffix, how]) =>
    writeFileSync(target + suffix, await how(bytes))));
  writeFileSync(target, bytes); // last, so that a pack that was cut short is done again
};

mkdirSync(dist, { recursive: true });
for (const name of filesBelow(dist)) {
  if (!contents.has(name.replace(/\.(br|gz)$/, ''))) rmSync(join(dist, name));
}
await Promise.all([...contents].map(pack));
const firstLoad = [...contents.keys()].filter(inFirstLoad)
  .reduce((sum, name) => sum + statSync(join(dist, `${name}.br`)).size, 0);
console.log(`First load: ${firstLoad} bytes (brotli)`);
