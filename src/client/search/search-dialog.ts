import { addStyles } from '../site/add-styles.ts';
import { button, element } from '../site/element.ts';
import styles from './search-dialog.css?inline';

const keys = [
  ['↑ ↓', 'choose'],
  ['Enter', 'open'],
  ['Esc', 'close'],
] as const;

/** Builds the search dialog, which `search-panel.ts` fills. It is in the script of every page, so that the reader can type at once. */
export function buildDialog(): HTMLDialogElement {
  addStyles(styles);
  const label = 'Search the guide';
  const input = element('input', {
    class: 'search-field',
    type: 'search',
    autocomplete: 'off',
    placeholder: 'Enter a question or a word',
    'aria-label': label,
    spellcheck: 'false',
  });
  const close = button('Close', () => dialog.close());
  const form = element('form', { method: 'dialog' }, input, close);
  const dialog = element(
    'dialog',
    { class: 'search-dialog', 'aria-label': label },
    form,
    element('div', { class: 'search-results', 'data-results': '' }),
    element(
      'p',
      { class: 'search-foot' },
      element('span', { role: 'status' }),
      element('span', { class: 'search-keys' }, ...keys.flatMap(([key, does]) => [element('kbd', {}, key), ` ${does} `])),
    ),
  );
  // The panel handles Enter. Without this, the form would close the dialog.
  form.addEventListener('submit', (event) => event.preventDefault());
  // A result on this page changes only the fragment, so the dialog must close itself.
  dialog.addEventListener('click', (event) => {
    const isBackdrop = event.target === dialog;
    if (isBackdrop || (event.target as Element).closest('a')) dialog.close();
  });
  document.body.append(dialog);
  return dialog;
}
