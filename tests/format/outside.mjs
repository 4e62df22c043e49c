// What others made and these tests use, from where tools/setup put it: ciphers, hashes, and a reader of calendars.
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

// The same folder as in tools/environment.
const cache = process.env.DUOLOG_CACHE ?? join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'duolog');
const modules = resolve(process.env.DUOLOG_NODE_MODULES ?? join(cache, 'node_modules'));
const load = (file) => import(pathToFileURL(join(modules, file)).href);

export const { xchacha20poly1305 } = await load('@noble/ciphers/esm/chacha.js');
export const { blake2b } = await load('@noble/hashes/esm/blake2.js');
export const ICAL = (await load('ical.js/dist/ical.js')).default;
