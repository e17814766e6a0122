import { element } from '../site/element.ts';

/** Marks in the contents list the section that is being read. */
export function followReader(): void {
  const list = document.querySelector('[data-follow]');
  if (!list) return;
  const links = new Map([...list.querySelectorAll('a')].map((link) => [link.hash.slice(1), link]));
  const headings = [...links.keys()].flatMap((id) => document.getElementById(id) ?? []);
  const mark = () => {
    const current = headings.filter((heading) => heading.getBoundingClientRect().top < innerHeight / 3).at(-1);
    for (const [id, link] of links) {
      if (id === current?.id) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
  };
  // The current section changes only when a heading enters or leaves the upper third.
  const observer = new IntersectionObserver(mark, { rootMargin: '0px 0px -66% 0px' });
  headings.forEach((heading) => observer.observe(heading));
}

/** On wide screens, shows each source beside its first mark, for the eye only: the list at the chapter's end stays. */
export function placeMarginNotes(): void {
  const article = document.querySelector<HTMLElement>('.article');
  const sources = article?.querySelectorAll('.source-list li');
  if (!article || !sources?.length) return;
  const notes = [...sources].flatMap((source, index) => {
    const mark = article.querySelector(`[data-source="${index + 1}"]`);
    if (!mark) return [];
    const number = element('b', {}, `${index + 1} `);
    const title = source.querySelector('a')?.textContent;
    return [{ note: element('small', { class: 'margin-note', 'aria-hidden': 'true' }, number, title), mark }];
  });
  const wide = matchMedia('(width >= 84rem)');
  const arrange = () => {
    notes.forEach(({ note }) => note.remove());
    if (!wide.matches) return;
    article.append(...notes.map(({ note }) => note));
    const top = article.getBoundingClientRect().top;
    // All positions are read before the first one is written, so that the browser lays out the page once.
    const positions = notes.map(({ note, mark }) => ({ note, y: mark.getBoundingClientRect().top - top - 4, height: note.offsetHeight }));
    let free = 0;
    for (const { note, y, height } of positions) {
      const position = Math.max(y, free);
      note.style.top = `${position}px`;
      free = position + height + 8;
    }
  };
  arrange();
  wide.addEventListener('change', arrange);
  // Text moves when a diagram's table or an answer is opened, or when the window changes.
  new ResizeObserver(arrange).observe(article);
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
