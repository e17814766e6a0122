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

/** Opens a term's card by hover, keyboard focus and tap; Esc or leaving closes it. Without this the term is a plain link. */
export function enhanceTerms(): void {
  const links = document.querySelectorAll<HTMLAnchorElement>('[data-term]');
  if (!links.length || !('showPopover' in HTMLElement.prototype)) return;
  let open: HTMLElement | undefined;
  let timer = 0;
  const close = () => {
    clearTimeout(timer);
    open?.hidePopover();
    open = undefined;
  };
  const later = (act: () => void, delay: number) => {
    clearTimeout(timer);
    timer = window.setTimeout(act, delay);
  };
  const show = (link: HTMLAnchorElement) => {
    const card = document.getElementById(`card-${link.dataset.term}`);
    if (!card) return;
    if (card !== open) close();
    clearTimeout(timer);
    if (!card.matches(':popover-open')) card.showPopover();
    open = card;
    place(card, link);
  };
  const keepOrClose = (event: FocusEvent) => {
    if (!open?.contains(event.relatedTarget as Node | null)) close();
  };

  for (const link of links) {
    const card = document.getElementById(`card-${link.dataset.term}`);
    if (!card) continue;
    link.setAttribute('aria-describedby', card.id);
    link.addEventListener('pointerenter', (event) => {
      if (event.pointerType === 'mouse') later(() => show(link), showDelay);
    });
    link.addEventListener('pointerleave', () => later(close, hideDelay));
    link.addEventListener('focus', () => link.matches(':focus-visible') && show(link));
    link.addEventListener('blur', keepOrClose);
    link.addEventListener('click', (event) => {
      // A tap has no hover before it: the first one opens the card, which holds the link on.
      const touched = event.pointerType === 'touch';
      if (!touched || open === card) return;
      event.preventDefault();
      show(link);
    });
    card.addEventListener('pointerenter', () => clearTimeout(timer));
    card.addEventListener('pointerleave', () => later(close, hideDelay));
  }
  document.addEventListener('keydown', (event) => event.key === 'Escape' && close());
  document.addEventListener('pointerdown', ({ target }) => {
    if (target instanceof Element && !target.closest('.card, [data-term]')) close();
  });
}
