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

/** Opens a term's card by hover, keyboard focus and tap; Esc or leaving closes it. Without this the term is a plain link. */
export function enhanceTerms(): void {
  if (!('showPopover' in HTMLElement.prototype)) return;
  for (const link of document.querySelectorAll<HTMLElement>('[data-term]')) {
    const card = document.getElementById(`card-${link.dataset.term}`);
    if (card) attach(link, card);
  }
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') close();
  });
  document.addEventListener('pointerdown', ({ target }) => {
    if (target instanceof Element && !target.closest('.card, [data-term]')) close();
  });
}
