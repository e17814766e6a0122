import { afterLoad, currentHeading, quietly } from '../site/loading.ts';

/** Highlights the current section in the local navigation, and shows its title in the bar on narrow screens. */
export function followReader(): void {
  const list = document.querySelector('[data-follow]');
  if (!list) return;
  const links = new Map([...list.querySelectorAll('a')].map((link) => [link.hash.slice(1), link]));
  const now = document.querySelector('[data-now]');
  const headings = [...links.keys()].flatMap((id) => document.getElementById(id) ?? []);
  const mark = () => {
    const isAtEnd = scrollY + innerHeight > document.documentElement.scrollHeight - 100;
    const current = links.get((isAtEnd ? headings.at(-1) : currentHeading(headings))?.id ?? '');
    for (const link of links.values()) {
      if (link === current) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
    if (now) now.textContent = current?.textContent ?? '';
  };
  // At the edge, the observer and the heading's position can differ by a pixel, so check again when scrolling ends.
  document.addEventListener('scrollend', mark);
  // The current section changes only when a heading enters or leaves the upper third.
  const observer = new IntersectionObserver(mark, { rootMargin: '0px 0px -66% 0px' });
  headings.forEach((heading) => observer.observe(heading));
}

/** Shows sources in the margin where there is room. The code loads only there. */
export function openMargin(): void {
  const wide = matchMedia('(width >= 80rem)');
  const load = () => {
    if (wide.matches && document.querySelector('.article:not(.wide):has(.source-list)')) quietly(import('./margin-notes.ts'));
  };
  wide.addEventListener('change', load, { once: true });
  afterLoad(load);
}

/** Turns the questions on a page into forms. The code loads when the reader gets close to one. */
export function openQuestionsNearby(): void {
  // If the script can't be loaded, the answers still open as details.
  const load = (question: HTMLFieldSetElement) => {
    quietly(import('../question/checkpoint.ts').then((form) => form.enhanceQuestion(question)));
  };
  const questions = document.querySelectorAll<HTMLFieldSetElement>('fieldset.question');
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      questions.forEach(load);
    },
    { rootMargin: '75%' },
  );
  for (const question of questions) {
    observer.observe(question);
    question.addEventListener('focusin', () => load(question), { once: true });
  }
}

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
  const load = () => (loading ??= import('../glossary/term-cards.ts').then((cards) => cards.addTermCards()));
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
