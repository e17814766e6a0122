/** The matrix is a plain table at first. Filters, arrow keys, and notes are fetched on the first interaction. */
const matrix = document.querySelector<HTMLTableElement>('[data-matrix]');
const filters = document.querySelector<HTMLFormElement>('[data-matrix-filters]');

/** Whether a click would open the link in this tab. */
const isPlain = (event: MouseEvent) => event.button === 0 && !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);

if (matrix && filters) {
  /** Whether the reader changed a filter before the script loaded. Then, the form overrides the URL. */
  let isChosen = false;
  const load = () => import('./matrix.ts').then(({ enhanceMatrix }) => enhanceMatrix(matrix, filters, isChosen));
  const start = () => void load().catch(() => undefined);
  for (const part of [matrix, filters]) for (const type of ['focusin', 'pointerover']) part.addEventListener(type, start, { once: true });
  for (const type of ['change', 'input'])
    filters.addEventListener(
      type,
      () => {
        isChosen = true;
        start();
      },
      { once: true },
    );
  if (location.search) start();
  matrix.addEventListener('click', (event) => {
    const link = event.target instanceof Element && event.target.closest<HTMLAnchorElement>('td a');
    if (!link || !isPlain(event)) return;
    event.preventDefault();
    import('./matrix-note.ts').then(({ openNote }) => openNote(link)).catch(() => location.assign(link.href));
  });
}
