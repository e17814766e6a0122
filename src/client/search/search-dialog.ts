import { addStyles, button, element } from '../site/element.ts';
import styles from './search-dialog.css?inline';
import type { loadPanel } from './search-opener.ts';

/**
 * Builds the search dialog, which `search-panel.ts` completes. Its script is small, so that the reader can type
 * while the panel loads. Until then, and if the panel can't be loaded, its form leads to the search page.
 */
function buildDialog(searchPage: string): HTMLDialogElement {
  addStyles(styles);
  const label = 'Search the guide';
  const input = element('input', {
    class: 'search-field',
    name: 'q',
    type: 'search',
    autocomplete: 'off',
    placeholder: 'Enter a question or a word',
    'aria-label': label,
    spellcheck: 'false',
  });
  const close = button('Close', () => dialog.close());
  const dialog = element(
    'dialog',
    { class: 'search-dialog', 'aria-label': label },
    element('form', { action: searchPage }, input, close),
    element('div', { class: 'search-results', 'data-results': '' }),
  );
  document.body.append(dialog);
  return dialog;
}

/** How long to wait for the panel before the dialog says that search is loading, in ms. */
const slowAfter = 800;

let searchDialog: HTMLDialogElement | undefined;

/** Opens the dialog and focuses its field. Esc closes the dialog and returns the focus. */
export function openSearchDialog(searchPage: string, panel: ReturnType<typeof loadPanel>): void {
  if (!searchDialog) {
    const dialog = (searchDialog = buildDialog(searchPage));
    const slow = setTimeout(() => dialog.querySelector('[data-results]')?.append('Search is still loading.'), slowAfter);
    panel.then(
      ({ attachDialog }) => {
        clearTimeout(slow);
        attachDialog(dialog);
      },
      () => dialog.querySelector('form')?.submit(),
    );
  }
  if (!searchDialog.open) searchDialog.showModal();
  searchDialog.querySelector('input')?.select();
}
