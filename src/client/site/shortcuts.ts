import { button, element } from './element.ts';
import { browserStorage, keysOff, writeText } from './storage.ts';
import stylesheet from './shortcuts.css?url';

const shortcuts: readonly (readonly [where: string, rows: readonly (readonly [keys: readonly string[], action: string])[]])[] = [
  [
    'Everywhere',
    [
      [['/', 'Ctrl K'], 'Search'],
      [['?'], 'Show this list'],
      [['Esc'], 'Close a menu, a note, or a dialog'],
    ],
  ],
  ['In search results', [[['↑', '↓'], 'Move between results']]],
  ['In the table of services', [[['↑', '↓', '←', '→'], 'Move between cells']]],
  [
    'On a flashcard',
    [
      [['Space'], 'Show the answer'],
      [['1', '2', '3', '4'], 'Rate the card'],
      [['U'], 'Undo the last rating'],
    ],
  ],
];

const row = ([keys, action]: (typeof shortcuts)[number][1][number]) =>
  element('div', {}, element('dt', {}, ...keys.map((key) => element('kbd', {}, key))), element('dd', {}, action));

/** Lets readers turn off single-key shortcuts, which speech input or an accidental key press can trigger. */
function singleKeySwitch(): HTMLElement {
  const box = element('input', { type: 'checkbox' });
  box.checked = browserStorage()?.getItem(keysOff) === null;
  box.addEventListener('change', () => {
    if (box.checked) browserStorage()?.removeItem(keysOff);
    else writeText(browserStorage(), keysOff, 'off');
  });
  return element('p', {}, element('label', {}, box, ' Use / and ? as shortcuts'));
}

function buildDialog(): HTMLDialogElement {
  document.head.append(element('link', { rel: 'stylesheet', href: stylesheet }));
  const lists = shortcuts.flatMap(([where, rows]) => [element('h3', {}, where), element('dl', {}, ...rows.map(row))]);
  const dialog = element(
    'dialog',
    { class: 'shortcuts', 'aria-labelledby': 'shortcuts-title' },
    element('h2', { id: 'shortcuts-title' }, 'Keyboard shortcuts'),
    ...lists,
    singleKeySwitch(),
    button('Close', () => dialog.close()),
  );
  document.body.append(dialog);
  return dialog;
}

let dialog: HTMLDialogElement | undefined;

/** Opens the list of keyboard shortcuts. */
export function showShortcuts(): void {
  dialog ??= buildDialog();
  if (!dialog.open) dialog.showModal();
}
