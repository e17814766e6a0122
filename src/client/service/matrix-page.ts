// The matrix starts as a plain table. The code for filters, arrow keys, and notes loads on the first interaction.
const matrix = document.querySelector<HTMLTableElement>('[data-matrix]');
const filters = document.querySelector<HTMLFormElement>('[data-matrix-filters]');

/** Whether a click would open the link in this tab. */
const opensHere = (event: MouseEvent) => event.button === 0 && !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);

if (matrix && filters) {
  /** Whether the reader has changed a filter. Then the form overrides the URL. */
  let isFormChanged = false;
  const load = () => import('./matrix.ts').then(({ enhanceMatrix }) => enhanceMatrix(matrix, filters, isFormChanged));
  const start = () => void load().catch(() => undefined);
  for (const part of [matrix, filters]) for (const type of ['focusin', 'pointerover']) part.addEventListener(type, start, { once: true });
  for (const type of ['change', 'input'])
    filters.addEventListener(
      type,
      () => {
        isFormChanged = true;
        start();
      },
      { once: true },
    );
  if (location.search) start();
  matrix.addEventListener('click', (event) => {
    const link = event.target instanceof Element && event.target.closest<HTMLAnchorElement>('td a');
    if (!link || !opensHere(event)) return;
    event.preventDefault();
    import('./matrix-note.ts').then(({ openNote }) => openNote(link)).catch(() => location.assign(link.href));
  });
}
