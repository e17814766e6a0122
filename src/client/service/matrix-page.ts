import { find } from '../site/element.ts';
import { quietly } from '../site/loading.ts';

// The matrix starts as a plain table. The code for filters, arrow keys, and cards loads on the first interaction.
const matrix = find('[data-matrix]');

// The code runs once, however often it is imported.
const start = () => quietly(import('./matrix.ts'));

for (const part of [matrix, find('[data-matrix-filters]')])
  for (const type of ['focusin', 'pointerover', 'input']) part.addEventListener(type, start, { once: true });
if (location.search) start();
matrix.addEventListener('click', (event) => {
  const link = (event.target as Element).closest<HTMLAnchorElement>('td a');
  // With these keys, a link opens elsewhere.
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  import('./cell-card.ts').then((card) => card.openCellCard(link)).catch(() => location.assign(link.href));
});
