// The ciphers and hashes that the reader of the format uses, from where tools/setup put them.
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

// The same folder as in tools/environment.
const cache = process.env.DUOLOG_CACHE ?? join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'duolog');
const modules = resolve(process.env.DUOLOG_NODE_MODULES ?? join(cache, 'node_modules'));
const load = (file) => import(pathToFileURL(join(modules, '@noble', file)).href);

export const { xchacha20poly1305 } = await load('ciphers/esm/chacha.js');
export const { blake2b } = await load('hashes/esm/blake2.js');
