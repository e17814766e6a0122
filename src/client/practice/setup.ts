import { readChoice, type Choice } from '../../domain/practice/choice.ts';
import { matching, missedIds } from '../../domain/practice/select.ts';
import type { Desk } from './desk.ts';

const formsOf = (desk: Desk) => [...desk.part('setup').querySelectorAll('form')];

/** What a form chooses. */
function choiceIn(form: HTMLFormElement): Choice {
  const fields = [...new FormData(form)].map(([name, value]) => [name, typeof value === 'string' ? value : '']);
  return readChoice(new URLSearchParams([...fields, ['mode', form.dataset.mode ?? '']]));
}

/** Sets the form to a choice, as an address makes it. */
export function fillSetup(desk: Desk, choice: Choice): void {
  const values: Readonly<Record<string, string>> = {
    from: choice.from,
    objective: choice.objective,
    chapter: choice.chapter,
    service: choice.service,
    difficulty: choice.difficulty,
    n: String(choice.count),
  };
  for (const form of formsOf(desk)) {
    for (const list of form.querySelectorAll('select')) list.value = values[list.name] ?? '';
    for (const box of form.querySelectorAll<HTMLInputElement>('[type="checkbox"]'))
      box.checked = box.name === 'missed' ? choice.missed : choice.timed;
  }
}

/** Says how many questions fit the choices, before a round is begun. */
export async function showCount(desk: Desk): Promise<void> {
  const form = formsOf(desk).find(({ dataset }) => dataset.mode === 'practice');
  const place = form?.querySelector('[data-count]');
  if (!form || !place) return;
  const choice = choiceIn(form);
  if (choice.from !== 'questions') await desk.addDrills();
  const count = matching(desk.questions, choice, missedIds(desk.store.data.answers)).length;
  place.textContent = count === 1 ? '1 question fits.' : `${count === 0 ? 'No' : count} questions fit.`;
}

/** Calls with what the reader chose, when they start. */
export function listenToSetup(desk: Desk, start: (choice: Choice) => void): void {
  for (const form of formsOf(desk)) {
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      start(choiceIn(form));
    });
    form.addEventListener('change', () => void showCount(desk).catch(() => undefined));
  }
}
