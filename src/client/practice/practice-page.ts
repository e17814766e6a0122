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
  // Code and data load in parallel.
  const file = fetch(root.dataset.questions ?? '').then((response) => response.json() as Promise<{ questions: readonly QuestionView[] }>);
  Promise.all([import('./begin.ts'), file]).then(
    ([{ beginPractice }, { questions }]) => {
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
