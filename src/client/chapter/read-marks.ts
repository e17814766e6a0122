import { type ChapterLink, firstUnread, isRead, scoreAnswers, stoppedAt } from '../../domain/progress/next-steps.ts';
import type { ReaderData } from '../../domain/progress/schema.ts';
import { url } from '../../domain/urls.ts';
import { readerStore } from '../progress/store.ts';

/** The path and label of the Continue button. Undefined if the reader hasn't read anything. */
function continueLink(data: ReaderData, chapters: readonly ChapterLink[]): { readonly path: string; readonly label: string } | undefined {
  const stopped = stoppedAt(data, chapters);
  if (stopped) return { path: stopped.reading.path, label: `Continue: ${stopped.chapter.title}` };
  if (!chapters.some(({ id }) => isRead(data, id))) return undefined;
  const next = firstUnread(data, chapters);
  return next ? { path: next.path, label: `Continue: ${next.title}` } : { path: '/practice/', label: 'Practice what you’ve read' };
}

/** Marks links to chapters that the reader has read, makes the start button continue where the reader stopped, and shows the score on each skill. */
function draw(data: ReaderData): void {
  // The last part of a chapter's path is its id.
  for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-chapters] a'))
    link.toggleAttribute('data-read', isRead(data, link.pathname.split('/').at(-2) ?? '') && link.hash === '');
  for (const button of document.querySelectorAll<HTMLAnchorElement>('[data-continue]')) {
    const link = continueLink(data, JSON.parse(button.dataset.continue ?? '[]') as ChapterLink[]);
    if (!link) continue;
    button.href = url(link.path);
    button.textContent = link.label;
  }
  for (const output of document.querySelectorAll<HTMLElement>('[data-skill]')) {
    const ids = (output.dataset.questions ?? '').split(' ');
    const { right, questions } = scoreAnswers(data, ({ question }) => ids.includes(question));
    output.textContent = questions > 0 ? `${right} of ${questions} correct`.replaceAll(' ', '\u00a0') : '';
  }
}

const store = readerStore();
store.subscribe(draw);
draw(store.data);
