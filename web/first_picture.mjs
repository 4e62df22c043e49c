// Before anything is seen, and before any other code: the page in the person's language, theme, contrast and size of text.
// Packed with what it needs into first_picture.js, because only an ordinary script comes before the first picture.

import {address, colour_bars, first_language, first_value, set_page_language} from './settings.mjs';

function show_chosen_look() {
  const {dataset, style} = document.documentElement;
  const percent = first_value('text-size');
  if (percent) style.setProperty('--text-size', `${percent / 100}`);
  if (first_value('contrast') === 'high') dataset.contrast = 'high';
  const theme = first_value('theme');
  if (theme === undefined || theme === 'system') return;
  dataset.theme = theme;
  colour_bars(getComputedStyle(document.documentElement).getPropertyValue('--paper').trim());
}

set_page_language(first_language(address()));
show_chosen_look();
