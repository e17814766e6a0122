import type { TermMeaning } from '../../domain/guide.ts';
import { url } from '../../domain/urls.ts';
import { addStyles, element, find } from '../site/element.ts';
import { fetchJson } from '../site/fetch-json.ts';
import styles from '../site/cards.css?inline';

const showDelay = 150;
const hideDelay = 250;

/** Places a card below its word, or above it if there is no room below. The card never crosses the sides of the window. */
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

const closeSoon = () => schedule(close, hideDelay);

/** Adds a closed card for a term to the page. @param address the URL of its glossary entry */
function addCard(id: string, { label, short, key }: TermMeaning, address: string): HTMLElement {
  const card = element('div', { class: 'card', id: `card-${id}`, popover: 'manual', role: 'group', 'aria-label': label }, [
    element('b', {}, label),
    key && element('span', { class: 'kicker' }, ' Key term'),
    element('p', {}, short),
    element('a', { href: address }, 'Open in glossary'),
  ]);
  // The card stays open while the pointer moves to it from the word.
  card.addEventListener('pointerenter', () => clearTimeout(timer));
  card.addEventListener('pointerleave', closeSoon);
  find('main').append(card);
  return card;
}

/**
 * Adds a card to each term on the page. A card closes on Esc or when the reader leaves it.
 * @returns a function that opens the card of a term, after a moment if the reader points at it; it throws if the term has none
 * @throws if the meanings of the terms can't be fetched
 */
export async function addTermCards(): Promise<(link: HTMLAnchorElement, isHovered: boolean) => void> {
  const meanings = await fetchJson<Readonly<Record<string, TermMeaning>>>(url('/data/terms.json'));
  addStyles(styles);
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.term')) {
    const id = link.hash.slice(1);
    const meaning = meanings[id];
    if (!meaning) continue;
    const card = document.getElementById(`card-${id}`) ?? addCard(id, meaning, link.href);
    link.setAttribute('aria-describedby', card.id);
    link.addEventListener('pointerleave', closeSoon);
    link.addEventListener('blur', ({ relatedTarget }) => {
      if (!card.contains(relatedTarget as Node | null)) close();
    });
  }
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') close();
  });
  document.addEventListener('pointerdown', ({ target }) => {
    if (target instanceof Element && !target.closest('.card, .term')) close();
  });
  return (link, isHovered) => {
    const card = find(`#card-${link.hash.slice(1)}`);
    if (isHovered) schedule(() => show(link, card), showDelay);
    else show(link, card);
  };
}
