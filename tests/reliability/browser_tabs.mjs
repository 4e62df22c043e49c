// R10: two tabs of a real Chromium do what people do with two tabs, in a random order, upon web/storage.mjs alone. After
// each trial every text that was acknowledged is there, no reader has written, one tab at most writes, and every
// hand-over has ended. A seed repeats the choices, not the timing.   browser_tabs.mjs [--count N] [--seed N]
import assert from 'node:assert/strict';
import { Tab, emptySite } from '../browser/support/bare_storage.mjs';
import { startChromium } from '../browser/support/chromium.mjs';
import { address } from '../browser/support/server.mjs';
import { until } from '../browser/support/wait.mjs';
import { Chance, conclude, figure, runAll, wishes } from './browser_trial.mjs';
import { missing, textsIn, writeAsJournal } from './browser_writer.mjs';

const kSteps = 12;
const kinds = ['piece', 'piece', 'piece', 'piece', 'whole', 'seal'];
const answers = ['Ok', 'Full', 'Refused', 'ReadOnly', 'Unavailable', 'Slow', 'Damaged'];
const { count, seed } = wishes(20);
const chance = new Chance(seed);
const acknowledged = new Set();
const lost = new Set();
const did = {};
const said = {};
let lastId = 0;

/// Where a tab may be: `tab` is null while it is closed.
class Slot {
  constructor(context, home) {
    Object.assign(this, { context, home, tab: null, under_way: [] });
  }

  async load(page) {
    this.tab = await new Tab(page, this.home).load();
    await page.evaluate(writeAsJournal);
  }

  /// Starts it and goes on; what it answers is looked at in `finish`. A page that goes answers nothing.
  later(work) {
    this.under_way.push(work.catch((error) => {
      if (!/closed|navigat|destroyed|crash/i.test(error.message)) throw error;
    }));
  }

  async finish() {
    await Promise.all(this.under_way.splice(0));
  }
}

const steps = {
  async open(slot) {
    if (slot.tab) return;
    await slot.load(await slot.context.newPage());
    assert.equal(answers[await slot.tab.page.evaluate(() => window.journal.open())], 'Ok');
  },

  async save(slot) {
    const what = Array.from({ length: chance.between(1, 4) }, () => [chance.of(kinds), ++lastId]);
    slot.later(slot.tab.page.evaluate((what) => Promise.all(what.map(([kind, id]) => window.journal.write(kind, id))), what));
  },

  async close(slot) {
    await slot.tab.page.close();
    slot.tab = null;
    await slot.finish();
  },

  /// "Use here". Waited for, so that a hand-over that does not end fails the trial.
  async steal(slot) {
    const code = answers[await slot.tab.page.evaluate(() => window.journal.open('take_over'))];
    assert.equal(code, 'Ok', 'the hand-over ends well');
  },

  async reload(slot) {
    await slot.load(slot.tab.page);
    await slot.finish();
    assert.equal(answers[await slot.tab.page.evaluate(() => window.journal.open())], 'Ok');
  },

  /// The race at the start: saves before, during and after the opening.
  async race(slot) {
    await slot.load(slot.tab.page);
    await slot.finish();
    const ids = [++lastId, ++lastId, ++lastId, ++lastId];
    slot.later(slot.tab.page.evaluate(async ([before, during, soon, after]) => {
      const early = window.journal.write('whole', before);
      const opening = window.journal.open();
      const others = [window.journal.write('piece', during), Promise.resolve().then(() => window.journal.write('seal', soon))];
      await opening;
      await Promise.all([early, ...others, window.journal.write('piece', after)]);
    }, ids));
  },

  /// Hears nothing for longer than another tab waits for it, and saves before it hears that it has lost its turn.
  async busy(slot) {
    const ids = [++lastId, ++lastId];
    slot.later(slot.tab.page.evaluate((ids) => {
      for (const end = Date.now() + 2600; Date.now() < end; );
      return Promise.all(ids.map((id) => window.journal.write('piece', id)));
    }, ids));
  },
};

const chances = ['open', 'open', 'save', 'save', 'save', 'save', 'save', 'steal', 'steal', 'close', 'reload', 'race'];

function plan() {
  const steps = Array.from({ length: kSteps }, () => [chance.of(chances), chance.between(0, 1)]);
  // Rarely, because it takes seconds: the other tab takes over from one that is busy, and writes.
  if (chance.between(1, 5) > 1) return steps;
  return [['open', 0], ['open', 1], ['steal', 0], ['save', 0], ['busy', 0], ['steal', 1], ['save', 1], ...steps];
}

async function check(slots, home) {
  for (const slot of slots) await slot.finish();
  const open = slots.filter((slot) => slot.tab).map((slot) => slot.tab);
  for (const tab of open) {
    await until('every save to be answered', () => tab.page.evaluate(() => window.journal.under_way === 0));
    assert.deepEqual(await tab.page.evaluate(() => window.journal.faults), []);
  }
  await until('one writer at the most', async () => {
    const writers = await Promise.all(open.map((tab) => tab.writes()));
    return writers.filter(Boolean).length <= 1;
  });
  const reader = await new Tab(await slots[0].context.newPage(), home).load();
  assert.equal(await reader.open(), 'Ok');
  const gone = missing(acknowledged, await textsIn(reader)).filter((id) => !lost.has(id));
  gone.forEach((id) => lost.add(id));
  assert.deepEqual(gone, [], 'acknowledged and not there');
  await reader.page.close();
}

async function trial(slots, home, plan) {
  for (const [step, which] of plan) {
    const slot = slots[which];
    if (!slot.tab && step !== 'open') await steps.open(slot);
    did[step] = (did[step] ?? 0) + 1;
    await steps[step](slot);
  }
  await check(slots, home);
}

console.log(`seed ${seed}`);
const site = emptySite();
const home = await address(site.path);
const { context, close } = await startChromium({ webgl: false });
await context.exposeFunction('answered', (id, code) => {
  if (code === 0) acknowledged.add(id);
  said[answers[code]] = (said[answers[code]] ?? 0) + 1;
});
const slots = [new Slot(context, home), new Slot(context, home)];
const plans = Array.from({ length: count }, plan);
const names = plans.map((plan) => plan.map(([step, which]) => step + 'AB'[which]).join(' '));
const result = await runAll(names, (_, number) => trial(slots, home, plans[number]));
await close();
await site.remove();
const counted = (list) => Object.entries(list).map(([word, times]) => `${times} ${word}`).join(', ');
console.log(`steps: ${counted(did)}; answers: ${counted(said)}`);
conclude(`R10: ${figure(count)} interleavings of two tabs, ${figure(acknowledged.size)} of ${figure(lastId)} saves acknowledged, ${lost.size} lost`, result);
