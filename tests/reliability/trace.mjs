// What strace wrote of a run, and what must be true of the order of its calls. A fault cannot show that a flush was
// forgotten; the order can.
import { dirname } from 'node:path';

export const linesOf = (text) => text.split('\n').filter((line) => line !== '');

/// The calls in order: { call, number (from 1, as strace counts), ours, save, paths, line }. `save` is the save that the
/// call is made for, from 1; a call that opens the storage is taken for the first.
export function callsIn(log, place) {
  const seen = {};
  let save = 1;
  return linesOf(log).flatMap((line) => {
    const call = /^\d+ +(\w+)\(/.exec(line)?.[1];
    if (call === 'writev' && line.includes('"acked ')) save += 1;
    if (call === undefined || call === 'writev') return [];
    seen[call] = (seen[call] ?? 0) + 1;
    return [{ call, number: seen[call], ours: line.includes(place), save, paths: pathsIn(line, place), line }];
  });
}

/// Those of our place that are named, or that a descriptor stands for.
function pathsIn(line, place) {
  return [...line.matchAll(/[<"](\/[^<>"]*)[>"]/g)].map(([, path]) => path).filter((path) => path.startsWith(place));
}

const makes = ({ call, line }) => call === 'mkdir' || (call === 'openat' && line.includes('O_EXCL') && !/= -1 /.test(line));
const changesFolder = (one) => makes(one) || one.call === 'rename' || one.call === 'unlink';
const flushes = (path) => ({ call, paths }) => /^f(data)?sync$/.test(call) && paths[0] === path;
const folderOf = ({ paths }) => dirname(paths[paths.length - 1]);

/// What is wrong, a sentence each: every byte written and every folder changed is flushed before the save is
/// acknowledged, and nothing is removed before what was written for it is safe.
export function disorderIn(calls, saves) {
  const ours = calls.filter((one) => one.ours && one.paths.length > 0);
  return Array.from({ length: saves }, (_, index) => ours.filter(({ save }) => save === index + 1)).flatMap((save) =>
    save.flatMap((one, index) => disorderAt(save, one, index).map((words) => `save ${one.save}: ${words}: ${one.line}`)),
  );
}

function disorderAt(save, one, index) {
  const later = save.slice(index + 1);
  const wrong = [];
  if (one.call === 'write' && !later.some(flushes(one.paths[0]))) wrong.push('written and not flushed');
  if (changesFolder(one) && !later.some(flushes(folderOf(one)))) wrong.push('its folder is not flushed');
  if (one.call === 'rename' || (makes(one) && one.call === 'openat')) {
    const removal = later.findIndex(({ call }) => call === 'unlink');
    if (removal >= 0 && !later.slice(0, removal).some(flushes(folderOf(one)))) wrong.push('something is removed before this is safe');
  }
  return wrong;
}

/// Saves that flush one file and nothing else.
export function cheapSaves(calls, saves) {
  const flushed = (number) => calls.filter(({ call, ours, save }) => ours && save === number && /^f(data)?sync$/.test(call)).length;
  return Array.from({ length: saves }, (_, index) => flushed(index + 1)).filter((count) => count === 1).length;
}
