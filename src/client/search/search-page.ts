import { replaceQuery } from '../site/address.ts';
import { loadPanel } from './search-opener.ts';

function showUnavailable(root: HTMLElement): void {
  const message = 'Search isn’t available. Reload the page to try again, or use the glossary and the chapters.';
  for (const element of root.querySelectorAll('[data-results], [role=status]')) element.textContent = message;
}

/** Makes the search page answer the query in its URL and what the reader types. Its script loads with the first query. */
function openSearchPage(): void {
  const root = document.querySelector<HTMLElement>('[data-search-page]');
  const input = root?.querySelector('input');
  if (!root || !input) return;
  let attached: Promise<void> | undefined;
  const attach = () =>
    (attached ??= loadPanel()
      .then(({ attachSearch }) => attachSearch(root, 40, (query) => replaceQuery({ q: query })))
      .catch(() => showUnavailable(root)));
  input.value = new URLSearchParams(location.search).get('q') ?? '';
  input.addEventListener('input', () => void attach(), { once: true });
  root.querySelector('form')?.addEventListener('submit', (event) => event.preventDefault());
  if (input.value) void attach();
  input.focus();
}

openSearchPage();
