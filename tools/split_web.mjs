// Parts the linked program in two: split_web.mjs PROGRAM.wasm PATTERNS REST.wasm WASM_SPLIT WASM_OPT FLAGS... leaves in
// PROGRAM.wasm what the first frame needs, puts the functions that PATTERNS name into REST.wasm, and makes both small.
// PROGRAM.wasm has the names of its functions, as --profiling-funcs leaves them; they go.
import { spawnSync } from 'node:child_process';
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';

const [program, patternFile, rest, wasmSplit, wasmOpt, ...flags] = process.argv.slice(2);

function run(command, ...options) {
  const { status, stderr } = spawnSync(command, options, { encoding: 'utf8', stdio: ['ignore', 'inherit', 'pipe'] });
  if (stderr) process.stderr.write(stderr);
  if (status !== 0) process.exit(1);
}

/// The names of all functions, out of the section "name" (WebAssembly Core Specification, appendix: name section).
function functionNames(bytes) {
  let at = 8;
  const number = () => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++];
      value += (byte & 127) * 2 ** shift;
      if (byte < 128) return value;
    }
  };
  const text = () => {
    const length = number();
    at += length;
    return bytes.toString('utf8', at - length, at);
  };
  while (at < bytes.length) {
    const section = bytes[at++];
    const end = number() + at;
    if (section === 0 && text() === 'name') {
      while (at < end) {
        const kind = bytes[at++];
        const next = number() + at;
        if (kind === 1) return Array.from({ length: number() }, () => { number(); return text(); });
        at = next;
      }
    }
    at = end;
  }
  throw new Error(`${program} has no names`);
}

// What wasm-split calls a function: characters that its text format has no place for are written as two figures.
const escaped = (name) => [...Buffer.from(name)].map((byte) =>
  /[\w!#$%&'*+\-./:<=>?@\\^`|~]/.test(String.fromCharCode(byte)) ? String.fromCharCode(byte) : `\\${byte.toString(16).padStart(2, '0')}`).join('');

const patterns = readFileSync(patternFile, 'utf8').split('\n').filter((line) => line && !line.startsWith('#')).map((line) => new RegExp(line));
// A template's name begins with the type that it answers.
const bare = (name) => name.replace(/^(void|bool|int|float|unsigned int) (?=duolog)/, '');
// A function within another one may stand for every one that does the same: the linker keeps one of them.
const within = (name) => name.includes('::$_');
const later = functionNames(readFileSync(program)).filter((name) => !within(name) && patterns.some((pattern) => pattern.test(bare(name))));
if (later.length === 0) throw new Error('no function matches');

const list = `${program}.later`;
const whole = `${program}.whole`;
writeFileSync(list, later.map((name) => `${escaped(name)}\n`).join(''));
copyFileSync(program, whole);
const features = flags.filter((flag) => flag.startsWith('--enable'));
run(wasmSplit, ...features, whole, '-o1', program, '-o2', rest, `--split-funcs=@${list}`, '--export-prefix=%');
for (const file of [program, rest]) run(wasmOpt, ...flags, file, '-o', file);
