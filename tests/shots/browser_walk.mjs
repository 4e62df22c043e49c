// Every screen of the browser edition that a person can reach, by the names that walk.cpp gives them.

/** A page of the guide, by its row in the contents. */
const inGuide = (key) => async (page) => {
  await page.goTo('ToGuide');
  await page.press(key);
};

/** A page of reflection time, by its row there. */
const inReflection = (key) => async (page) => {
  await inGuide('Reflection')(page);
  await page.press(key);
};

/** [how the page is opened, its screens in the order in which they are walked] */
export const kWalks = [
  ['demo', [
    ['today', (page) => page.goTo('ToToday')],
    ['today-end', (page) => page.scrollBy(9)],
    ['today-menu', async (page) => {
      await page.goTo('ToToday');
      await page.press('More');
    }],
    ['guide', async (page) => {
      await page.press('CloseMenu');
      await page.goTo('ToGuide');
    }],
    ['chapter', inGuide('Chapter-first-meeting')],
    ['troubles', inGuide('Troubles')],
    ['trouble', (page) => page.press('Trouble-no-time')],
    ['habits', inGuide('Habits')],
    ['people', inGuide('People')],
    ['meeting', (page) => page.press('Meeting')],
    ['reflection', inGuide('Reflection')],
    ['booking', inReflection('Booking')],
    ['held', inReflection('Held')],
    ['calendar', inReflection('ToCalendar')],
    ['step', async (page) => {
      await inGuide('Continue')(page);
      await page.press('Begin');
    }],
    ['step-menu', (page) => page.press('More')],
    ['summary', (page) => page.press('ToSummary')],
    ['checklist', inGuide('Checklist-first-meeting')],
    ['checklist-note', (page) => page.press('RowMenu')],
    ['checklist-menu', (page) => page.press('More')],
    ['checklist-middle', async (page) => {
      await page.press('CloseMenu');
      await page.scrollBy(1.5);
    }],
    ['checklist-end', (page) => page.scrollBy(30)],
    ['priorities', (page) => page.goTo('ToPriorities')],
    ['priorities-menu', (page) => page.press('More')],
    ['task-menu', async (page) => {
      await page.press('CloseMenu');
      await page.press('RowMenu');
    }],
    ['task-edit', (page) => page.press('EditTask')],
    ['task-deleted', async (page) => {
      await page.goTo('ToPriorities');
      await page.press('RowMenu');
      await page.press('DeleteTask');
    }],
    ['priorities-end', async (page) => {
      await page.press('Undo');
      await page.scrollBy(9);
    }],
    ['not-doing', (page) => page.press('NotDoing')],
    ['done', async (page) => {
      await page.press('Back');
      await page.press('DoneTasks');
    }],
    ['journal', (page) => page.goTo('ToJournal')],
    ['entry', (page) => page.press('Entry')],
    ['entry-menu', (page) => page.press('More')],
    ['entry-deleted', (page) => page.press('DeleteEntry')],
    ['journal-end', async (page) => {
      await page.press('Undo');
      await page.goTo('ToJournal');
      await page.scrollBy(99);
    }],
    ['search', (page) => page.goTo('ToSearch')],
    ['search-found', (page) => page.type('a')],
    ['search-nothing', (page) => page.type('zzqx')],
    ['block', inReflection('Begin')],
    ['settings', (page) => page.goTo('ToSettings')],
    ['settings-end', (page) => page.scrollBy(9)],
    ['shortcuts', (page) => page.press('Shortcuts')],
  ]],
  ['', [
    ['newcomer', async () => {}],
    ['newcomer-guide', (page) => page.goTo('ToGuide')],
    ['newcomer-priorities', (page) => page.goTo('ToPriorities')],
    ['newcomer-journal', (page) => page.goTo('ToJournal')],
  ]],
  ['kit', [['kit', async () => {}]]],
];

/** Whose every screenful has a picture, numbered. */
export const kByScreenfuls = ['kit'];
