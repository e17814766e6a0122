/** Highlights the current section in the local navigation, and shows its title in the bar on narrow screens. */
export function followReader(): void {
  const list = document.querySelector('[data-follow]');
  if (!list) return;
  const links = new Map([...list.querySelectorAll('a')].map((link) => [link.hash.slice(1), link]));
  const now = document.querySelector('[data-now]');
  const headings = [...links.keys()].flatMap((id) => document.getElementById(id) ?? []);
  // A hidden heading has no rectangles, and its position would count as the top.
  const isPassed = (heading: HTMLElement) =>
    heading.getClientRects().length > 0 && heading.getBoundingClientRect().top < innerHeight * 0.34;
  const mark = () => {
    const current = headings.filter(isPassed).at(-1);
    for (const [id, link] of links) {
      if (id === current?.id) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
    if (now) now.textContent = links.get(current?.id ?? '')?.textContent ?? '';
  };
  // At the edge, the observer and the heading's position can differ by a pixel, so check again when scrolling ends.
  document.addEventListener('scrollend', mark);
  // The current section changes only when a heading enters or leaves the upper third.
  const observer = new IntersectionObserver(mark, { rootMargin: '0px 0px -66% 0px' });
  headings.forEach((heading) => observer.observe(heading));
}

/**
 * Shows sources in the margin where there is room. The code loads only there.
 * @param whenSettled calls a function when the page has settled
 */
export function openMargin(whenSettled: (start: () => void) => void): void {
  const article = document.querySelector<HTMLElement>('.article:not(.wide):has(.source-list)');
  const wide = matchMedia('(width >= 80rem)');
  const load = () => {
    if (article && wide.matches)
      void import('./margin-notes.ts').then(({ placeMarginNotes }) => placeMarginNotes(article, wide)).catch(() => undefined);
  };
  wide.addEventListener('change', load, { once: true });
  whenSettled(load);
}

/** Adds buttons to outlines and worked examples. The code loads only on pages that have one. */
export function enhanceChapterParts(): void {
  if (!document.querySelector('[data-outline], [data-worked]')) return;
  const load = import('./chapter-parts.ts').then(({ enhanceOutlines, enhanceWorkedExamples }) => {
    enhanceOutlines();
    enhanceWorkedExamples();
  });
  // If the code doesn't load, outlines and answers still open as details.
  load.catch(() => undefined);
}

/** Turns the questions on a page into forms. The code loads when the reader gets close to one. */
export function openQuestionsNearby(): void {
  const load = (question: HTMLFieldSetElement) => {
    // If the script can't be loaded, the answers still open as details.
    void import('../question/checkpoint.ts').then(({ enhanceQuestion }) => enhanceQuestion(question)).catch(() => undefined);
  };
  const questions = document.querySelectorAll<HTMLFieldSetElement>('fieldset.question');
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      questions.forEach(load);
    },
    { rootMargin: '75%' },
  );
  for (const question of questions) {
    observer.observe(question);
    question.addEventListener('focusin', () => load(question), { once: true });
  }
}

/** Saves the reading position in a chapter and adds a checkbox at its end. The code loads when the reader first scrolls. */
export function followReading(): void {
  const end = document.querySelector<HTMLElement>('[data-chapter-end]');
  if (!end) return;
  const load = () => void import('./chapter-progress.ts').then(({ followChapter }) => followChapter(end)).catch(() => undefined);
  addEventListener('scroll', load, { once: true, passive: true });
}
