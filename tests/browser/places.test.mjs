// The four places, the search and the settings: by finger, mouse and keyboard, and the browser's Back out of each.
import assert from 'node:assert/strict';
import { kPhone } from './support/chromium.mjs';
import { onDesktop, onPhone } from './support/scene.mjs';

const kPlaces = ['Today', 'Guide', 'Priorities', 'Journal'];
const kTitles = [...kPlaces, 'Settings'];
const kTablet = { ...kPhone, viewport: { width: 800, height: 1000 } };

/// The buttons of the landmark for getting about, and which of them say that one is there.
const navigation = (phone) =>
  phone.page.evaluate(() => {
    const buttons = [...document.querySelectorAll('nav[data-key="Places"] button')];
    const keys = (those) => those.map((button) => button.dataset.key);
    return { all: keys(buttons), here: keys(buttons.filter((button) => button.getAttribute('aria-current') === 'page')) };
  });

async function assertAt(phone, place) {
  await phone.shows(place);
  await phone.settled();
  const titles = await phone.page.locator('h1').evaluateAll((all) => all.map((title) => title.dataset.key));
  assert.deepEqual(titles, [place]);
}

onPhone('a finger goes to each of the four places, which says that one is there', async (phone) => {
  await phone.openToday();
  assert.deepEqual(await navigation(phone), { all: kPlaces.map((place) => `To${place}`), here: ['ToToday'] });
  const bar = await phone.place('Places');
  assert.ok(bar.y + bar.height >= 843 && bar.height < 100, 'a bar in reach of a thumb');
  for (const place of ['Guide', 'Priorities', 'Journal', 'Today']) {
    await phone.tap(`To${place}`);
    await assertAt(phone, place);
    await phone.showsLettersAt(place);
    assert.deepEqual((await navigation(phone)).here, [`To${place}`]);
  }
});

onPhone('a finger opens the settings and the search, and the button Back leaves them', async (phone) => {
  await phone.openToday();
  await phone.tap('ToSettings');
  await phone.shows('ThemeDark');
  await phone.tap('Back');
  await assertAt(phone, 'Today');
  await phone.tap('ToGuide');
  await phone.tap('ToSearch');
  assert.equal(await phone.focused(), 'Search', 'the keyboard is up');
  await phone.tap('Back');
  await assertAt(phone, 'Guide');
});

onPhone('the search finds pages, tasks and the guide by finger', async (phone) => {
  await phone.openApp();
  await phone.writePage('A calm evening');
  await phone.back();
  await phone.tap('ToPriorities');
  await phone.tap('NewTask');
  await phone.write('Find a calm café');
  await phone.tap('AddAsOne');
  await phone.tap('ToSearch');
  await phone.write('CALM');
  for (const hit of ['Entry', 'FoundTask', 'FoundGuide']) await phone.shows(hit);
  assert.match(await phone.words('Status'), /^([3-9]|\d\d) hits$/);
  await phone.tap('Entry');
  assert.equal(await phone.field.inputValue(), 'A calm evening');
});

onPhone('Back goes back from every depth to Today, and the address says nothing', async (phone) => {
  await phone.openToday();
  const home = phone.page.url();
  const back = async (...depths) => {
    for (const depth of depths) {
      await phone.browserBack();
      assert.equal(await phone.depth(), depth);
    }
    assert.equal(phone.page.url(), home);
  };
  for (const place of ['ToGuide', 'ToPriorities', 'ToJournal']) {
    await phone.tap(place);
    assert.equal(await phone.depth(), 1);
  }
  await back(0);
  await assertAt(phone, 'Today');

  await phone.tap('ToGuide');
  await phone.tap('Checklist-first-meeting');
  await phone.tap('More');
  assert.equal(await phone.depth(), 3);
  await back(2);
  assert.ok(await phone.has('Step-place') && !(await phone.has('CloseMenu')), 'the menu closes first');
  await back(1);
  await assertAt(phone, 'Guide');
  await back(0);

  await phone.tap('ToJournal');
  await phone.writePage('On the way back');
  await phone.tap('More');
  await back(2, 1, 0);
  await assertAt(phone, 'Today');
  assert.ok((await phone.words('Entry')).includes('On the way back'));

  await phone.tap('ToSettings');
  await back(0);
  await phone.tap('ToJournal');
  await phone.tap('ToSearch');
  assert.equal(await phone.depth(), 2);
  await back(1);
  await assertAt(phone, 'Journal');
});

