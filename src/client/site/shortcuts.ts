import { addStyles, button, element } from './element.ts';
import { browserStorage, keysOff, writeText } from './storage.ts';
import styles from './shortcuts.css?inline';

addStyles(styles);

/** The actions by place, and by keys separated by `|`. */
const shortcuts = {
  Everywhere: { '/|Ctrl K': 'Search', '?': 'Show this list', Esc: 'Close a menu, a note, or a dialog' },
  'In search results': { '↑|↓': 'Move between results' },
  'In the table of services': { '↑|↓|←|→': 'Move between cells' },
  'On a flashcard': { Space: 'Show the answer', '1|2|3|4': 'Rate the card', U: 'Undo the last rating' },
};

function shortcutList([where, actions]: [string, Readonly<Record<string, string>>]): HTMLElement[] {
  const rows = Object.entries(actions).map(([keys, action]) => {
    const names = keys.split('|').map((key) => element('kbd', {}, key));
    return element('div', {}, element('dt', {}, names), element('dd', {}, action));
  });
  return [element('h3', {}, where), element('dl', {}, rows)];
}

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
  const dialog = element('dialog', { class: 'shortcuts', 'aria-labelledby': 'shortcuts-title' }, [
    element('h2', { id: 'shortcuts-title' }, 'Keyboard shortcuts'),
    ...Object.entries(shortcuts).flatMap(shortcutList),
    singleKeySwitch(),
    button('Close', () => dialog.close()),
  ]);
  document.body.append(dialog);
  return dialog;
}

let dialog: HTMLDialogElement | undefined;

export function showShortcuts(): void {
  dialog ??= buildDialog();
  if (!dialog.open) dialog.showModal();
}
