import { answerStrip, defaultQuiz, quizLine, quizQuestion, selectQuiz } from '../../domain/handout/quiz.ts';
import type { QuestionView } from '../../domain/question/view.ts';
import { find, toDom } from '../site/element.ts';
import { fetchJsonOnce } from '../site/fetch-json.ts';

const setText = (selector: string, text: string) => (find(selector).textContent = text);

/** Lets the print panel change the quiz, and applies the query string. @param save writes the settings to the query string */
export function enhanceQuiz(list: HTMLElement, panel: HTMLFormElement, save: (settings: Record<string, string>) => void): void {
  const objective = find<HTMLSelectElement>('[name="objective"]', panel);
  const size = find<HTMLSelectElement>('[name="n"]', panel);
  const seed = find<HTMLInputElement>('[name="seed"]', panel);
  const controls = [objective, size, seed];
  const values = () => Object.fromEntries(controls.map(({ name, value }) => [name, value.trim()]));

  const show = async () => {
    const settings = {
      objective: objective.value || undefined,
      count: Number(size.value),
      seed: seed.value.trim() || defaultQuiz.seed,
      version: list.dataset.quiz === 'b' ? 'b' : 'a',
    } as const;
    list.setAttribute('aria-busy', 'true');
    try {
      const { questions } = await fetchJsonOnce<{ readonly questions: readonly QuestionView[] }>(list.dataset.questions ?? '', 'questions');
      const selected = selectQuiz(questions, settings);
      list.replaceChildren(...selected.map((question) => toDom(quizQuestion(question))));
      setText('[data-quiz-strip]', answerStrip(selected));
      setText('[data-quiz-line]', quizLine(settings, selected.length, settings.objective && objective.selectedOptions[0]?.text));
      setText('[data-quiz-status]', selected.length < settings.count ? `There are only ${selected.length} matching questions.` : '');
    } catch {
      setText('[data-quiz-status]', 'The questions didn’t load. Check your connection and try again.');
    }
    list.removeAttribute('aria-busy');
  };
  const defaults = JSON.stringify(values());
  const query = new URLSearchParams(location.search);
  for (const control of controls) {
    const before = control.value;
    control.value = query.get(control.name)?.trim() ?? '';
    // The value is missing, or the list doesn't have it.
    if (!control.value) control.value = before;
    control.addEventListener('change', () => {
      save(values());
      void show();
    });
  }
  if (JSON.stringify(values()) !== defaults) void show();
  for (const settings of panel.querySelectorAll<HTMLElement>('[data-quiz-settings]')) settings.hidden = false;
}