onPhone('between phone and desk a rail has all places, the search and the settings', async (phone) => {
  await phone.openToday();
  const places = [...kPlaces.map((place) => `To${place}`), 'ToSearch', 'ToSettings'];
  assert.deepEqual((await navigation(phone)).all, places);
  const rail = await phone.place('Places');
  assert.ok(rail.x === 0 && rail.width < 120 && rail.height > 900, JSON.stringify(rail));
  const tops = await Promise.all(places.map(async (key) => (await phone.place(key)).y));
  assert.deepEqual(tops, [...tops].sort((a, b) => a - b), 'in this order from the top');
  for (const place of ['Guide', 'Priorities', 'Journal', 'Settings', 'Today']) {
    await phone.tap(`To${place}`);
    await assertAt(phone, place);
    assert.deepEqual((await navigation(phone)).here, [`To${place}`]);
  }
  await phone.tap('ToSearch');
  assert.equal(await phone.focused(), 'Search');
  await phone.tap('ToJournal');
  await phone.writePage('Beside the rail');
  assert.ok(await phone.has('ToToday'), 'the rail stays beside an open page');
}, { device: kTablet });

onDesktop('on a desk rail, list and page lie side by side under the mouse', async (phone) => {
  await phone.openToday();
  for (const place of ['Guide', 'Priorities', 'Settings', 'Today', 'Journal']) {
    await phone.click(`To${place}`);
    await assertAt(phone, place);
  }
  await phone.click('Write');
  await phone.click(phone.field);
  await phone.write('Side by side');
  await phone.saved();
  const [rail, list, page] = await Promise.all([phone.place('Places'), phone.place('EntryList'), phone.place(phone.field)]);
  assert.ok(rail.x + rail.width <= list.x && list.x + list.width <= page.x, JSON.stringify([rail, list, page]));
  assert.equal(await phone.depth(), 1, 'a page beside its list is no step of its own');
  await phone.click('ToGuide');
  await phone.click('Checklist-first-meeting');
  await phone.click('Step-place');
  assert.equal(await phone.at('Step-place').getAttribute('aria-checked'), 'true');
  assert.ok(await phone.has('Continue'), 'the guide lies beside the checklist');
});

onDesktop('the keyboard alone reaches every place, the search and the settings', async (phone) => {
  await phone.openToday();
  for (const place of ['Guide', 'Priorities', 'Journal', 'Settings', 'Today']) {
    await phone.tabTo(`To${place}`);
    await phone.page.keyboard.press('Enter');
    await assertAt(phone, place);
  }
  await phone.tabTo('ToSettings');
  await phone.page.keyboard.press('Enter');
  await phone.tabTo('ThemeSystem');
  await phone.page.keyboard.press('ArrowRight');
  await phone.page.waitForFunction(() => document.activeElement.dataset.key === 'ThemeLight');
  await phone.page.waitForFunction(() => document.activeElement.getAttribute('aria-checked') === 'true');
  await phone.tabTo('ToSearch');
  await phone.page.keyboard.press('Enter');
  await phone.page.waitForFunction(() => document.activeElement.dataset.key === 'Search');
  await phone.page.keyboard.press('Escape');
  await phone.hides('SearchHint');
});

for (const [look, query, colorScheme] of [
  ['light', '', 'light'], ['dark', '', 'dark'], ['light in high contrast', '&contrast=high', 'light'], ['dark in high contrast', '&contrast=high', 'dark'],
]) {
  onPhone(`axe-core finds nothing on any place of a phone, ${look}`, async (phone) => {
    await phone.openToday(`?lang=en${query}`);
    for (const place of ['Today', 'Guide', 'Priorities', 'Journal']) {
      await phone.tap(`To${place}`);
      await phone.assertAccessible(`${place} of a newcomer`);
    }
    await phone.openToday(`?demo&lang=en${query}`);
    for (const place of kPlaces) {
      await phone.tap(`To${place}`);
      await phone.assertAccessible(place);
    }
    await phone.tap('ToPriorities');
    await phone.tap('RowMenu');
    await phone.assertAccessible('the menu of a task');
    await phone.tap('EditTask');
    await phone.assertAccessible('the text of a task in its field');
    await phone.page.keyboard.press('Enter');
    await phone.tap('ToSearch');
    await phone.assertAccessible('the search');
    await phone.write('a');
    await phone.assertAccessible('what was found');
    await phone.write('zzzz');
    await phone.assertAccessible('nothing found');
    await phone.tap('Back');
    await phone.tap('ToGuide');
    await phone.tap(phone.page.locator('[data-key="Begin"], [data-key="Continue"]'));
    await phone.assertAccessible('the first meeting');
    await phone.browserBack();
    for (const page of ['Checklist-first-meeting', 'Chapter-plan', 'Troubles', 'Habits', 'People']) {
      await phone.press(page);
      await phone.assertAccessible(page);
      await phone.browserBack();
    }
    await phone.tap('ToToday');
    await phone.tap('ToSettings');
    await phone.assertAccessible('the settings');
  }, { colorScheme, timeoutMs: 180_000 });

  onDesktop(`axe-core finds nothing on any place of a desk, ${look}`, async (phone) => {
    await phone.openToday(`?demo&lang=en${query}`);
    for (const place of kTitles) {
      await phone.click(`To${place}`);
      await phone.assertAccessible(place);
    }
    await phone.click('ToSearch');
    await phone.write('a');
    await phone.assertAccessible('what was found');
  }, { colorScheme });
}
