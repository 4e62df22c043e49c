// Which language the page speaks.
import assert from 'node:assert/strict';
import { onPhone } from './support/scene.mjs';

async function assertSwedish(phone) {
  assert.equal(await phone.page.evaluate(() => document.documentElement.lang), 'sv');
  assert.match(await phone.words('Write'), /^Skriv/);
}

onPhone('?lang=sv speaks Swedish', async (phone) => {
  await phone.openApp('?lang=sv');
  await assertSwedish(phone);
  await phone.assertAccessible('the empty journal in Swedish');
});

onPhone('a Swedish browser gets Swedish', async (phone) => {
  await phone.openApp();
  await assertSwedish(phone);
  await phone.writePage('Ett möte');
  assert.match(await phone.words('SaveStatus'), /Sparat|Sparad/);
}, { locale: 'sv-SE' });

// The page's own words are Polish and Danish once their catalogues are whole; the language is told all the same.
for (const [language, locale] of [['en', 'en-GB'], ['sv', 'sv-SE'], ['da', 'da-DK'], ['pl', 'pl-PL']]) {
  onPhone(`a browser of ${locale} gets ${language}, and loads no other language's words`, async (phone) => {
    const asked = [];
    phone.page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await phone.openApp();
    assert.equal(await phone.page.evaluate(() => document.documentElement.lang), language);
    assert.deepEqual(asked.filter((path) => path.endsWith('.mo')), language === 'en' ? [] : [`/text/${language}.mo`]);
    await phone.assertAccessible(`the empty journal in ${language}`);
  }, { locale });
}

onPhone('?lang=en wins over a Swedish browser', async (phone) => {
  await phone.openApp('?lang=en');
  assert.equal(await phone.words('Write'), 'Write');
  assert.equal(await phone.page.evaluate(() => document.documentElement.lang), 'en');
}, { locale: 'sv-SE' });

onPhone('a language that Duolog does not speak gets English', async (phone) => {
  await phone.openApp('?lang=xx');
  assert.equal(await phone.words('Write'), 'Write');
});

onPhone('a catalogue that does not arrive leaves English, and the journal opens', async (phone, { context }) => {
  await context.route(/\.mo$/, (route) => route.abort());
  await phone.openApp('?lang=sv');
  assert.equal(await phone.words('Write'), 'Write');
}, { expected: [/Failed to load resource/, /\.mo/] });

onPhone('the field is spelled in the language in which the page is written, from a sentence on', async (phone) => {
  await phone.openApp('?lang=en');
  await phone.writePage('Anna');
  const spelled = () => phone.field.getAttribute('lang');
  assert.equal(await spelled(), 'en');
  await phone.write(', jag är glad att vi sågs och att vi pratade om det som är svårt. ');
  assert.equal(await spelled(), 'sv');
  await phone.write('She said “it is what it is”. ');
  assert.equal(await spelled(), 'sv');
  await phone.saved();
  await phone.back();
  await phone.writePage('Dzisiaj nie było łatwo, ale cieszę się, że do mnie zadzwoniła i że się spotkamy.');
  assert.equal(await spelled(), 'pl');
});
