// Lets the system fail at every call with which a program saves, one call at a time, and looks whether all that was
// acknowledged is there afterwards: node tests/reliability/faults.mjs [--quick] [FOLDER OF THE PROGRAMS]
// Needs strace (tools/setup reliability); the full disk needs the right to mount.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { callsIn, cheapSaves, disorderIn, linesOf } from './trace.mjs';

// A program saves into a folder and writes a line for each save that was acknowledged; `verify` says with 0 whether
// those lines are true of the folder; `full` fills the device below the folder and frees it again. `saves` is how
// many lines a run without faults has, `cheap` how many of those only append to a file that is there; `damage` are shell
// commands, for a folder $1, that `verify` must find out.
const programs = [
  {
    name: 'storage',
    file: 'duolog_storage_faults',
    saves: 50,
    cheap: 28,
    save: (folder) => [folder],
    verify: (folder, acks) => ['--verify', folder, acks],
    full: (folder) => ['--full', folder],
    damage: ['rm "$1"/keyring', 'truncate -s -1 "$1"/seg/50.dls', 'printf x >"$1"/invented', 'printf x >>"$1"/keyring'],
  },
];
const kCalls = ['write', 'pwrite64', 'fsync', 'fdatasync', 'rename', 'openat', 'unlink', 'ftruncate', 'mkdir', 'fstat', 'newfstatat', 'flock', 'getdents64'];
// A save in which one of these failed must not be acknowledged. Others are tried again, or only look.
const kDecisive = ['write', 'pwrite64', 'fsync', 'fdatasync', 'rename', 'openat', 'unlink', 'mkdir'];
const kErrors = ['EIO', 'ENOSPC'];
// What else fails with the n-th call. What clears away after a failure runs only then, so it is not met alone.
const kClearing = { name: 'and the clearing away', from: '', also: ['ftruncate:error=EIO', 'unlink:error=EIO'] };
const kCompanies = [{ name: 'alone', from: '', also: [] }, kClearing, { name: 'and every later one', from: '+', also: [] }];
const kQuickStep = 7;
const kDeviceKiB = 1024;
const kRoomsKiB = Array.from({ length: 48 }, (_, index) => 8 * (index + 1));

const quick = process.argv.includes('--quick');
const folderOfPrograms = resolve(process.argv.slice(2).find((word) => !word.startsWith('--')) ?? 'build/dev/tests');
// In memory where there is such a place: what the device does is made up here, and flushing a real one takes long.
const scratch = await mkdtemp(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'duolog-faults-'));
const counts = { passed: 0, failed: 0 };

function check(good, sentence) {
  counts[good ? 'passed' : 'failed'] += 1;
  if (!good) console.log(`FAILED: ${sentence}`);
  return good;
}

/// Ends with the code and what was written.
function run(command, words) {
  return new Promise((answer) => {
    const child = spawn(command, words, { stdio: ['ignore', 'pipe', 'pipe'] });
    const said = { out: '', err: '' };
    child.stdout.on('data', (bytes) => (said.out += bytes));
    child.stderr.on('data', (bytes) => (said.err += bytes));
    child.on('error', (error) => answer({ code: -1, ...said, err: error.message }));
    child.on('close', (code) => answer({ code, ...said }));
  });
}

