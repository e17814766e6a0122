import { afterLoad, quietly } from '../site/loading.ts';

const isTap = (event: Event): boolean => event.type === 'click' && (event as PointerEvent).pointerType === 'touch';

/** Whether the reader points at a term, focuses it with the keyboard, or taps it. */
const reaches = (event: Event, link: Element): boolean =>
  isTap(event) || (event.type === 'pointerover' ? (event as PointerEvent).pointerType === 'mouse' : link.matches(':focus-visible'));

/**
 * Opens a card when the reader points at a term, focuses it, or taps it. The code and the texts load the first time this happens or when the
 * page has settled. If they can't be loaded, a term is a plain link.
 */
export function openTermsOnDemand(): void {
  if (!('showPopover' in HTMLElement.prototype) || !document.querySelector('.term')) return;
  const isDone = new AbortController();
  let loading: Promise<(link: HTMLAnchorElement) => void> | undefined;
  const load = () => (loading ??= import('./term-cards.ts').then(({ addTermCards }) => addTermCards()).finally(() => isDone.abort()));
  const open = async (event: Event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('.term');
    if (!link || !reaches(event, link)) return;
    // The first tap on a term opens its card instead of following the link.
    if (isTap(event)) event.preventDefault();
    try {
      const show = await load();
      if (isTap(event) || link.matches(':hover, :focus-visible')) show(link);
    } catch {
      if (isTap(event)) location.assign(link.href);
    }
  };
  for (const type of ['pointerover', 'focusin', 'click'])
    document.addEventListener(type, (event) => void open(event), { signal: isDone.signal });
  afterLoad(() => quietly(load()));
}
