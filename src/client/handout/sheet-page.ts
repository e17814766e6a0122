import { replaceQuery } from '../site/address.ts';

/** Where the choices are kept between sheets, as they stand in an address. */
const memory = 'handout';

function remembered(): URLSearchParams {
  try {
    return new URLSearchParams(localStorage.getItem(memory) ?? '');
  } catch {
    return new URLSearchParams();
  }
}

function remember(choices: Readonly<Record<string, string>>): void {
  try {
    const all = remembered();
    for (const [name, value] of Object.entries(choices)) all.set(name, value);
    localStorage.setItem(memory, all.toString());
  } catch {
    // Storage denied: the choice holds for this page only.
  }
}

const panel = document.querySelector<HTMLFormElement>('[data-print-panel]');
if (panel) {
  const controls = [...panel.querySelectorAll<HTMLInputElement>('[type="radio"], [type="checkbox"]')];
  const chosen = () =>
    Object.fromEntries(controls.map(({ name }) => [name, controls.find((each) => each.name === name && each.checked)?.value ?? '0']));
  const show = () => Object.assign(document.documentElement.dataset, chosen());
  const usual = JSON.stringify(chosen());
  const asked = new URLSearchParams(location.search);
  const before = remembered();
  for (const control of controls) {
    const value = asked.get(control.name) ?? before.get(control.name);
    // A value that there is none of leaves the first choice as it is.
    if (control.type === 'checkbox') control.checked = value === '1';
    else if (control.value === value) control.checked = true;
  }
  show();
  if (JSON.stringify(chosen()) !== usual) replaceQuery(chosen());
  panel.addEventListener('change', ({ target }) => {
    if (!controls.includes(target as HTMLInputElement)) return;
    show();
    replaceQuery(chosen());
    remember(chosen());
  });
  panel.addEventListener('submit', (event) => {
    event.preventDefault();
    print();
  });
  panel.hidden = false;
  const quiz = document.querySelector<HTMLElement>('[data-quiz]');
  if (quiz) void import('./quiz-page.ts').then(({ enhanceQuiz }) => enhanceQuiz(quiz, panel, replaceQuery));
}
