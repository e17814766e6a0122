import { find } from '../site/element.ts';

// Presents the slides of the page full screen, one at a time.
const deck = find('[data-slides]');
const slides = [...deck.querySelectorAll<HTMLElement>('.slide')];

const isPresenting = () => deck.classList.contains('slides-presenting');
const current = () => slides.findIndex((slide) => 'current' in slide.dataset);

/** Shows a slide and focuses it, so that screen readers read it. If the index is out of range, shows the first or last slide. */
function show(index: number): void {
  const next = slides[Math.min(Math.max(index, 0), slides.length - 1)];
  for (const slide of slides) slide.toggleAttribute('data-current', slide === next);
  next?.focus();
}

/** Starts at the first slide in view. Without full-screen mode, as on some phones, the slides fill the window. */
function start(): void {
  const inView = slides.findIndex((slide) => slide.getBoundingClientRect().bottom > innerHeight / 2);
  deck.classList.add('slides-presenting');
  show(inView);
  if (document.fullscreenEnabled) void deck.requestFullscreen().catch(() => undefined);
}

function stop(): void {
  if (!isPresenting()) return;
  deck.classList.remove('slides-presenting');
  if (document.fullscreenElement) void document.exitFullscreen();
  slides[current()]?.scrollIntoView();
}

const forward = () => show(current() + 1);
const back = () => show(current() - 1);

const moves: Readonly<Record<string, () => void>> = {
  ArrowRight: forward,
  ArrowDown: forward,
  PageDown: forward,
  ' ': forward,
  ArrowLeft: back,
  ArrowUp: back,
  PageUp: back,
  Home: () => show(0),
  End: () => show(slides.length - 1),
  Escape: stop,
  f: stop,
};

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || (event.target as Element).matches('input, select, textarea, dialog *')) return;
  const act = isPresenting() ? moves[event.key] : event.key === 'f' ? start : undefined;
  if (!act) return;
  event.preventDefault();
  act();
});
document.addEventListener('fullscreenchange', () => {
  if (!document.fullscreenElement) stop();
});
deck.addEventListener('click', ({ clientX }) => {
  if (isPresenting()) (clientX < innerWidth / 3 ? back : forward)();
});
const how = find('[data-present]', deck);
how.hidden = false;
find('button', how).addEventListener('click', (event) => {
  event.stopPropagation();
  start();
});
