import { chooseQuestions, usualChoice } from '../../domain/handout/choose.ts';
import { quizLine } from '../../domain/handout/quiz-words.ts';
import { readDocument } from '../site/read-document.ts';

interface Drawn {
  readonly id: string;
  readonly objective: string;
  readonly element: Element;
}

const drawnIn = (document: Document): Drawn[] =>
  [...document.querySelectorAll<HTMLElement>('.quiz-question')].map((element) => ({
    id: element.dataset.id ?? '',
    objective: element.dataset.objective ?? '',
    element,
  }));

let fetched: Promise<Drawn[]> | undefined;

function valueOf(panel: HTMLFormElement, name: string): string {
  const value = new FormData(panel).get(name);
  return typeof value === 'string' ? value.trim() : '';
}

function say(place: string, text: string): void {
  const element = document.querySelector(place);
  if (element) element.textContent = text;
}

/** Puts the questions that the panel asks for in the place of those on the page. */
export async function showQuiz(list: HTMLElement, panel: HTMLFormElement): Promise<void> {
  list.setAttribute('aria-busy', 'true');
  try {
    const questions = await (fetched ??= readDocument(list.dataset.questions ?? '').then(drawnIn));
    const objective = valueOf(panel, 'objective') || undefined;
    const count = Number(valueOf(panel, 'n')) || usualChoice.count;
    const version = list.dataset.quiz === 'b' ? 'b' : 'a';
    const choice = { objective, count, seed: valueOf(panel, 'seed') || usualChoice.seed, version } as const;
    const chosen = chooseQuestions(questions, choice);
    list.replaceChildren(...chosen.map(({ element }) => document.importNode(element, true)));
    const select = panel.elements.namedItem('objective');
    const word = select instanceof HTMLSelectElement && objective ? select.selectedOptions[0]?.text : undefined;
    say('[data-quiz-line]', quizLine(choice, chosen.length, word));
    say('[data-quiz-status]', chosen.length < count ? `There are only ${chosen.length} such questions.` : '');
  } catch {
    fetched = undefined;
    say('[data-quiz-status]', 'The questions could not be fetched. Go online and choose again.');
  }
  list.removeAttribute('aria-busy');
}
