// What the home screen is told about Duolog, once for each language: {language: text of its manifest}.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readKeys, readPo } from './check_words.mjs';

const PAPER = '#FBF9F4';

function sentence(root, language, key) {
  if (language === 'en') return readKeys(readFileSync(join(root, 'src/text/keys.def'), 'utf8')).find((entry) => entry.key === key).english[0];
  return readPo(readFileSync(join(root, `assets/text/${language}.po`), 'utf8')).find(({ fields }) => fields.msgctxt === key).fields.msgstr;
}

const icon = (file, side, purpose) => ({ src: `icons/${file}-${side}.png`, sizes: `${side}x${side}`, type: 'image/png', purpose });

// Every address is relative to the manifest, so that any path of any host will do. There is no `id` on purpose: it would be
// taken from the host's root, and two Duologs at one host be the same app; without it the start's whole address tells them
// apart, in every language alike.
const manifest = (root, language, { description, new: newPage }) => ({
  name: 'Duolog',
  short_name: 'Duolog',
  description,
  lang: language,
  dir: 'ltr',
  start_url: './',
  scope: './',
  display: 'standalone',
  launch_handler: { client_mode: 'navigate-existing' },
  theme_color: PAPER,
  background_color: PAPER,
  categories: ['productivity', 'lifestyle', 'education'],
  icons: [icon('icon', 192, 'any'), icon('icon', 512, 'any'), icon('maskable', 512, 'maskable'), icon('monochrome', 512, 'monochrome')],
  shortcuts: [
    { name: newPage, url: './?new' },
    { name: sentence(root, language, 'Priorities'), url: './?priorities' },
  ],
});

export function manifests(root) {
  const words = JSON.parse(readFileSync(join(root, 'assets/manifest.json'), 'utf8'));
  return Object.fromEntries(Object.entries(words).map(([language, its]) => [language, JSON.stringify(manifest(root, language, its))]));
}
