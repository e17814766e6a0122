import { attachSearch } from './search-panel.ts';

const root = document.querySelector<HTMLElement>('[data-search-page]');
const input = root?.querySelector('input');
if (root && input) {
  input.value = new URLSearchParams(location.search).get('q') ?? '';
  attachSearch(root, 40, (query) => {
    const address = new URL(location.href);
    if (query) address.searchParams.set('q', query);
    else address.searchParams.delete('q');
    // Shareable, but without a step of history for each letter.
    history.replaceState(null, '', address);
  });
  root.querySelector('form')?.addEventListener('submit', (event) => event.preventDefault());
  input.focus();
}
