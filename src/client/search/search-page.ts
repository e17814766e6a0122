import { replaceQuery } from '../site/address.ts';
import { find } from '../site/element.ts';
import { loadPanel } from './search-opener.ts';

// Makes the search page answer the query in its URL and what the reader types. The script of the results loads with the first query.
const root = find('[data-search-page]');
const input = find<HTMLInputElement>('input', root);

function showUnavailable(): void {
  const message = 'Search isn’t available. Reload the page to try again, or use the glossary and the chapters.';
  for (const part of root.querySelectorAll('[data-results], [role=status]')) part.textContent = message;
}

let attached: Promise<void> | undefined;
const attach = () =>
  (attached ??= loadPanel()
    .then(({ attachSearch }) => attachSearch(root, 40, (query) => replaceQuery({ q: query })))
    .catch(showUnavailable));

input.value = new URLSearchParams(location.search).get('q') ?? '';
input.addEventListener('input', () => void attach(), { once: true });
find('form', root).addEventListener('submit', (event) => event.preventDefault());
if (input.value) void attach();
input.focus();
