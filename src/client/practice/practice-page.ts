import { fetchQuestions } from '../question/fetch-questions.ts';
import { element } from '../site/element.ts';

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
  Promise.all([import('./begin.ts'), fetchQuestions(root.dataset.questions ?? '')]).then(
    ([{ beginPractice }, questions]) => {
      root.removeEventListener('submit', delaySubmit);
      beginPractice(root, questions);
      submitted?.requestSubmit();
    },
    (error: unknown) => {
      console.warn('Practice could not begin.', error);
      const message = 'The questions could not be loaded: the connection may be down. Reload the page to try again, or read them below.';
      notice.replaceChildren(element('p', {}, message));
    },
  );
}
