/** Remembers where the reader is in a chapter and offers a tick at its end. What does it is fetched once the reader scrolls. */
export function followReading(): void {
  const end = document.querySelector<HTMLElement>('[data-chapter-end]');
  if (!end) return;
  const begin = () => {
    import('./chapter-progress.ts').then(
      ({ followChapter }) => followChapter(end),
      // Without it the chapter reads all the same.
      () => undefined,
    );
  };
  addEventListener('scroll', begin, { once: true, passive: true });
}
