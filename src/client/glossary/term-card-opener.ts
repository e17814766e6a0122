import { afterLoad, quietly } from '../site/loading.ts';

const isTap = (event: Event): boolean => event.type === 'click' && (event as PointerEvent).pointerType === 'touch';

/** Whether the reader points at a term, focuses it with the keyboard, or taps it. */
const reaches = (event: Event, link: Element): boolean =>
  isTap(event) || (event.type === 'pointerover' ? (event as PointerEvent).pointerType === 'mouse' : link.matches(':focus-visible'));

const isOpen = (link: Element): boolean =>
  document.getElementById(link.getAttribute('aria-describedby') ?? '')?.matches(':popover-open') === true;

/**
 * Opens a card when the reader points at a term, focuses it, or taps it. The code and the texts load the first time this happens or when the
 * page has settled. If they can't be loaded, a term is a plain link.
 */
export function openTermsOnDemand(): void {
  if (!('showPopover' in HTMLElement.prototype) || !document.querySelector('.term')) return;
  let loading: Promise<(link: HTMLAnchorElement, isHovered: boolean) => void> | undefined;
  const load = () => (loading ??= import('./term-cards.ts').then(({ addTermCards }) => addTermCards()));
  const open = async (event: Event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('.term');
    // A tap on a term opens its card. The next tap, or a tap on the link in the card, follows the link.
    if (!link || !reaches(event, link) || (isTap(event) && isOpen(link))) return;
    if (isTap(event)) event.preventDefault();
    try {
      const show = await load();
      if (isTap(event) || link.matches(':hover, :focus-visible')) show(link, event.type === 'pointerover');
    } catch {
      if (isTap(event)) location.assign(link.href);
    }
  };
  for (const type of ['pointerover', 'focusin', 'click']) document.addEventListener(type, (event) => void open(event));
  afterLoad(() => quietly(load()));
}
