import { chooseQuestions, usualChoice } from '../domain/handouts/choose.ts';
import { quizLine } from '../domain/handouts/quiz-words.ts';

/** As the site's own build wrote it, so its markup is ours. */
interface DrawnQuestion {
  readonly id: string;
  readonly objective: string;
  readonly html: string;
}

let fetched: Promise<DrawnQuestion[]> | undefined;

async function fetchQuestions(address: string): Promise<DrawnQuestion[]> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} for ${address}`);
  return (await response.json()) as DrawnQuestion[];
}

const elementOf = ({ html }: DrawnQuestion) => new DOMParser().parseFromString(html, 'text/html').body.firstElementChild ?? '';

const valueOf = (panel: HTMLFormElement, name: string) => {
  const value = new FormData(panel).get(name);
  return typeof value === 'string' ? value.trim() : '';
};

function say(text: string): void {
  const status = document.querySelector('[data-quiz-status]');
  if (status) status.textContent = text;
}

/** Puts the questions that the panel asks for in the place of those on the page. */
export async function showQuiz(list: HTMLElement, panel: HTMLFormElement): Promise<void> {
  list.setAttribute('aria-busy', 'true');
  try {
    const questions = await (fetched ??= fetchQuestions(list.dataset.questions ?? ''));
    const objective = valueOf(panel, 'objective') || undefined;
    const choice = {
      objective,
      count: Number(valueOf(panel, 'n')) || usualChoice.count,
      seed: valueOf(panel, 'seed') || usualChoice.seed,
      version: list.dataset.quiz === 'b' ? 'b' : 'a',
    } as const;
    const chosen = chooseQuestions(questions, choice);
    list.replaceChildren(...chosen.map(elementOf));
    const word = panel.querySelector(`[name="objective"] [value="${CSS.escape(objective ?? '')}"]`)?.textContent;
    const line = document.querySelector('[data-quiz-line]');
    if (line) line.textContent = quizLine(choice, chosen.length, objective && word?.trim());
    say(chosen.length < choice.count ? `There are ${chosen.length} questions of this objective.` : '');
  } catch {
    fetched = undefined;
    say('The questions could not be fetched. Go online and choose again.');
  }
  list.removeAttribute('aria-busy');
}
