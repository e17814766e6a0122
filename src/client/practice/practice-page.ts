import type { QuestionView } from '../../domain/question/view.ts';

// This script is on the critical path, so it imports only types.
const root = document.querySelector<HTMLElement>('[data-practice]');
const notice = root?.querySelector<HTMLElement>('[data-notice]');

if (root && notice) {
  // A form submitted before the code is loaded is submitted again afterwards.
  let submitted: HTMLFormElement | undefined;
  const delaySubmit = (event: SubmitEvent) => {
    event.preventDefault();
    submitted = event.target as HTMLFormElement;
  };
  root.addEventListener('submit', delaySubmit);
  // The buttons start disabled, because without this listener, submitting would reload the page and lose the choices.
  for (const start of root.querySelectorAll<HTMLButtonElement>('[type="submit"]')) start.disabled = false;
  const fetchQuestions = async (): Promise<readonly QuestionView[]> => {
    const response = await fetch(root.dataset.questions ?? '');
    const { questions } = (await response.json()) as { questions?: readonly QuestionView[] };
    if (!questions) throw new Error(`${response.url}: status ${response.status}`);
    return questions;
  };
  // Code and data load in parallel.
  Promise.all([import('./begin.ts'), fetchQuestions()]).then(
    ([{ beginPractice }, questions]) => {
      root.removeEventListener('submit', delaySubmit);
      beginPractice(root, questions);
      submitted?.requestSubmit();
    },
    (error: unknown) => {
      console.warn('The questions didn’t load.', error);
      notice.textContent = 'The questions didn’t load. Check your connection and reload the page, or read the questions below.';
    },
  );
}
