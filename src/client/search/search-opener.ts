import { url } from '../../domain/urls.ts';
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

/** Opens the search dialog with its button, `/`, or Ctrl/Cmd K. Its scripts load then, or when the reader points at the button. */
export function openSearchOnDemand(): void {
  const link = document.querySelector<HTMLAnchorElement>('[data-search]');
  if (!link) return;
  const load = async () => {
    // First, so that on a slow line the reader can type while the rest is loading.
    const dialog = import('./search-dialog.ts');
    const panel = loadPanel();
    // The form of the dialog leads to the search page if the panel can't be loaded.
    panel.catch(() => undefined);
    const { openSearchDialog } = await dialog;
    return () => openSearchDialog(link.href, panel);
  };
  const open = async () => {
    try {
      (await load())();
    } catch {
      // The dialog can't be loaded, or the browser is too old for it.
      location.assign(link.href);
    }
  };
  for (const type of ['pointerenter', 'focus']) link.addEventListener(type, () => void load().catch(() => undefined), { once: true });
  link.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    void open();
  });
  document.addEventListener('keydown', (event) => {
    const isShortcut = event.key === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
    if (!isShortcut && !isTyped(event, '/')) return;
    event.preventDefault();
    void open();
  });
}
