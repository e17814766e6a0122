import { replaceQuery } from '../site/address.ts';
import { browserStorage, writeText } from '../site/storage.ts';

/** The storage key of the reader's choices for all sheets, which are stored as a query string. */
const storageKey = 'handout';

const storage = browserStorage();
const readStored = () => new URLSearchParams(storage?.getItem(storageKey) ?? '');

const panel = document.querySelector<HTMLFormElement>('[data-print-panel]');
if (panel) {
  const controls = [...panel.querySelectorAll<HTMLInputElement>('[type="radio"], [type="checkbox"]')];
  const chosen = () =>
    Object.fromEntries(controls.map(({ name }) => [name, controls.find((each) => each.name === name && each.checked)?.value ?? '0']));
  const links = [...document.querySelectorAll<HTMLElement>('.sheet-toolbar [data-pdf]')];
  const show = () => {
    const { mode, paper, tone } = Object.assign(document.documentElement.dataset, chosen());
    const linkFor = (color = '') => links.find(({ dataset }) => dataset.pdf === `${mode} ${paper} ${color}`);
    // If there is no gray edition, offer the one in color.
    const shown = linkFor(tone) ?? linkFor('colour');
    for (const link of links) {
      link.hidden = link !== shown;
      link.textContent = 'Download PDF';
    }
  };
  const defaults = JSON.stringify(chosen());
  const query = new URLSearchParams(location.search);
  const stored = readStored();
  for (const control of controls) {
    const value = query.get(control.name) ?? stored.get(control.name);
    // If the value is unknown, the first choice stays selected.
    if (control.type === 'checkbox') control.checked = value === '1';
    else if (control.value === value) control.checked = true;
  }
  show();
  if (JSON.stringify(chosen()) !== defaults) replaceQuery(chosen());
  panel.addEventListener('change', ({ target }) => {
    if (!controls.includes(target as HTMLInputElement)) return;
    show();
    replaceQuery(chosen());
    writeText(storage, storageKey, new URLSearchParams({ ...Object.fromEntries(readStored()), ...chosen() }).toString());
  });
  panel.addEventListener('submit', (event) => {
    event.preventDefault();
    print();
  });
  panel.hidden = false;
  const quiz = document.querySelector<HTMLElement>('[data-quiz]');
  if (quiz) void import('./quiz-page.ts').then(({ enhanceQuiz }) => enhanceQuiz(quiz, panel, replaceQuery));
}
