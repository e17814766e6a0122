import { queueOf } from '../../domain/review/queue.ts';
import { standingOf } from '../../domain/review/statistics.ts';
import { tickChapter } from '../../domain/progress/changes.ts';
import { nextSteps } from '../../domain/progress/next-steps.ts';
import type { ReaderData } from '../../domain/progress/schema.ts';
import { answersOn } from '../../domain/progress/standing.ts';
import { readerStore } from './page-store.ts';
import { showProblem } from './problem-notice.ts';
import { countsInWords } from '../review/counts.ts';
import { offerData } from './data.ts';
import { answersTable, steps } from './drawings.ts';
import { knownOf, type Known } from './known.ts';

const plural = (count: number, one: string) => (count === 1 ? `1 ${one}` : `${count} ${one}s`);

/** Draws what the data says, into the parts of the page. */
function drawBoard(root: HTMLElement, known: Known, data: ReaderData): void {
  const now = Date.now();
  const place = (name: string) => root.querySelector(`[data-${name}]`);
  const queue = queueOf(known.cards, data, now);
  const waiting = queue.learning.length + queue.review.length + queue.fresh.length;
  const standing = standingOf(known.cards, data, now);
  place('next')?.replaceChildren(steps(nextSteps(data, { ...known, cardsWaiting: waiting })));
  const read = known.chapters.filter(({ id }) => data.chapters[id]?.done).length;
  place('chapters-read')?.replaceChildren(`${read} of ${plural(known.chapters.length, 'chapter')} read.`);
  for (const box of root.querySelectorAll<HTMLInputElement>('[data-chapter]'))
    box.checked = data.chapters[box.dataset.chapter ?? '']?.done === true;
  place('answers')?.replaceChildren(answersTable(known.objectives.map(({ id, label }) => ({ label, ...answersOn(data, id) }))));
  const counts = waiting > 0 ? `For today: ${countsInWords(queue)}.` : 'Nothing waits today.';
  place('cards')?.replaceChildren(
    `${standing.learned} of ${plural(standing.cards, 'card')} learned, ${standing.unseen} not seen yet. ${counts}`,
  );
}

/** Works the page of progress. @param root what `ProgressBoard.astro` draws @throws where a part of it is missing */
export function openBoard(root: HTMLElement): void {
  const store = readerStore();
  const known = knownOf(root);
  const problem = root.querySelector<HTMLElement>('[data-problem]');
  if (!problem) throw new Error('A part of the page is missing.');
  root.addEventListener('change', ({ target }) => {
    const chapter = target instanceof HTMLInputElement ? target.dataset.chapter : undefined;
    if (chapter && target instanceof HTMLInputElement) store.update(tickChapter(chapter, target.checked, Date.now()));
  });
  showProblem(store, problem);
  offerData(root, store);
  store.subscribe((data) => drawBoard(root, known, data));
  drawBoard(root, known, store.data);
}
