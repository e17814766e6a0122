import { answerStrip, quizQuestion, defaultQuiz, quizLine, selectQuiz } from '../../domain/handout/quiz.ts';
import type { QuestionView } from '../../domain/question/view.ts';
import { toDom } from '../site/to-dom.ts';
import { fetchJson } from '../site/fetch-json.ts';

type Control = HTMLSelectElement | HTMLInputElement;

/** Sets a control from the query string. Invalid and missing values are ignored. */
function setValue(control: Control, value: string | null): void {
  if (value === null) return;
  const before = control.value;
  control.value = value;
  const isInvalid = control instanceof HTMLSelectElement ? control.selectedIndex < 0 : value.trim() === '';
  if (isInvalid) control.value = before;
}

function setText(selector: string, text: string): void {
  const found = document.querySelector(selector);
  if (found) found.textContent = text;
}

let bank: Promise<{ readonly questions: readonly QuestionView[] }> | undefined;

/** Replaces the questions on the page with the ones that the settings select. */
async function showQuiz(list: HTMLElement, values: ReadonlyMap<string, string>, objectiveLabel: string | undefined): Promise<void> {
  list.setAttribute('aria-busy', 'true');
  try {
    const count = Number(values.get('n')) || defaultQuiz.count;
    const version = list.dataset.quiz === 'b' ? 'b' : 'a';
    const settings = { objective: values.get('objective'), count, seed: values.get('seed') ?? defaultQuiz.seed, version } as const;
    const { questions } = await (bank ??= fetchJson(list.dataset.questions ?? ''));
    const selected = selectQuiz(questions, settings);
    list.replaceChildren(...selected.map((question) => toDom(quizQuestion(question))));
    setText('[data-quiz-strip]', answerStrip(selected));
    setText('[data-quiz-line]', quizLine(settings, selected.length, objectiveLabel));
    setText('[data-quiz-status]', selected.length < count ? `There are only ${selected.length} matching questions.` : '');
  } catch {
    bank = undefined;
    setText('[data-quiz-status]', 'The questions didn’t load. Check your connection and try again.');
  }
  list.removeAttribute('aria-busy');
}

/** Lets the print panel change the quiz, and applies the query string. @param save writes the settings to the query string */
export function enhanceQuiz(list: HTMLElement, panel: HTMLFormElement, save: (settings: Record<string, string>) => void): void {
  const controls = ['objective', 'n', 'seed'].flatMap((name) => {
    const control = panel.elements.namedItem(name);
    return control instanceof HTMLSelectElement || control instanceof HTMLInputElement ? [control] : [];
  });
  const values = () => Object.fromEntries(controls.map(({ name, value }) => [name, value.trim()]));
  const nonEmpty = () => new Map(Object.entries(values()).filter(([, value]) => value !== ''));
  const objectiveLabel = () => {
    const select = panel.elements.namedItem('objective');
    return select instanceof HTMLSelectElement && select.value ? select.selectedOptions[0]?.text : undefined;
  };
  const show = () => void showQuiz(list, nonEmpty(), objectiveLabel());
  const defaults = JSON.stringify(values());
  const query = new URLSearchParams(location.search);
  for (const control of controls) setValue(control, query.get(control.name));
  if (JSON.stringify(values()) !== defaults) show();
  for (const control of controls)
    control.addEventListener('change', () => {
      save(values());
      show();
    });
  for (const settings of panel.querySelectorAll<HTMLElement>('[data-quiz-settings]')) settings.hidden = false;
}
