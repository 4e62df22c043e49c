// The calendar's file that the program writes is read by a reader of others (ical.js) as it was meant, whatever the zone.
// DUOLOG_NATIVE: the program. DUOLOG_WRITE_BOOKINGS: what writes a journal. DUOLOG_NODE_MODULES: the reader.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { ICAL } from './outside.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const program = resolve(process.env.DUOLOG_NATIVE ?? join(root, 'build/dev/src/duolog'));
const writer = resolve(process.env.DUOLOG_WRITE_BOOKINGS ?? join(root, 'build/dev/tests/duolog_write_bookings'));

// Whose rules have been as they are for years: the computer's data and its browser's are of different ages.
const kZones = ['Europe/Stockholm', 'Europe/Warsaw', 'America/New_York', 'America/Santiago', 'Asia/Jerusalem', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'UTC'];

function inFolder(work) {
  const folder = mkdtempSync(join(tmpdir(), 'duolog-calendar-'));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function run(zone, journal, out, ...options) {
  return spawnSync(program, ['--lang', 'en', '--data', journal, '--export', 'ics', out, ...options], { encoding: 'utf8', env: { ...process.env, TZ: zone } });
}

/// The file that the program writes of the made-up journal.
function exported(zone, ...options) {
  return inFolder((folder) => {
    execFileSync(writer, [join(folder, 'journal')]);
    mkdirSync(join(folder, 'out'));
    const { status, stdout, stderr } = run(zone, join(folder, 'journal'), join(folder, 'out'), ...options);
    assert.equal(status, 0, stdout + stderr);
    assert.equal(stdout, `${join(folder, 'out')}/duolog.ics: 1 booking, 4 meetings.\n`);
    return readFileSync(join(folder, 'out/duolog.ics'), 'utf8');
  });
}

/// Its events, by the last digits of their UIDs, with times by the zones that the file describes.
function eventsOf(text) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  for (const zone of calendar.getAllSubcomponents('vtimezone')) {
    const described = new ICAL.Timezone(zone);
    ICAL.TimezoneService.remove(described.tzid);
    ICAL.TimezoneService.register(described.tzid, described);
  }
  return new Map(calendar.getAllSubcomponents('vevent').map((event) => [Number.parseInt(event.getFirstPropertyValue('uid').slice(30, 32), 16), new ICAL.Event(event)]));
}

/// What a clock in the zone shows at an instant: the computer's own knowledge of zones.
function shown(instant, zone) {
  const parts = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
  return parts.format(instant);
}

for (const zone of kZones)
  test(`in ${zone} a booking is at three each Friday of eight years, over every change of the clock`, () => {
    const times = eventsOf(exported(zone)).get(1).iterator();
    for (let week = 0; week < 418; week++) {
      const friday = new Date(Date.UTC(2026, 0, 2 + 7 * week)).toISOString().slice(0, 10);
      assert.equal(shown(times.next().toJSDate(), zone), `${friday} 15:00`);
    }
  });

test('a meeting in the hour that is skipped is as much later, and in the hour that comes twice it is the first', () => {
  const events = eventsOf(exported('Europe/Stockholm'));
  assert.equal(events.get(4).startDate.toJSDate().toISOString(), '2026-03-29T01:30:00.000Z');
  assert.equal(events.get(5).startDate.toJSDate().toISOString(), '2026-10-25T00:30:00.000Z');
  assert.equal(events.get(3).startDate.toJSDate().toISOString(), '2026-03-30T07:00:00.000Z');
  assert.equal(events.get(3).endDate.toJSDate().toISOString(), '2026-03-30T08:00:00.000Z');
});

test('names and places are in the file only when they are asked for', () => {
  const neutral = exported('Europe/Stockholm');
  assert.doesNotMatch(neutral.replace(/\r\n /g, ''), /ucja|Caf|LOCATION/);
  assert.equal(eventsOf(neutral).get(3).summary, 'Mentoring meeting');
  const told = eventsOf(exported('Europe/Stockholm', '--names'));
  assert.equal(told.get(3).summary, `Mentoring meeting with Łucja, ${'🌱'.repeat(30)}; née \\ O`);
  assert.equal(told.get(3).location, 'Café, upstairs');
  assert.equal(told.get(6).summary, 'Review');
  assert.ok(told.get(6).startDate.isDate);
});

test('no line is longer than 75 bytes, and each ends as the format asks', () => {
  const lines = exported('Europe/Stockholm', '--names').split('\r\n');
  assert.ok(lines.some((line) => Buffer.byteLength(line) > 71), 'a folded one');
  for (const line of lines) assert.ok(Buffer.byteLength(line) <= 75, line);
  assert.ok(!lines.join('').includes('\n') && !lines.join('').includes('\uFFFD'));
});

test('the journal is as it was after an export, and another file of the name is replaced', () => {
  inFolder((folder) => {
    const journal = join(folder, 'journal');
    execFileSync(writer, [journal]);
    const filesOf = () => readdirSync(journal, { recursive: true }).sort().filter((name) => name.includes('.') && name !== '.lock').map((name) => [name, readFileSync(join(journal, name), 'hex')]);
    const before = filesOf();
    writeFileSync(join(folder, 'duolog.ics'), 'another');
    assert.equal(run('UTC', journal, folder).status, 0);
    assert.match(readFileSync(join(folder, 'duolog.ics'), 'utf8'), /^BEGIN:VCALENDAR\r\n/);
    assert.deepEqual(filesOf(), before);
    assert.deepEqual(readdirSync(folder).sort(), ['duolog.ics', 'journal']);
  });
});

test('what cannot be written or has nothing to say makes no file', () => {
  inFolder((folder) => {
    const nothing = run('UTC', join(folder, 'empty'), folder);
    assert.equal(nothing.status, 0);
    assert.match(nothing.stdout, /Nothing was written/);
    assert.ok(!existsSync(join(folder, 'duolog.ics')));
    execFileSync(writer, [join(folder, 'journal')]);
    const refused = run('UTC', join(folder, 'journal'), join(folder, 'gone'));
    assert.equal(refused.status, 1);
    assert.match(refused.stdout, /could not be written: .*gone/);
    assert.equal(spawnSync(program, ['--export', 'ics']).status, 2);
  });
});
