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

onPhone('the widgets speak every language', async (phone) => {
  const titles = new Set();
  for (const language of ['en', 'sv', 'da', 'pl']) {
    await phone.open(`?kit&lang=${language}`);
    await phone.shows('KitPage');
    assert.equal(await phone.page.evaluate(() => document.documentElement.lang), language);
    titles.add(await phone.words('TryChecklist'));
  }
  assert.equal(titles.size, 4);
});
