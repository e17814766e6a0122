import { addStyles, element, find } from '../site/element.ts';
import styles from './margin-notes.css?inline';

// On wide screens, shows each source beside its first mark. Keyboards and screen readers skip the notes and use the list at the end.
const article = find('.article');
const wide = matchMedia('(width >= 80rem)');
const marks = [...article.querySelectorAll('[data-source]')];

const notes = [...article.querySelectorAll('.source-list li')].flatMap((source, index) => {
  const mark = marks.find(({ textContent }) => Number(textContent) === index + 1);
  if (!mark) return [];
  const number = element('b', {}, `${index + 1} `);
  const link = source.querySelector('a');
  const attributes = { class: 'margin-note screen-only', href: link?.href, tabindex: -1, 'aria-hidden': 'true' };
  return [{ note: element('a', attributes, number, link?.textContent), mark }];
});

function arrange(): void {
  notes.forEach(({ note }) => note.remove());
  if (!wide.matches) return;
  // A mark in closed details has no rectangle.
  const shown = notes.filter(({ mark }) => mark.getClientRects().length > 0);
  article.append(...shown.map(({ note }) => note));
  const top = article.parentElement?.getBoundingClientRect().top ?? 0;
  // Read all positions before writing any, so that the browser computes the layout only once.
  const positions = shown.map(({ note, mark }) => ({ note, y: mark.getBoundingClientRect().top - top - 4, height: note.offsetHeight }));
  // Numbers follow the list of sources, which can have another order than the text.
  positions.sort((a, b) => a.y - b.y);
  // The list of outcomes is in the margin, too.
  const outcomes = article.querySelector<HTMLElement>('.outcomes');
  let free = outcomes ? outcomes.offsetTop + outcomes.offsetHeight + 8 : 0;
  for (const { note, y, height } of positions) {
    const position = Math.max(y, free);
    note.style.top = `${position}px`;
    free = position + height + 8;
  }
}

addStyles(styles);
arrange();
wide.addEventListener('change', arrange);
// Text moves when the reader opens a diagram's table or an answer, or resizes the window.
new ResizeObserver(arrange).observe(article);
