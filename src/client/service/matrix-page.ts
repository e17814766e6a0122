/** The matrix is a plain table until it is used; what makes it more is fetched at the first sign of that. */
const matrix = document.querySelector<HTMLTableElement>('[data-matrix]');
const filters = document.querySelector<HTMLFormElement>('[data-matrix-filters]');

/** A click that would open the cell's page here, and not in a tab of its own. */
const isPlain = (event: MouseEvent) => event.button === 0 && !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);

if (matrix && filters) {
  /** A choice made before the script is here counts for more than the address. */
  let isChosen = false;
  const load = () => import('./matrix.ts').then(({ enhanceMatrix }) => enhanceMatrix(matrix, filters, isChosen));
  const start = () => void load().catch(() => undefined);
  for (const part of [matrix, filters]) for (const sign of ['focusin', 'pointerover']) part.addEventListener(sign, start, { once: true });
  filters.addEventListener(
    'change',
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
