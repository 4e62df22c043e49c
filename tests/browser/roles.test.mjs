// What readers and the keyboard find of places, radios, progress and the search. The real mirror under a made-up program.
import assert from 'node:assert/strict';
import { onBareDesktop, onBarePhone } from './support/bare_page.mjs';

const kRadios = ['System', 'Light', 'Dark'];

const attributes = (bare, name) =>
  bare.page.evaluate(([name, keys]) => keys.map((key) => document.querySelector(`[data-key="${key}"]`).getAttribute(name)), [name, kRadios]);

for (const colorScheme of ['light', 'dark']) {
  onBarePhone(`axe-core finds nothing in places, search, tasks, radios and progress, ${colorScheme}`, async (bare) => {
    await bare.assertAccessible('the page of tasks');
    await bare.set({ tasks: ['Milk', 'Bread'], query: 'Anna', editing: 1, chosen: 0, disabled: ['Light'] });
    await bare.assertAccessible('searching and editing');
  }, { colorScheme });
}

onBareDesktop('the current place is the current page in its navigation, and a chosen row elsewhere is just current', async (bare) => {
  await bare.set({ tasks: ['Milk'], chosen: 0, place: 'Journal' });
  const places = bare.page.getByRole('navigation', { name: 'Places' });
  assert.equal(await places.getByRole('button', { name: 'Journal' }).getAttribute('aria-current'), 'page');
  assert.equal(await places.getByRole('button', { name: 'Today' }).getAttribute('aria-current'), null);
  assert.equal(await bare.at('Task').getAttribute('aria-current'), 'true');
});

onBareDesktop('radios lie in a named group, one of them chosen and reached by Tab', async (bare) => {
  const group = bare.page.getByRole('radiogroup', { name: 'Theme' });
  assert.deepEqual(await group.getByRole('radio').allTextContents(), kRadios);
  assert.deepEqual(await attributes(bare, 'aria-checked'), ['true', 'false', 'false']);
  assert.deepEqual(await attributes(bare, 'tabindex'), ['0', '-1', '-1']);
  assert.deepEqual(await attributes(bare, 'aria-current'), [null, null, null]);
  await bare.set({ theme: 'None of them' });
  assert.deepEqual(await attributes(bare, 'tabindex'), ['0', '-1', '-1']);
});

onBareDesktop('arrows move among the radios and choose, round the ends and past what is disabled', async (bare) => {
  await bare.set({ disabled: ['Light'] });
  await bare.page.locator('[data-key="Add"]').focus();
  await bare.page.keyboard.press('Tab');
  const arrives = async (key, at) => {
    await bare.page.keyboard.press(key);
    await bare.settled();
    assert.equal(await bare.focused(), at);
    assert.equal(await bare.state('theme'), at);
  };
  await arrives('ArrowDown', 'Dark');
  await arrives('ArrowRight', 'System');
  await arrives('ArrowUp', 'Dark');
  await arrives('ArrowLeft', 'System');
  assert.deepEqual(await attributes(bare, 'tabindex'), ['0', '-1', '-1']);
  await bare.page.keyboard.press('Tab');
  assert.equal(await bare.focused(), 'Textsize', 'the group is one stop');
});

for (const act of ['tap', 'press']) {
  onBarePhone(`a ${act} chooses a radio`, async (bare) => {
    await bare[act]('Dark');
    assert.equal(await bare.state('theme'), 'Dark');
    assert.deepEqual(await attributes(bare, 'aria-checked'), ['false', 'false', 'true']);
  });
}

onBareDesktop('progress is told in percent, or as unknown', async (bare) => {
  const bar = bare.page.getByRole('progressbar', { name: 'Reflection this week' });
  const values = await bar.evaluate((element) => ['valuemin', 'valuenow', 'valuemax'].map((name) => element.getAttribute(`aria-${name}`)));
  assert.deepEqual(values, ['0', '40', '100']);
  assert.equal(await bare.page.getByRole('progressbar', { name: 'Opening' }).getAttribute('aria-valuenow'), null);
});

onBareDesktop('Tab goes through places, search, tasks and radios as they lie', async (bare) => {
  await bare.set({ tasks: ['Milk', 'Bread'], query: '' });
  const stops = [];
  for (let step = 0; step < 9; step++) {
    await bare.page.keyboard.press('Tab');
    await bare.settled();
    stops.push(await bare.focused());
  }
  assert.deepEqual(stops, ['Today', 'Journal', 'Search', 'Query', 'Task', 'Task', 'NewTask', 'Add', 'System']);
});

onBarePhone('a field keeps the keyboard and a half-written word when it comes to lie elsewhere', async (bare, { context }) => {
  await bare.tap('Search');
  const session = await context.newCDPSession(bare.page);
  await session.send('Input.imeSetComposition', { text: 'にほん', selectionStart: 3, selectionEnd: 3 });
  await bare.set({ landmarks: false });
  await session.send('Input.insertText', { text: '日本' });
  await bare.settled();
  assert.equal(await bare.focused(), 'Query');
  assert.equal(await bare.state('query'), '日本');
  await bare.page.evaluate(() => document.activeElement.blur());
  await bare.settled();
  assert.equal(await bare.page.locator('[role=search]').count(), 0);
  assert.equal(await bare.page.locator('main > [data-key="Query"]').count(), 1);
});

onBareDesktop('a slider is a range with its value in words, and arrow keys set it', async (bare) => {
  const slider = bare.page.getByRole('slider', { name: 'Text size' });
  const as = () => slider.evaluate((element) => [element.min, element.max, element.step, element.value, element.getAttribute('aria-valuetext')]);
  assert.deepEqual(await as(), ['85', '200', '5', '100', '100 %']);
  await slider.focus();
  await bare.page.keyboard.press('ArrowRight');
  await bare.settled();
  assert.equal(await bare.state('size'), 105);
  assert.deepEqual(await as(), ['85', '200', '5', '105', '105 %']);
  assert.deepEqual((await bare.state('told')).filter(([kind]) => kind === 3), [[3, 'Text size', 105]]);
});

onBareDesktop('a button that opens a menu says so', async (bare) => {
  assert.equal(await bare.at('Add').getAttribute('aria-haspopup'), null);
  await bare.set({ menu: true });
  assert.equal(await bare.at('Add').getAttribute('aria-haspopup'), 'dialog');
});

onBareDesktop('words in another language say in which', async (bare) => {
  assert.equal(await bare.at('Popolsku').getAttribute('lang'), 'pl');
  assert.equal(await bare.at('Reflectionthisweek').getAttribute('lang'), null);
});