/// As many at once as there are processors.
async function forEach(items, task) {
  const waiting = [...items];
  const worker = async () => {
    for (let item; (item = waiting.shift()) !== undefined; ) await task(item);
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
}

/// A new folder for one run, taken away afterwards.
async function inPlace(task) {
  const place = await mkdtemp(join(scratch, 'run-'));
  try {
    return await task({ data: join(place, 'share', 'data'), acks: join(place, 'acks'), log: join(place, 'log'), place });
  } finally {
    await rm(place, { recursive: true, force: true });
  }
}

async function traced(program, place, options) {
  const words = ['-f', '-qq', '-o', place.log, ...options, join(folderOfPrograms, program.file), ...program.save(place.data)];
  const ended = await run('strace', words);
  await writeFile(place.acks, ended.out);
  return { ...ended, log: await readFile(place.log, 'utf8').catch(() => '') };
}

const verified = (program, place) => run(join(folderOfPrograms, program.file), program.verify(place.data, place.acks));

/// The calls of a run without faults, of which the order is looked at too.
async function callsOf(program) {
  return inPlace(async (place) => {
    const ended = await traced(program, place, ['-y', '-e', `trace=writev,${kCalls.join()}`]);
    check(linesOf(ended.out).length === program.saves, `${program.name}: without faults every save is acknowledged: ${ended.err}`);
    const wrong = await verified(program, place);
    check(wrong.code === 0, `${program.name}: without faults all is there: ${wrong.out}`);
    const calls = callsIn(ended.log, place.place);
    const disorder = disorderIn(calls, program.saves);
    check(disorder.length === 0, `${program.name}: all is flushed in order: ${disorder.slice(0, 5).join('\n  ')}`);
    const cheap = cheapSaves(calls, program.saves);
    check(cheap >= program.cheap, `${program.name}: ${program.cheap} saves flush one file and no folder: ${cheap} do`);
    return calls;
  });
}

/// A comparison that finds nothing wrong must be able to.
async function checkVerify(program) {
  for (const damage of program.damage)
    await inPlace(async (place) => {
      const ended = await run(join(folderOfPrograms, program.file), program.save(place.data));
      await writeFile(place.acks, ended.out);
      await run('sh', ['-c', damage, 'sh', place.data]);
      const found = await verified(program, place);
      check(found.code === 1 && found.out !== '', `${program.name}: found out: ${damage}`);
    });
}

function faultsOf(calls) {
  const ours = calls.filter(({ ours }) => ours);
  const all = ours.flatMap((call) => kErrors.flatMap((error) => kCompanies.map((company) => ({ ...call, error, company }))));
  return quick ? all.filter((_, index) => index % kQuickStep === 0) : all;
}

/// True when the system failed as told; a fault that never came is no test.
async function tryFault(program, { call, number, save, error, company }) {
  return inPlace(async (place) => {
    const rules = [`${call}:error=${error}:when=${number}${company.from}`];
    rules.push(...company.also.filter((rule) => !rule.startsWith(call + ':')));
    const names = new Set(rules.map((rule) => rule.split(':')[0]));
    const ended = await traced(program, place, ['-e', `trace=${[...names].join()}`, ...rules.flatMap((rule) => ['-e', `inject=${rule}`])]);
    const wrong = await verified(program, place);
    const what = `${program.name}: ${error} at ${call} ${number} ${company.name}`;
    check(ended.code === 0 && wrong.code === 0, `${what}: ended with ${ended.code}; ${wrong.out}${ended.err}`);
    // The first save may be made again after the storage was opened at the second try; and where no removal succeeds,
    // the calls are others.
    const decided = save > 1 && company !== kClearing && kDecisive.includes(call);
    check(!decided || !linesOf(ended.out).includes(`acked ${save}`), `${what}: save ${save} was acknowledged all the same`);
    return { injected: ended.log.includes('(INJECTED)'), lost: wrong.code !== 0, acknowledged: linesOf(ended.out).length };
  });
}

async function checkFaults(program) {
  const calls = await callsOf(program);
  await checkVerify(program);
  const sums = { injected: 0, lost: 0, saves: 0 };
  await forEach(faultsOf(calls), async (fault) => {
    const { injected, lost, acknowledged } = await tryFault(program, fault);
    sums.injected += injected ? 1 : 0;
    sums.lost += lost ? 1 : 0;
    sums.saves += acknowledged;
    check(injected, `${program.name}: no ${fault.call} ${fault.number} came`);
  });
  const met = [...new Set(calls.filter(({ ours }) => ours).map(({ call }) => call))];
  console.log(`R5 ${program.name}: failed in turn: ${met.join(', ')}; ${sums.saves} saves were acknowledged meanwhile`);
  const lost = sums.lost === 0 ? '0 acknowledged writes lost' : `acknowledged writes lost in ${sums.lost} runs`;
  console.log(`R5: ${sums.injected} faults injected, ${lost}`);
}

/// A network's file system may flush no folders at all; saves succeed there all the same.
async function checkUnflushableFolders(program) {
  await inPlace(async (place) => {
    const folders = [place.place, join(place.place, 'share'), place.data, join(place.data, 'seg')];
    const rules = ['-e', 'trace=fsync', '-e', 'inject=fsync:error=EINVAL', ...folders.flatMap((folder) => ['-P', folder])];
    const ended = await traced(program, place, rules);
    const wrong = await verified(program, place);
    const all = linesOf(ended.out).length === program.saves;
    check(all && ended.log.includes('(INJECTED)') && wrong.code === 0, `${program.name}: folders that cannot be flushed: ${wrong.out}`);
  });
}

/// The words that run a command in mounts of its own, which go when it ends; nothing where that may not be done.
async function ownMounts() {
  for (const words of [['-m'], ['-Urm']]) {
    const tried = await run('unshare', [...words, 'mount', '-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', scratch]);
    if (tried.code === 0) return words;
  }
  return null;
}

/// Runs `script` with a device of 1 MiB at $1; $2 is the program, $3 the acknowledged saves, $4 what is asked.
function onSmallDevice(mounts, program, place, script, asked = '') {
  const words = [...mounts, 'sh', '-c', `mount -t tmpfs -o size=${kDeviceKiB}k,mode=0700 tmpfs "$1" && ${script}`, 'sh'];
  return run('unshare', [...words, place.place, join(folderOfPrograms, program.file), place.acks, asked]);
}

const quoted = (words) => words.map((word) => `"${word}"`).join(' ');

/// Saves with so much room, then makes room, then looks.
async function tryRoom(mounts, program, room) {
  return inPlace(async (place) => {
    await mkdir(place.data, { recursive: true });
    const script = [
      `head -c ${(kDeviceKiB - room) * 1024} /dev/zero >"$1/filler"`,
      `acks=$("$2" ${quoted(program.save('$1/data'))})`,
      `rm "$1/filler"; echo "$acks" >"$1/acks"; echo "$acks" | grep -c acked`,
      `"$2" ${quoted(program.verify('$1/data', '$1/acks'))}`,
    ].join(' && ');
    const ended = await onSmallDevice(mounts, program, place, script);
    check(ended.code === 0, `${program.name}: a device with ${room} KiB of room: ${ended.out}${ended.err}`);
    return Number(linesOf(ended.out)[0]);
  });
}

async function checkFullDevice(program, mounts) {
  const whole = await inPlace((place) => onSmallDevice(mounts, program, place, `"$2" ${quoted(program.full('$1/data'))}`));
  check(whole.code === 0, `${program.name}: a full device: ${whole.out}${whole.err}`);
  const rooms = quick ? kRoomsKiB.filter((_, index) => index % kQuickStep === 0) : kRoomsKiB;
  let became = 0;
  await forEach(rooms, async (room) => {
    if ((await tryRoom(mounts, program, room)) < program.saves) became += 1;
  });
  check(became > 0, `${program.name}: a small device becomes full`);
  const lost = whole.code === 0 ? 'text kept, and saved again when there was room' : 'see above';
  console.log(`R6 ${program.name}: ${became} of ${rooms.length} devices became full while saving; a full one: ${lost}`);
}

try {
  if ((await run('strace', ['-V'])).code !== 0) throw new Error('strace is not there: tools/setup reliability');
  const mounts = await ownMounts();
  for (const program of programs) {
    await checkFaults(program);
    await checkUnflushableFolders(program);
    if (mounts) await checkFullDevice(program, mounts);
  }
  if (!mounts) console.log('R6: nothing can be mounted here, so a full disk was not tried and is not counted');
} catch (error) {
  check(false, error.stack);
} finally {
  await rm(scratch, { recursive: true, force: true });
}
console.log(`${counts.passed} passed, ${counts.failed} failed`);
process.exit(counts.failed > 0 ? 1 : 0);
