// Puts the browser edition together: pack_web.mjs BUILD_FOLDER ESBUILD makes BUILD_FOLDER/dist out of web/, the
// compiled program, the languages, the made-up journals and the fallback fonts, each file with .br and .gz beside it.
// All modules but the settings become one small one.
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const [build, esbuild] = process.argv.slice(2);
const dist = join(build, 'dist');
const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const web = join(root, 'web');
const demo = join(root, 'assets/demo');

// Modules that are fetched when somebody needs them.
const kLater = ['diagnostics.mjs'];

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
  const small = (name, ...options) => {
    const run = spawnSync(esbuild, [join(modules, name), '--minify', '--format=esm', '--charset=utf8', '--legal-comments=none',
      '--log-level=warning', `--outfile=${join(folder, name)}`, ...options], { stdio: 'inherit' });
    if (run.status !== 0) process.exit(1);
  };
  // The page runs the settings by themselves before it shows anything.
  small('boot.mjs', '--bundle', ...['settings.mjs', ...kLater].map((name) => `--external:*/${name}`));
  ['settings.mjs', ...kLater].forEach((name) => small(name));
  const page = readFileSync(join(web, 'index.html'), 'utf8');
  writeFileSync(join(folder, 'index.html'), page.replace(/<link rel="modulepreload".*>\n/g, ''));
}

const bundled = join(build, 'generated/page');
bundle(bundled);

// The libraries are linked into the program; notes are for those who read the source.
const belongsToPage = (name) => !name.startsWith('library_') && !/\.(md|mjs|html)$/.test(name);
const contents = new Map([
  ...filesBelow(web).filter(belongsToPage).map((name) => [name, join(web, name)]),
  ...['index.html', 'boot.mjs', 'settings.mjs', ...kLater].map((name) => [name, join(bundled, name)]),
  ['duolog.wasm', join(build, 'src/duolog.wasm')],
  ...readdirSync(join(build, 'generated/text')).map((name) => [`text/${name}`, join(build, 'generated/text', name)]),
  ...readdirSync(demo).filter((name) => name.endsWith('.txt')).map((name) => [`demo/${name}`, join(demo, name)]),
  ...readdirSync(join(build, 'generated/fonts')).filter((name) => name.endsWith('.otf'))
    .map((name) => [`fonts/${name}`, join(build, 'generated/fonts', name)]),
]);

// What the first frame needs: the page, its styles and code, and the program, which speaks English.
const inFirstLoad = (name) => !kLater.includes(name) && /\.(html|css|mjs|js|wasm|webmanifest|json)$/.test(name);

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
