import { keepInAddress } from './sheet-address.ts';

/** The quiz on the page is the usual one; another is fetched when one is asked for. */
const list = document.querySelector<HTMLElement>('[data-quiz]');
const panel = document.querySelector<HTMLFormElement>('[data-print-panel]');
const names = ['objective', 'n', 'seed'];

if (list && panel) {
  const controls = names.flatMap((name) => {
    const control = panel.elements.namedItem(name);
    return control instanceof HTMLSelectElement || control instanceof HTMLInputElement ? [control] : [];
  });
  const chosen = () => Object.fromEntries(controls.map(({ name, value }) => [name, value.trim()]));
  const show = () => import('./quiz-picker.ts').then(({ showQuiz }) => showQuiz(list, panel));
  const asked = new URLSearchParams(location.search);
  const usual = JSON.stringify(chosen());
  for (const control of controls) {
    const before = control.value;
    control.value = asked.get(control.name) ?? before;
    // A select has no value where the address names none of its options.
    if (control.value === '' && control.name !== 'objective') control.value = before;
    if (control instanceof HTMLSelectElement && control.selectedIndex < 0) control.value = before;
  }
  if (JSON.stringify(chosen()) !== usual) void show();
  for (const control of controls)
    control.addEventListener('change', () => {
      keepInAddress(chosen());
      void show();
    });
}
