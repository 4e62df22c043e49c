// The program comes in two files: Today is drawn from the first one, and everything else waits for the second.
import assert from 'node:assert/strict';
import { onPhone } from './support/scene.mjs';
import { until } from './support/wait.mjs';

/// The rest is asked for, and comes when it is let go.
async function holdRest(context) {
  let letGo;
  const held = new Promise((resolve) => { letGo = resolve; });
  const asked = [];
  await context.route(/rest\.wasm$/, async (route) => {
    asked.push(route.request().url());
    await held;
    await route.continue();
  });
  return { letGo, asked };
}

const shown = (phone) => phone.page.locator('[data-key="Today"]').waitFor({ state: 'attached' });

onPhone('a newcomer sees Today before the rest of the program is here, and a tap made meanwhile is served with it', async (phone, { context }) => {
  const { letGo, asked } = await holdRest(context);
  await phone.open('?lang=en');
  await shown(phone);
  await phone.page.locator('[data-key="TryTask"]').waitFor({ state: 'attached' });
  await until('the rest to be asked for', () => asked.length === 1);
  await phone.tap('TryTask');
  assert.equal(await phone.has('NewTask'), false);
  await phone.says('OneMoment');
  assert.ok(await phone.has('ToToday'), 'there is a way back');
  letGo();
  await phone.shows('NewTask');
  await phone.saysNoMore('OneMoment');
  assert.deepEqual(asked.length, 1);
});

onPhone('what is typed before the rest of the program is here is on the page', async (phone, { context }) => {
  const { letGo, asked } = await holdRest(context);
  await phone.open('?lang=en');
  await shown(phone);
  await until('the rest to be asked for', () => asked.length === 1);
  await phone.tap('TryWrite');
  await phone.page.keyboard.type('Typed ');
  await phone.page.waitForTimeout(1500);  // Longer than a tap that opens nothing is waited for.
  await phone.page.keyboard.type('at once');
  letGo();
  await phone.field.waitFor();
  await until('the words', async () => (await phone.field.inputValue()) === 'Typed at once');
  await phone.saved();
});

onPhone('Today of a full journal needs nothing of the rest', async (phone, { context }) => {
  const { letGo, asked } = await holdRest(context);
  await phone.open('?demo&lang=en');
  await shown(phone);
  await until('the rest to be asked for', () => asked.length === 1);
  for (const key of ['OpenReflection', 'Task', 'Meeting', 'Entry']) assert.ok(await phone.has(key), key);
  letGo();
  await phone.press('OpenReflection');
  await phone.shows('BlockNow');
});

onPhone('a rest that cannot be fetched is said, and "Try again" brings it', async (phone, { context }) => {
  await context.route(/rest\.wasm$/, (route) => route.abort());
  await phone.open('?lang=en');
  const failure = phone.page.locator('.failure');
  await failure.waitFor();
  assert.match(await failure.textContent(), /Duolog could not be loaded\. What you have written is safe on this device\./);
  await context.unroute(/rest\.wasm$/);
  await failure.locator('a').click();
  await phone.page.locator('[data-key="TryTask"]').waitFor({ state: 'attached' });
  await phone.tap('TryTask');
  await phone.shows('NewTask');
}, { expected: [/rest\.wasm|Failed to (load|fetch)|could not be loaded|ERR_FAILED/] });
