// R4: a real Chromium is killed while a journal is written, in four ways by turns; what was acknowledged before is there
// when it is opened again. One profile for all kills: nothing of the earlier ones may go either.
// A seed repeats the choices, not the timing.   browser_kills.mjs [--count N] [--seed N] [--victim storage|product|both]
import assert from 'node:assert/strict';
import { startChromium } from '../browser/support/chromium.mjs';
import { processesOf, temporaryFolder } from '../browser/support/processes.mjs';
import { until } from '../browser/support/wait.mjs';
import { Chance, conclude, figure, runAll, wishes } from './browser_trial.mjs';
import { ProductVictim, StorageVictim } from './browser_victims.mjs';
import { missing } from './browser_writer.mjs';

const { count, seed, victim: wanted } = wishes(12, { victim: { type: 'string', default: 'both' } });
const chance = new Chance(seed);

/// One browser upon one profile, started again after it was killed.
class Browser {
  constructor() {
    this.profile = temporaryFolder('profile');
  }

  async context() {
    this.started ??= await startChromium({ profile: this.profile.path });
    return this.started.context;
  }

  async kill() {
    const { context } = this.started;
    const closed = new Promise((resolve) => context.on('close', resolve));
    for (const id of processesOf(this.profile.path)) process.kill(id, 'SIGKILL');
    await closed;
    await until('its processes to end', () => processesOf(this.profile.path).length === 0);
    this.started = null;
  }

  async close() {
    await this.started?.close();
    await this.profile.remove();
  }
}

const ways = {
  async 'the browser is killed'(browser) {
    await browser.kill();
  },

  async 'the page crashes'(browser, { page }) {
    const crashed = new Promise((resolve) => page.on('crash', resolve));
    const session = await page.context().newCDPSession(page);
    session.send('Page.crash').catch(() => {});
    await crashed;
    await page.close();
  },

  async 'the tab is closed in the middle of a save'(browser, { page }) {
    await page.close({ runBeforeUnload: false });
  },

  async 'the page is hidden and the browser killed'(browser, victim) {
    victim.hide();
    await browser.kill();
  },
};

async function attempt(browser, victim, way) {
  await victim.open(await browser.context());
  await victim.write_on(chance.between(5, 60));
  await ways[way](browser, victim);
  const gone = missing(victim.acknowledged, await victim.texts(await browser.context())).filter((id) => !victim.lost.has(id));
  gone.forEach((id) => victim.lost.add(id));
  assert.deepEqual(gone, [], 'acknowledged and not there');
}

/// Answers [passed, failed].
async function killAll(victim, times) {
  const browser = new Browser();
  try {
    const names = Array.from({ length: times }, (_, number) => Object.keys(ways)[number % 4]);
    return await runAll(names, (way) => attempt(browser, victim, way));
  } finally {
    await browser.close();
    await victim.close();
  }
}

console.log(`seed ${seed}`);
const victims = { storage: [new StorageVictim()], product: [new ProductVictim()] };
const chosen = victims[wanted] ?? [...victims.storage, ...victims.product];
const result = [0, 0];
let acknowledged = 0;
let lost = 0;
for (const [at, victim] of chosen.entries()) {
  const times = at === 0 ? Math.ceil(count / chosen.length) : Math.floor(count / chosen.length);
  console.log(`${victim.constructor.name}, ${times} kills`);
  const [passed, failed] = await killAll(victim, times);
  result[0] += passed;
  result[1] += failed;
  acknowledged += victim.acknowledged.size;
  lost += victim.lost.size;
}
conclude(`R4: ${figure(count)} kills, ${figure(acknowledged)} acknowledged, ${figure(lost)} lost`, result);
