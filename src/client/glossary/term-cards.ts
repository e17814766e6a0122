import type { TermMeaning } from '../../domain/glossary/term-meanings.ts';
import { url } from '../../domain/urls.ts';
import { addStyles } from '../site/add-styles.ts';
import { element } from '../site/element.ts';
import { fetchJson } from '../site/fetch-json.ts';
import styles from './term-cards.css?inline';

const showDelay = 150;
const hideDelay = 250;

/** Places a card below its word, or above it where there is no room; never past the edges of the window. */
function placeCard(card: HTMLElement, link: HTMLElement): void {
  const word = link.getClientRects()[0] ?? link.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = card;
  const left = Math.min(word.left, document.documentElement.clientWidth - width - 16);
  const above = word.bottom + height + 12 > innerHeight && word.top > height + 12;
  card.style.left = `${Math.max(16, left) + scrollX}px`;
  card.style.top = `${(above ? word.top - height - 6 : word.bottom + 6) + scrollY}px`;
}

let openCard: HTMLElement | undefined;
let timer = 0;

function close(): void {
  clearTimeout(timer);
  openCard?.hidePopover();
  openCard = undefined;
}

/** Shows a card; at most one is open. */
function show(link: HTMLElement, card: HTMLElement): void {
  clearTimeout(timer);
  if (card !== openCard) close();
  if (!card.matches(':popover-open')) card.showPopover();
  openCard = card;
  placeCard(card, link);
}

function schedule(action: () => void, delay: number): void {
  clearTimeout(timer);
  timer = window.setTimeout(action, delay);
}

function attach(link: HTMLElement, card: HTMLElement): void {
  const closeSoon = () => schedule(close, hideDelay);
  link.setAttribute('aria-describedby', card.id);
  link.addEventListener('pointerenter', ({ pointerType }) => {
    if (pointerType === 'mouse') schedule(() => show(link, card), showDelay);
  });
  link.addEventListener('pointerleave', closeSoon);
  link.addEventListener('focus', () => {
    if (link.matches(':focus-visible')) show(link, card);
  });
  link.addEventListener('blur', ({ relatedTarget }) => {
    if (!card.contains(relatedTarget as Node | null)) close();
  });
  link.addEventListener('click', (event) => {
    // A tap has no hover before it: the first one opens the card, which repeats the link.
    if (event.pointerType !== 'touch' || openCard === card) return;
    event.preventDefault();
    show(link, card);
  });
  // The pointer may leave the word for the card without closing it.
  card.addEventListener('pointerenter', () => clearTimeout(timer));
  card.addEventListener('pointerleave', closeSoon);
}

/** Adds a term's card to the page, closed. @param address of its glossary entry */
function addCard(id: string, { label, short, key }: TermMeaning, address: string): HTMLElement {
  const card = element(
    'div',
    { class: 'card', id: `card-${id}`, popover: 'manual', role: 'group', 'aria-label': label },
    element('b', {}, label),
    key && element('span', { class: 'kicker' }, ' Key term'),
    element('p', {}, short),
    element('a', { href: address }, 'Open in glossary'),
  );
  document.querySelector('main')?.append(card);
  return card;
}

const isMeanings = (value: unknown) => typeof value === 'object' && value !== null;

/**
 * Gives each term on the page a card that opens by hover, keyboard focus, and tap; Esc or leaving closes it.
 * @returns a function that opens the card of a term
 * @throws if the meanings of the terms can't be fetched
 */
export async function addTermCards(): Promise<(link: HTMLElement) => void> {
  const meanings = await fetchJson<Readonly<Record<string, TermMeaning>>>(url('/data/terms.json'), isMeanings);
  addStyles(styles);
  const cards = new Map<string, HTMLElement>();
  for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-term]')) {
    const { term: id = '' } = link.dataset;
    const meaning = meanings[id];
    if (!meaning) continue;
    const card = cards.get(id) ?? addCard(id, meaning, link.href);
    cards.set(id, card);
    attach(link, card);
  }
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') close();
  });
  document.addEventListener('pointerdown', ({ target }) => {
    if (target instanceof Element && !target.closest('.card, [data-term]')) close();
  });
  return (link) => {
    const card = cards.get(link.dataset.term ?? '');
    if (card) show(link, card);
  };
}
