import { attachSearch } from './search-panel.ts';

let dialog: HTMLDialogElement | undefined;

function build(): HTMLDialogElement {
  const made = document.createElement('dialog');
  made.className = 'search-dialog';
  made.setAttribute('aria-label', 'Search the guide');
  const form = document.createElement('form');
  form.method = 'dialog';
  const input = document.createElement('input');
  Object.assign(input, {
    type: 'search',
    autocomplete: 'off',
    placeholder: 'Ask or type a word',
    ariaLabel: 'Search the guide',
    spellcheck: false,
  });
  const close = document.createElement('button');
  close.textContent = 'Close';
  close.type = 'button';
  close.className = 'plain-button';
  close.addEventListener('click', () => made.close());
  form.append(input, close);
  // Enter in the field is answered by the panel; the form itself has nothing to send.
  form.addEventListener('submit', (event) => event.preventDefault());
  const output = document.createElement('div');
  output.className = 'search-results';
  output.dataset.results = '';
  const status = document.createElement('p');
  status.className = 'visually-hidden';
  status.setAttribute('role', 'status');
  made.append(form, output, status);
  // A result on this very page changes only the fragment: the dialog must go then, too.
  made.addEventListener('click', (event) => {
    const onBackdrop = event.target === made;
    if (onBackdrop || (event.target as Element).closest('a')) made.close();
  });
  document.body.append(made);
  attachSearch(made, 12);
  return made;
}

/** Opens the dialog, ready for typing; Esc closes it and the focus goes back to where it was. */
export function openSearchDialog(): void {
  dialog ??= build();
  if (!dialog.open) dialog.showModal();
  dialog.querySelector('input')?.select();
}
