import { url } from '../../domain/urls.ts';
import { browserStorage, keysOff } from '../site/storage.ts';
import { buildDialog } from './search-dialog.ts';

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

/** Loads the script of the results, and the names at the same time. */
export function loadPanel() {
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

/** How long to wait for the script of the results before the dialog says that search is loading, in ms. */
const slowAfter = 800;

/** Opens the search dialog with its button, `/`, or Ctrl/Cmd K. The script of the results loads then, or when the reader points at the button. */
export function openSearchOnDemand(): void {
  const link = document.querySelector<HTMLAnchorElement>('[data-search]');
  if (!link || !('showModal' in HTMLDialogElement.prototype)) return;
  let dialog: HTMLDialogElement | undefined;
  const create = () => {
    const panel = loadPanel();
    const created = buildDialog();
    const input = created.querySelector('input');
    const slow = setTimeout(() => created.querySelector('[role=status]')?.append('Search is still loading.'), slowAfter);
    panel.then(
      ({ attachDialog }) => {
        clearTimeout(slow);
        attachDialog(created);
      },
      // If the script can't be loaded, the search page says so.
      () => location.assign(`${link.href}?q=${encodeURIComponent(input?.value ?? '')}`),
    );
    return created;
  };
  const open = () => {
    dialog ??= create();
    if (!dialog.open) dialog.showModal();
    dialog.querySelector('input')?.select();
  };
  for (const type of ['pointerenter', 'pointerdown', 'focus'])
    link.addEventListener(type, () => void loadPanel().catch(() => undefined), { once: true });
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
