import { url } from '../../domain/urls.ts';
import { replaceQuery } from '../site/address.ts';
import { browserStorage, keysOff } from '../site/storage.ts';

let isPreloaded = false;

/** Fetches the names at the same time as the script. */
function preloadNames(): void {
  // Preloading doesn't work from file://.
  if (isPreloaded || location.protocol === 'file:') return;
  isPreloaded = true;
  const link = document.createElement('link');
  Object.assign(link, { rel: 'preload', as: 'fetch', crossOrigin: 'anonymous' });
  link.href = url('/search/catalog.json');
  document.head.append(link);
}

function loadPanel() {
  preloadNames();
  return import('./search-panel.ts');
}

/** Whether a key press is a single-character shortcut. False in a field, and if the reader has turned these shortcuts off. */
export const isTyped = (event: KeyboardEvent, character: string): boolean =>
  event.key === character &&
  !event.ctrlKey &&
  !event.metaKey &&
  !event.altKey &&
  !(event.target as Element).closest('input, textarea, select, [contenteditable]') &&
  !browserStorage()?.getItem(keysOff);

/** Opens the search dialog with its button, `/`, or Ctrl/Cmd K. Its script loads then, or when the reader points at the button. */
export function openSearchOnDemand(): void {
  const link = document.querySelector<HTMLAnchorElement>('[data-search]');
  if (!link || !('showModal' in HTMLDialogElement.prototype)) return;
  const open = () => {
    loadPanel().then(
      ({ openSearchDialog }) => openSearchDialog(),
      // If the script can't be loaded, the search page says so.
      () => location.assign(link.href),
    );
  };
  for (const type of ['pointerenter', 'focus']) link.addEventListener(type, () => void loadPanel().catch(() => undefined), { once: true });
  link.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    open();
  });
  document.addEventListener('keydown', (event) => {
    const isShortcut = event.key === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
    if (!isShortcut && !isTyped(event, '/')) return;
    event.preventDefault();
    open();
  });
}

function showUnavailable(root: HTMLElement): void {
  const message = 'Search isn’t available. Reload the page to try again, or use the glossary and the chapters.';
  for (const element of root.querySelectorAll('[data-results], [role=status]')) element.textContent = message;
}

/** Makes the search page answer the query in its URL and what the reader types. Its script loads with the first query. */
export function openSearchPage(): void {
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
