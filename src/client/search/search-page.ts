import { preloadNames } from './search-preload.ts';

/** Keeps the query in the address: shareable, but without a step of history for each letter. */
function keepInAddress(query: string): void {
  const address = new URL(location.href);
  if (query) address.searchParams.set('q', query);
  else address.searchParams.delete('q');
  history.replaceState(null, '', address);
}

function sayMissing(within: HTMLElement): void {
  const message =
    'Search is not available: its script could not be loaded. Reload the page to try again; the glossary and the chapters read without it.';
  for (const place of ['[data-results]', '[role=status]']) {
    const element = within.querySelector(place);
    if (element) element.textContent = message;
  }
}

/** Makes the page of search answer as one types, and what its address asks. */
export function openSearchPage(): void {
  const root = document.querySelector<HTMLElement>('[data-search-page]');
  const input = root?.querySelector('input');
  if (!root || !input) return;
  let attached: Promise<void> | undefined;
  // What searches is fetched with the first query, not with the page.
  const attach = () => {
    preloadNames();
    return (attached ??= import('./search-panel.ts')
      .then(({ attachSearch }) => attachSearch(root, 40, keepInAddress))
      .catch(() => sayMissing(root)));
  };
  input.value = new URLSearchParams(location.search).get('q') ?? '';
  input.addEventListener('input', () => void attach(), { once: true });
  root.querySelector('form')?.addEventListener('submit', (event) => event.preventDefault());
  if (input.value) void attach();
  input.focus();
}
