import type { Party } from '../../schema/party.ts';
import { button, element } from '../site/element.ts';

/** Marks in the contents list the section that is being read. */
export function followReader(): void {
  const list = document.querySelector('[data-follow]');
  if (!list) return;
  const links = new Map([...list.querySelectorAll('a')].map((link) => [link.hash.slice(1), link]));
  const headings = [...links.keys()].flatMap((id) => document.getElementById(id) ?? []);
  const mark = () => {
    const current = headings.findLast((heading) => heading.getBoundingClientRect().top < innerHeight / 3);
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

/** The id in the URL's fragment; a fragment that isn't encoded text is used as it is. */
function fragmentId(): string {
  const encoded = location.hash.slice(1);
  try {
    return decodeURIComponent(encoded);
  } catch {
    return encoded;
  }
}

/** Opens the closed nodes around the URL's fragment, and adds two buttons that open and close all nodes. */
export function enhanceOutlines(): void {
  const outlines = document.querySelectorAll<HTMLElement>('[data-outline]');
  for (const outline of outlines) {
    const nodes = outline.querySelectorAll('details');
    const setAll = (open: boolean) => () => nodes.forEach((node) => (node.open = open));
    const buttons = [button('Expand all', setAll(true)), button('Collapse all', setAll(false))];
    outline.before(element('p', { class: 'steps-bar screen-only' }, ...buttons));
  }
  const reveal = () => {
    const target = document.getElementById(fragmentId());
    for (let node = target?.closest('details'); node; node = node.parentElement?.closest('details')) node.open = true;
    target?.scrollIntoView();
  };
  if (outlines.length === 0) return;
  addEventListener('hashchange', reveal);
  if (location.hash) reveal();
}

const choices: readonly (readonly [Party, string])[] = [
  ['aws', 'AWS'],
  ['customer', 'You'],
  ['shared', 'Both'],
];

/** Adds one button per party to a duty. Choosing one opens the answer and says whether the choice was right. */
function addChoices(duty: HTMLElement): void {
  const answer = duty.querySelector('details');
  if (!answer) return;
  const verdict = element('p', { class: 'duty-verdict', role: 'status' });
  const buttons = choices.map(([party, label]) => {
    const choose = () => {
      const isRight = party === duty.dataset.party;
      for (const each of buttons) each.setAttribute('aria-pressed', String(each === choice));
      duty.dataset.verdict = isRight ? 'right' : 'wrong';
      verdict.textContent = isRight ? 'Correct.' : 'Incorrect.';
      answer.open = true;
    };
    const choice = button(label, choose, { class: 'plain-button', 'aria-pressed': 'false' });
    return choice;
  });
  const title = duty.querySelector('.duty-head')?.textContent.trim();
  answer.before(element('div', { class: 'duty-choices screen-only', role: 'group', 'aria-label': title }, ...buttons), verdict);
}

/** Lets the reader decide who is responsible for each duty of a worked example before the answer shows. */
export function enhanceWorkedExamples(): void {
  for (const duty of document.querySelectorAll<HTMLElement>('[data-worked] .duty')) addChoices(duty);
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
