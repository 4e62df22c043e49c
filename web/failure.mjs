// The few sentences that must be there when the program and its words are not. In the person's language if it is ours.

import {first_language, kLanguages} from './settings.mjs';

const kSentences = {
  en: {
    too_old: 'Duolog needs a newer browser. What you have written before is still stored on this device.',
    not_loaded: 'Duolog could not be loaded. What you have written is safe on this device.',
    stopped: 'Duolog has stopped. What was marked as saved is safe on this device.',
    again: 'Try again',
  },
  sv: {
    too_old: 'Duolog behöver en nyare webbläsare. Det du har skrivit tidigare finns kvar på den här enheten.',
    not_loaded: 'Duolog kunde inte laddas. Det du har skrivit är tryggt på den här enheten.',
    stopped: 'Duolog har stannat. Det som var markerat som sparat är tryggt på den här enheten.',
    again: 'Försök igen',
  },
  da: {
    too_old: 'Duolog kræver en nyere browser. Det, du har skrevet tidligere, ligger stadig på denne enhed.',
    not_loaded: 'Duolog kunne ikke indlæses. Det, du har skrevet, ligger trygt på denne enhed.',
    stopped: 'Duolog er holdt op med at virke. Det, der var markeret som gemt, ligger trygt på denne enhed.',
    again: 'Prøv igen',
  },
  pl: {
    too_old: 'Duolog wymaga nowszej przeglądarki. Wcześniejsze zapiski są nadal na tym urządzeniu.',
    not_loaded: 'Nie udało się wczytać aplikacji Duolog. Twoje zapiski są bezpieczne na tym urządzeniu.',
    stopped: 'Duolog przestał działać. Wszystko, co było oznaczone jako zapisane, jest bezpieczne na tym urządzeniu.',
    again: 'Spróbuj ponownie',
  },
};

export function forget_failure() {
  document.querySelector('.failure')?.remove();
}

export function explain_failure(what) {
  const language = first_language();
  const sentences = kSentences[language];
  forget_failure();
  // Whose browser is old may have a language set that is not theirs: all of them, theirs first.
  const languages = what === 'too_old' ? [language, ...kLanguages.filter((other) => other !== language)] : [language];
  const box = document.createElement('div');
  box.className = 'splash failure';
  box.setAttribute('role', 'alert');
  box.lang = language;
  for (const each of languages) {
    const sentence = document.createElement('p');
    sentence.lang = each;
    sentence.textContent = kSentences[each][what];
    box.append(sentence);
  }
  const again = document.createElement('a');
  again.href = location.href;
  again.textContent = sentences.again;
  again.addEventListener('click', (event) => {
    event.preventDefault();
    location.reload();
  });
  box.append(again);
  document.getElementById('splash')?.remove();
  document.body.append(box);
  show_words_(box);
}

// The smallest program with a try in it.
export function knows_exceptions() {
  return WebAssembly.validate(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 10, 8, 1, 6, 0, 6, 64, 25, 11, 11));
}

// Words that may not be saved stay on the screen, to be copied.
function show_words_(box) {
  const field = [...document.querySelectorAll('.field')].find((element) => element.style.visibility !== 'hidden' && element.value);
  if (!field) return;
  const words = document.createElement('textarea');
  words.readOnly = true;
  words.rows = 8;
  words.value = field.value;
  words.setAttribute('aria-label', field.getAttribute('aria-label') ?? '');
  box.append(words);
}
