// Presents the slides of the page full screen, one at a time.
const deck = document.querySelector<HTMLElement>('[data-slides]');
const slides = [...(deck?.querySelectorAll<HTMLElement>('.slide') ?? [])];

const isPresenting = () => deck?.classList.contains('slides-presenting') === true;
const current = () => slides.findIndex((slide) => 'current' in slide.dataset);

/** Shows a slide and focuses it, so that screen readers read it. If the index is out of range, shows the first or last slide. */
function show(index: number): void {
  const next = Math.min(Math.max(index, 0), slides.length - 1);
  slides.forEach((slide, position) => {
    if (position === next) slide.dataset.current = '';
    else delete slide.dataset.current;
  });
  slides[next]?.focus();
}

/** Starts at the first slide in view. Without full-screen mode, as on some phones, the slides fill the window. */
function start(): void {
  const inView = slides.findIndex((slide) => slide.getBoundingClientRect().bottom > innerHeight / 2);
  deck?.classList.add('slides-presenting');
  show(inView);
  if (document.fullscreenEnabled) void deck?.requestFullscreen().catch(() => undefined);
}

function stop(): void {
  if (!isPresenting()) return;
  deck?.classList.remove('slides-presenting');
  if (document.fullscreenElement) void document.exitFullscreen();
  slides[current()]?.scrollIntoView();
}

/** What each key does during a presentation. */
const moves: Readonly<Record<string, () => void>> = {
  ArrowRight: () => show(current() + 1),
  ArrowDown: () => show(current() + 1),
  PageDown: () => show(current() + 1),
  ' ': () => show(current() + 1),
  ArrowLeft: () => show(current() - 1),
  ArrowUp: () => show(current() - 1),
  PageUp: () => show(current() - 1),
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
deck?.addEventListener('click', ({ clientX }) => {
  if (isPresenting()) show(current() + (clientX < innerWidth / 3 ? -1 : 1));
});
const how = deck?.querySelector<HTMLElement>('[data-present]');
if (how) {
  how.hidden = false;
  how.querySelector('button')?.addEventListener('click', (event) => {
    event.stopPropagation();
    start();
  });
}
