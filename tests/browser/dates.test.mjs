// Every date, time, number and plural that support/dates_dump.cpp prints is what Intl writes. Needs no browser, but a
// node with the data of all languages, as Debian's has. Between ICU 72 (node 18) and 78 one thing differs here: the older
// has a comma after an English weekday. Duolog has none.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { readPo } from '../../tools/check_words.mjs';
import { datesDump, root } from './support/environment.mjs';

const kLocales = { en: 'en-GB', sv: 'sv-SE', da: 'da-DK', pl: 'pl-PL' };
// gettext's order of the forms. Polish has "other" for fractions only.
const kForms = { en: ['one', 'other'], sv: ['one', 'other'], da: ['one', 'other'], pl: ['one', 'few', 'many'] };
const kDays = 366 + 366 + 365;
const kDayMs = 86_400_000;

/// The days of a week are those from its Monday; week 1 of a year is the one with 4 January.
function isoWeek(day) {
  const mondayOn = (date) => date - ((new Date(date).getUTCDay() + 6) % 7) * kDayMs;
  const year = day.getUTCFullYear();
  const firsts = [year + 1, year, year - 1].map((each) => mondayOn(Date.UTC(each, 0, 4)));
  const first = firsts.find((monday) => monday <= day.getTime());
  return 1 + Math.floor((day.getTime() - first) / (7 * kDayMs));
}

/// The Plural-Forms of the language's own file; English has none, and gettext's default.
function pluralRule(language) {
  if (language === 'en') return 'nplurals=2; plural=(n != 1);';
  const header = readPo(readFileSync(join(root, `assets/text/${language}.po`), 'utf8'))[0].fields.msgstr;
  return /Plural-Forms: (.*?)\\n/.exec(header)[1];
}

/// For each style: how many texts there must be, and what Intl makes of an argument.
function styles(language) {
  const locale = kLocales[language];
  const dates = (options) => {
    const format = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options });
    return (argument) => format.format(new Date(argument));
  };
  const withoutComma = (write) => (argument) => (language === 'en' ? write(argument).replace(/^(\w+), /, '$1 ') : write(argument));
  const heading = (write) => (argument) => write(argument).replace(/^./u, (letter) => letter.toLocaleUpperCase(locale));
  const day = (write) => ({ count: kDays, write });

  const fullDate = withoutComma(dates({ dateStyle: 'full' }));
  const time = dates({ timeStyle: 'short' });
  const number = new Intl.NumberFormat(locale);
  const percent = new Intl.NumberFormat(locale, { style: 'percent' });
  const plural = new Intl.PluralRules(locale);
  const week = new Intl.DisplayNames(locale, { type: 'dateTimeField' }).of('weekOfYear');
  return {
    'long_date': day(withoutComma(dates({ weekday: 'long', day: 'numeric', month: 'long' }))),
    'long_date of another year': day(fullDate),
    'full_date': day(fullDate),
    'short_date': day(dates({ dateStyle: 'short' })),
    'month_heading': day(heading(dates({ month: 'long' }))),
    'month_heading of another year': day(heading(dates({ month: 'long', year: 'numeric' }))),
    'month_name': day(dates({ month: 'long' })),
    'long_weekday': day(dates({ weekday: 'long' })),
    'short_weekday': day(dates({ weekday: 'short' })),
    'week_name': day((argument) => `${week} ${isoWeek(new Date(argument))}`),
    'time_of_day': { count: 24 * 60, write: (minute) => time(minute * 60_000) },
    'number': { count: 12_001 + 13, write: (n) => number.format(BigInt(n)) },
    'percent': { count: 201, write: (n) => percent.format(n / 100) },
    'plural form': { count: 1002, write: (n) => String(kForms[language].indexOf(plural.select(n))) },
  };
}

const rules = Object.keys(kLocales).flatMap((language) => [language, pluralRule(language)]);
const lines = execFileSync(datesDump, rules, { encoding: 'utf8', maxBuffer: 64 << 20 })
  .split('\n')
  .filter(Boolean)
  .map((line) => line.split('\t'));

for (const language of Object.keys(kLocales)) {
  const texts = lines.filter(([of]) => of === language);
  test(`${language}: ${texts.length} dates, times, numbers and plurals are Intl's (ICU ${process.versions.icu})`, () => {
    assert.equal(new Intl.DateTimeFormat(kLocales[language]).resolvedOptions().locale.slice(0, 2), language);
    const expected = styles(language);
    const counts = Object.fromEntries(Object.keys(expected).map((style) => [style, 0]));
    const wrong = [];
    for (const [, style, argument, text] of texts) {
      counts[style]++;
      const wanted = expected[style]?.write(argument);
      if (text !== wanted) wrong.push(`${style} ${argument}: "${text}", but Intl has "${wanted}"`);
    }
    assert.equal(wrong.length, 0, `${wrong.length} differ:\n${wrong.slice(0, 20).join('\n')}`);
    assert.deepEqual(counts, Object.fromEntries(Object.entries(expected).map(([style, { count }]) => [style, count])));
  });
}
