/** Marks in the local navigation the section that is being read, and names it in the bar of narrow screens. */
export function followReader(): void {
  const list = document.querySelector('[data-follow]');
  if (!list) return;
  const links = new Map([...list.querySelectorAll('a')].map((link) => [link.hash.slice(1), link]));
  const now = document.querySelector('[data-now]');
  const headings = [...links.keys()].flatMap((id) => document.getElementById(id) ?? []);
  // A heading that isn't shown yet has no rectangle, and its place would be the top.
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
  // At the very edge, the observer and the heading's place can disagree by a pixel; the end of the scrolling settles it.
  document.addEventListener('scrollend', mark);
  // The current section changes only when a heading enters or leaves the upper third.
  const observer = new IntersectionObserver(mark, { rootMargin: '0px 0px -66% 0px' });
  headings.forEach((heading) => observer.observe(heading));
}

/** Shows sources in the margin where there is room. The code is loaded only there. */
export function openMargin(): void {
  const article = document.querySelector<HTMLElement>('.article:not(.wide):has(.source-list)');
  const wide = matchMedia('(width >= 80rem)');
  const load = () => {
    if (article && wide.matches)
      void import('./margin-notes.ts').then(({ placeMarginNotes }) => placeMarginNotes(article, wide)).catch(() => undefined);
  };
  wide.addEventListener('change', load, { once: true });
  load();
}

/** Adds buttons to outlines and worked examples. The code is loaded only where a page has one. */
export function enhanceChapterParts(): void {
  if (!document.querySelector('[data-outline], [data-worked]')) return;
  const load = import('./chapter-parts.ts').then(({ enhanceOutlines, enhanceWorkedExamples }) => {
    enhanceOutlines();
    enhanceWorkedExamples();
  });
  // Without them, outlines and answers still open as details.
  load.catch(() => undefined);
}

/** Turns the questions of a page into forms. The code is loaded when the reader comes near a question. */
export function openQuestionsNearby(): void {
  const load = (question: HTMLFieldSetElement) => {
    // If the script can't be loaded, the answers still open as details.
    void import('../question/checkpoint.ts').then(({ enhanceQuestion }) => enhanceQuestion(question)).catch(() => undefined);
  };
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        observer.unobserve(target);
        load(target as HTMLFieldSetElement);
      }
    },
    { rootMargin: '75%' },
  );
  for (const question of document.querySelectorAll<HTMLFieldSetElement>('fieldset.question')) {
    observer.observe(question);
    question.addEventListener('focusin', () => load(question), { once: true });
  }
}

/** Remembers the reading position in a chapter and adds a tick box at its end. The code is loaded once the reader scrolls. */
export function followReading(): void {
  const end = document.querySelector<HTMLElement>('[data-chapter-end]');
  if (!end) return;
  const load = () => void import('./chapter-progress.ts').then(({ followChapter }) => followChapter(end)).catch(() => undefined);
  addEventListener('scroll', load, { once: true, passive: true });
}
