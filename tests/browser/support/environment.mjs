// Where the built page, the desktop program, the dump of the dates and the outside modules are.
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '../../..');
export const dist = resolve(process.env.DUOLOG_DIST ?? join(root, 'build/web/dist'));
export const native = resolve(process.env.DUOLOG_NATIVE ?? join(root, 'build/dev/src/duolog'));
export const datesDump = resolve(process.env.DUOLOG_DATES_DUMP ?? join(root, 'build/dev/tests/duolog_dates_dump'));

// The same folder as in tools/environment.
const cache = process.env.DUOLOG_CACHE ?? join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'duolog');
const modules = resolve(process.env.DUOLOG_NODE_MODULES ?? join(cache, 'node_modules'));
const require = createRequire(join(modules, 'x.js'));

/// playwright-core, axe-core or ws. Throws a sentence when it is not there.
export function outside(name) {
  try {
    return require(`./${name}`);
  } catch (error) {
    throw new Error(`${name} is not in DUOLOG_NODE_MODULES; tools/setup tests puts it there (${error.message})`);
  }
}

export function outsideFile(path) {
  return require.resolve(`./${path}`);
}
