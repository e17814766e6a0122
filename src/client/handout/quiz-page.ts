/** A control of the panel that chooses questions. */
type Control = HTMLSelectElement | HTMLInputElement;

function fill(control: Control, value: string | null): void {
  const before = control.value;
  if (value === null) return;
  control.value = value;
  // A select has nothing chosen where the address names none of its options.
  if (control instanceof HTMLSelectElement ? control.selectedIndex < 0 : value.trim() === '') control.value = before;
}

/** The quiz on the page is the usual one; another is fetched when one is asked for, by the panel or in the address. */
export function enhanceQuiz(list: HTMLElement, panel: HTMLFormElement, keep: (choices: Record<string, string>) => void): void {
  const controls = ['objective', 'n', 'seed'].flatMap((name) => {
    const control = panel.elements.namedItem(name);
    return control instanceof HTMLSelectElement || control instanceof HTMLInputElement ? [control] : [];
  });
  const chosen = () => Object.fromEntries(controls.map(({ name, value }) => [name, value.trim()]));
  const show = () => void import('./quiz-picker.ts').then(({ showQuiz }) => showQuiz(list, panel));
  const usual = JSON.stringify(chosen());
  const asked = new URLSearchParams(location.search);
  for (const control of controls) fill(control, asked.get(control.name));
  if (JSON.stringify(chosen()) !== usual) show();
  for (const control of controls)
    control.addEventListener('change', () => {
      keep(chosen());
      show();
    });
  for (const choices of panel.querySelectorAll<HTMLElement>('[data-quiz-choices]')) choices.hidden = false;
}
