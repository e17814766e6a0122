import { matchingQuestions } from '../../domain/practice/select.ts';
import { readSettings, type RoundSettings } from '../../domain/practice/settings.ts';
import { missedQuestions } from '../../domain/progress/answers.ts';
import type { Session } from '../../domain/progress/schema.ts';
import { button, element } from '../site/element.ts';
import type { PracticePage } from './page.ts';

const formsOf = (page: PracticePage) => [...page.part('setup').querySelectorAll('form')];

/** Reads the settings from a form. */
function settingsIn(form: HTMLFormElement): RoundSettings {
  const fields = [...new FormData(form)].map(([name, value]) => [name, typeof value === 'string' ? value : '']);
  return readSettings(new URLSearchParams([...fields, ['mode', form.dataset.mode ?? '']]));
}

/** Limits the round to a skill and shows a note about it; an empty text removes the limit. */
function setSkill(page: PracticePage, skill: string): void {
  const setup = page.part('setup');
  const input = setup.querySelector<HTMLInputElement>('[name="skill"]');
  const text = setup.querySelector('[data-skill-text]');
  if (input) input.value = skill;
  if (text) text.textContent = `Only questions on skill ${skill}`;
  setup.querySelector('[data-skill-note]')?.toggleAttribute('hidden', skill === '');
}

/** Fills the forms with settings. */
export function fillSetup(page: PracticePage, settings: RoundSettings): void {
  const { from, objective, chapter, skill, service, difficulty, count, level, missed, timed } = settings;
  const checked: Readonly<Record<string, boolean>> = { level: level === 'exam', missed, timed };
  const values: Readonly<Record<string, string>> = { from, objective, chapter, service, difficulty, n: String(count) };
  for (const form of formsOf(page)) {
    for (const select of form.querySelectorAll('select')) select.value = values[select.name] ?? '';
    for (const box of form.querySelectorAll<HTMLInputElement>('[type="checkbox"]')) box.checked = checked[box.name] ?? false;
  }
  setSkill(page, skill);
}

/** Shows how many questions match the form. */
export async function showCount(page: PracticePage): Promise<void> {
  const form = formsOf(page).find(({ dataset }) => dataset.mode === 'practice');
  const status = form?.querySelector('[data-count]');
  if (!form || !status) return;
  const settings = settingsIn(form);
  const count = matchingQuestions(await page.questionsFor(settings), settings, missedQuestions(page.store.data)).length;
  status.textContent = count === 1 ? '1 question fits.' : `${count === 0 ? 'No' : count} questions fit.`;
}

/** Calls `start` with the settings of the form that is submitted. */
export function listenToSetup(page: PracticePage, start: (settings: RoundSettings) => void): void {
  const updateCount = () => void showCount(page).catch(() => undefined);
  page
    .part('setup')
    .querySelector('[data-skill-note] button')
    ?.addEventListener('click', () => {
      setSkill(page, '');
      updateCount();
    });
  for (const form of formsOf(page)) {
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      start(settingsIn(form));
    });
    form.addEventListener('change', updateCount);
  }
}

function resumeText({ mode, answers, questions, endedAt }: Session): string {
  if (endedAt !== undefined) return 'The result of your last round is still here.';
  const round = mode === 'exam' ? 'an exam' : 'a round of practice';
  return `You left ${round} in the middle: ${Object.keys(answers).length} of ${questions.length} answered.`;
}

interface ResumeActions {
  readonly resume: (session: Session) => void;
  readonly start: (settings: RoundSettings) => void;
}

/** Offers to resume the stored round. @param wanted a round that the query string asks for instead */
export function showResume(page: PracticePage, wanted: RoundSettings | undefined, { resume, start }: ResumeActions): void {
  const { session } = page.store.data;
  if (!session) return page.part('resume').replaceChildren();
  const label = session.endedAt === undefined ? 'Go on with it' : 'See it again';
  const buttons = element(
    'p',
    { class: 'button-row' },
    button(label, () => resume(session)),
    wanted && button('Drop it and begin the round of this address', () => start(wanted)),
  );
  page.part('resume').replaceChildren(element('div', { class: 'note' }, element('p', {}, resumeText(session)), buttons));
}
