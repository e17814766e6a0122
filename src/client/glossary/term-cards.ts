const showDelay = 150;
const hideDelay = 250;

/** Below the word, or above it where there is no room; never past the edges of the window. */
function place(card: HTMLElement, link: HTMLElement): void {
  const word = link.getClientRects()[0] ?? link.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = card;
  const left = Math.min(word.left, document.documentElement.clientWidth - width - 16);
  const above = word.bottom + height + 12 > innerHeight && word.top > height + 12;
  card.style.left = `${Math.max(16, left) + scrollX}px`;
  card.style.top = `${(above ? word.top - height - 6 : word.bottom + 6) + scrollY}px`;
}

/** At most one card is open; a pointer may leave the word for the card without closing it. */
class Cards {
  #open: HTMLElement | undefined;
  #timer = 0;

  show(link: HTMLElement, card: HTMLElement): void {
    this.stay();
    if (card !== this.#open) this.close();
    if (!card.matches(':popover-open')) card.showPopover();
    this.#open = card;
    place(card, link);
  }

  close(): void {
    this.stay();
    this.#open?.hidePopover();
    this.#open = undefined;
  }

  stay(): void {
    clearTimeout(this.#timer);
  }

  later(act: () => void, delay: number): void {
    this.stay();
    this.#timer = window.setTimeout(act, delay);
  }

  isOpen(card: HTMLElement): boolean {
    return this.#open === card;
  }
}

function attach(cards: Cards, link: HTMLElement, card: HTMLElement): void {
  const closeSoon = () => cards.later(() => cards.close(), hideDelay);
  link.setAttribute('aria-describedby', card.id);
  link.addEventListener('pointerenter', ({ pointerType }) => {
    if (pointerType === 'mouse') cards.later(() => cards.show(link, card), showDelay);
  });
  link.addEventListener('pointerleave', closeSoon);
  link.addEventListener('focus', () => {
    if (link.matches(':focus-visible')) cards.show(link, card);
  });
  link.addEventListener('blur', ({ relatedTarget }) => {
    if (!card.contains(relatedTarget as Node | null)) cards.close();
  });
  link.addEventListener('click', (event) => {
    // A tap has no hover before it: the first one opens the card, which holds the link on.
    if (event.pointerType !== 'touch' || cards.isOpen(card)) return;
    event.preventDefault();
    cards.show(link, card);
  });
  card.addEventListener('pointerenter', () => cards.stay());
  card.addEventListener('pointerleave', closeSoon);
}

/** Opens a term's card by hover, keyboard focus and tap; Esc or leaving closes it. Without this the term is a plain link. */
export function enhanceTerms(): void {
  if (!('showPopover' in HTMLElement.prototype)) return;
  const cards = new Cards();
  for (const link of document.querySelectorAll<HTMLElement>('[data-term]')) {
    const card = document.getElementById(`card-${link.dataset.term}`);
    if (card) attach(cards, link, card);
  }
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') cards.close();
  });
  document.addEventListener('pointerdown', ({ target }) => {
    if (target instanceof Element && !target.closest('.card, [data-term]')) cards.close();
  });
}
