import type { ReaderData } from '../../domain/progress/schema.ts';
import { isTyped } from '../search/search-opener.ts';
import { fillInReport } from './report.ts';
import { browserStorage, readerKey } from './storage.ts';

const ignore = () => undefined;

/** Marks chapters that the reader has read, and links to where the reader stopped. The code loads only for returning readers. */
function markRead(): void {
  if (!browserStorage()?.getItem(readerKey) || !document.querySelector('[data-chapters], [data-continue]')) return;
  import('../chapter/read-marks.ts').then(({ showReading }) => showReading(), ignore);
}

/** Opens the list of keyboard shortcuts with `?` or with the button in the footer. */
function openShortcuts(): void {
  const open = () => void import('./shortcuts.ts').then(({ showShortcuts }) => showShortcuts(), ignore);
  const button = document.querySelector<HTMLElement>('[data-shortcuts]');
  button?.addEventListener('click', open);
  if (button) button.hidden = false;
  document.addEventListener('keydown', (event) => {
    if (isTyped(event, '?')) open();
  });
}

/** Lets the reader switch between the variants of a service. */
function openVariants(): void {
  const variants = document.querySelector<HTMLElement>('[data-moves]');
  if (variants) import('../service/variant-switch.ts').then(({ enhanceVariantSwitch }) => enhanceVariantSwitch(variants), ignore);
}

/** Shows how many questions on each skill the reader answered correctly on the last try. Shows nothing for skills without answers. */
async function showSkillScores(): Promise<void> {
  const outputs = document.querySelectorAll<HTMLElement>('[data-skill]');
  if (outputs.length === 0) return;
  const [{ readerStore }, { scoreQuestions }] = await Promise.all([
    import('../progress/store.ts'),
    import('../../domain/progress/answers.ts'),
  ]);
  const store = readerStore();
  const draw = (data: ReaderData) => {
    for (const output of outputs) {
      const { right, questions } = scoreQuestions(data, (output.dataset.questions ?? '').split(' '));
      output.textContent = questions > 0 ? `${right} of ${questions} correct` : '';
    }
  };
  store.subscribe(draw);
  draw(store.data);
}

/** Adds everything that readers don't need right away. */
export function addTheRest(): void {
  markRead();
  openShortcuts();
  showSkillScores().catch((error: unknown) => console.warn('The scores by skill didn’t load.', error));
  openVariants();
  document.querySelectorAll<HTMLAnchorElement>('[data-report]').forEach(fillInReport);
}
