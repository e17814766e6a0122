import { firstUnread, isRead, stoppedAt, type ChapterLink } from '../../domain/progress/reading.ts';
import type { ReaderData } from '../../domain/progress/schema.ts';
import { url } from '../../domain/urls.ts';
import { readerStore } from '../progress/store.ts';

/** Where the button leads a reader who has read something, and its label. */
function wayOn(data: ReaderData, chapters: readonly ChapterLink[]): { readonly path: string; readonly label: string } | undefined {
  const stopped = stoppedAt(data, chapters);
  if (stopped) return { path: stopped.reading.path, label: `Continue: ${stopped.chapter.title}` };
  if (!chapters.some(({ id }) => isRead(data, id))) return undefined;
  const next = firstUnread(data, chapters);
  return next ? { path: next.path, label: `Continue: ${next.title}` } : { path: '/practice/', label: 'Practice what you’ve read' };
}

/** Marks the links to chapters that are read, and lets the button that starts the guide lead on from where the reader stopped. */
export function showReading(): void {
  const store = readerStore();
  const draw = () => {
    // The last part of a chapter's path is its id.
    for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-chapters] a'))
      link.toggleAttribute('data-read', isRead(store.data, link.pathname.split('/').at(-2) ?? '') && link.hash === '');
    for (const button of document.querySelectorAll<HTMLAnchorElement>('[data-continue]')) {
      const way = wayOn(store.data, JSON.parse(button.dataset.continue ?? '[]') as ChapterLink[]);
      if (!way) continue;
      button.href = url(way.path);
      button.textContent = way.label;
    }
  };
  store.subscribe(draw);
  draw();
}
