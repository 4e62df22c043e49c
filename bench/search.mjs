// What a keystroke in search costs, and its index, by duolog_bench_search (bench/search.cpp).
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../tests/browser/support/environment.mjs';

const kProgram = join(root, 'build/release/bench/duolog_bench_search');

function bench(...words) {
  return execFileSync(kProgram, words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim().split(' ').map(Number);
}

export const searchMs = (pages) => () => bench('find', String(pages))[1];
export const indexBuildMs = (pages) => () => bench('build', String(pages))[0];
export const indexBytes = (pages) => () => bench('build', String(pages))[1];
