import { preloadNames } from './search-preload.ts';

const root = document.querySelector<HTMLElement>('[data-search-page]');
const input = root?.querySelector('input');

/** Keeps the query in the address: shareable, but without a step of history for each letter. */
function keepInAddress(query: string): void {
  const address = new URL(location.href);
  if (query) address.searchParams.set('q', query);
  else address.searchParams.delete('q');
  history.replaceState(null, '', address);
}

if (root && input) {
  let attached: Promise<void> | undefined;
  // What searches is fetched with the first query, not with the page.
  const attach = () => {
    preloadNames();
    return (attached ??= import('./search-panel.ts').then(({ attachSearch }) => attachSearch(root, 40, keepInAddress)));
  };
  input.value = new URLSearchParams(location.search).get('q') ?? '';
  input.addEventListener('input', () => void attach(), { once: true });
  root.querySelector('form')?.addEventListener('submit', (event) => event.preventDefault());
  if (input.value) void attach();
  input.focus();
}
