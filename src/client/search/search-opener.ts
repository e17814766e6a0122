import { preloadNames } from './search-preload.ts';

/** Opens the search dialog by its button, `/` or Ctrl/Cmd K. Nothing of search is fetched before; pointing at the button may begin it. */
export function openSearchOnDemand(): void {
  const link = document.querySelector<HTMLAnchorElement>('[data-search]');
  if (!link || !('showModal' in HTMLDialogElement.prototype)) return;
  const load = () => {
    preloadNames();
    return import('./search-dialog.ts');
  };
  const open = () => {
    load().then(
      (search) => search.openSearchDialog(),
      // The script could not be fetched: the search page says why better than we could here.
      () => location.assign(link.href),
    );
  };
  for (const sign of ['pointerenter', 'focus']) link.addEventListener(sign, () => void load().catch(() => undefined), { once: true });
  link.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    open();
  });
  document.addEventListener('keydown', (event) => {
    const typing = event.target instanceof Element && event.target.closest('input, textarea, select, [contenteditable]');
    const shortcut = event.key === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
    const slash = event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey;
    if (!shortcut && !slash) return;
    event.preventDefault();
    open();
  });
}
