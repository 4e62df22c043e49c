// Every widget on one page, ?kit, for readers and at every size.
import assert from 'node:assert/strict';
import { onDesktop, onPhone } from './support/scene.mjs';

const kLooks = ['theme=light', 'theme=dark', 'theme=light&contrast=high', 'theme=dark&contrast=high'];

/// What reaches over the window's left or right edge.
const outside = (phone) =>
  phone.page.evaluate(() =>
    [...document.querySelectorAll('[data-key]')]
      .map((element) => [element.dataset.key, element.getBoundingClientRect()])
      .filter(([, box]) => box.width > 0 && (box.left < -1 || box.right > innerWidth + 1))
      .map(([key]) => key));

for (const [device, on] of [['a phone', onPhone], ['a desk', onDesktop]]) {
  for (const size of [100, 200]) {
    on(`axe-core finds nothing among the widgets on ${device} at text of ${size} %, and none leaves the window`, async (phone) => {
      for (const look of kLooks) {
        await phone.open(`?kit&lang=en&text-size=${size}&${look}`);
        await phone.shows('KitPage');
        await phone.assertAccessible(`the widgets, ${look}`);
        assert.deepEqual(await outside(phone), [], look);
      }
    });
  }
}

onDesktop('a month is a grid of days: Tab comes to the chosen one, arrows go by days and weeks, and it says what is chosen', async (phone) => {
  await phone.open('?kit&lang=en');
  await phone.shows('KitPage');
  const grid = phone.page.getByRole('grid', { name: 'Day of the meeting' });
  assert.equal(await grid.getByRole('row').count(), 6);
  const chosen = grid.getByRole('gridcell', { name: 'Tuesday 24 November 2026' });
  assert.equal(await chosen.getAttribute('aria-selected'), 'true');
  assert.equal(await grid.locator('[tabindex="0"]').count(), 1);
  await phone.at('NextMonth').focus();
  await phone.page.keyboard.press('Tab');
  await phone.settled();
  assert.equal(await phone.focused(), 'Day-2026-11-24');
  for (const [key, day] of [['ArrowRight', 25], ['ArrowUp', 18], ['ArrowUp', 11], ['ArrowUp', 10], ['ArrowLeft', 10], ['ArrowDown', 17]]) {
    await phone.page.keyboard.press(key);
    await phone.settled();
    assert.equal(await phone.focused(), `Day-2026-11-${day}`, key);
  }
  assert.equal(await grid.locator('[tabindex="0"]').count(), 1);
  await phone.page.keyboard.press('Tab');
  assert.ok(!(await phone.focused()).startsWith('Day-'), 'the grid is one stop');
  assert.equal(await phone.at('Timer').getAttribute('role'), 'timer');
});

onDesktop('a link in a text is a link of its words, and the text is read whole', async (phone) => {
  await phone.open('?kit&lang=en');
  await phone.shows('KitPage');
  const link = phone.page.getByRole('link', { name: 'When something does not work as it should' });
  assert.equal(await link.count(), 1);
  const words = await phone.page.locator('p[data-key="Paragraph"]').allTextContents();
  assert.ok(words.some((text) => text.includes('First meeting (When something does not work as it should).')));
});

onPhone('a note is a text area with room around its words, grows with them, and Tab leaves it', async (phone) => {
  await phone.open('?kit&lang=en');
  await phone.shows('KitPage');
  const areas = phone.page.locator('textarea');
  assert.equal(await areas.count(), 3);
  await areas.first().focus();
  await phone.settled();
  const first = await areas.first().evaluate((element) => ({
    name: element.getAttribute('aria-label'), padding: getComputedStyle(element).padding, height: element.clientHeight, scrolls: element.scrollHeight > element.clientHeight,
  }));
  assert.equal(first.name, 'Page text');
  assert.equal(first.padding, '10px 14px');
  assert.equal(first.scrolls, false);
  const second = await areas.nth(1).evaluate((element) => ({ height: element.clientHeight, scrolls: element.scrollHeight > element.clientHeight }));
  assert.ok(second.height > first.height * 2);
  assert.equal(second.scrolls, true, 'more than eight lines');
  assert.equal(await areas.nth(2).evaluate((element) => element.readOnly), true);
  await phone.page.keyboard.press('Tab');
  await phone.settled();
  assert.equal(await areas.nth(1).evaluate((element) => element === document.activeElement), true);
});

onPhone('the widgets speak every language', async (phone) => {
  const titles = new Set();
  for (const language of ['en', 'sv', 'da', 'pl']) {
    await phone.open(`?kit&lang=${language}`);
    await phone.shows('KitPage');
    assert.equal(await phone.page.evaluate(() => document.documentElement.lang), language);
    titles.add(await phone.words('FirstMeeting'));
  }
  assert.equal(titles.size, 4);
});
