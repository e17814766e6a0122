import { applyImport, exportName, exportText, readImport } from '../../domain/progress/exchange.ts';
import type { ReaderData } from '../../domain/progress/schema.ts';
import { plural } from '../../domain/text.ts';
import { button, element } from '../site/element.ts';
import { download } from './download.ts';
import type { ReaderStore } from './store.ts';

/** Summarizes how much data there is. */
function summarize({ answers, reviews, cards, chapters }: ReaderData): string {
  const read = Object.values(chapters).filter(({ done }) => done).length;
  const ratings = `${plural(reviews.length, 'rating')} of ${plural(Object.keys(cards).length, 'card')}`;
  return `${plural(answers.length, 'answer')}, ${ratings} and ${plural(read, 'chapter')} read`;
}

/** Opens a dialog. @returns the value of the button that closed it; empty for Escape */
function openDialog(dialog: HTMLDialogElement): Promise<string> {
  dialog.returnValue = '';
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => resolve(dialog.returnValue), { once: true });
  });
}

const setPart = (root: Element, name: string, text: string) => root.querySelector(`[data-${name}]`)?.replaceChildren(text);

/** @returns the message to show */
async function importFile(root: HTMLElement, store: ReaderStore, file: File): Promise<string> {
  const result = readImport(await file.text().catch(() => ''));
  if (!result.ok) return `“${file.name}” was not imported, and nothing was changed. ${result.reason}`;
  const dialog = root.querySelector<HTMLDialogElement>('[data-import-dialog]');
  if (!dialog) return '';
  setPart(root, 'import-summary', `It holds ${summarize(result.data)}. Here there are ${summarize(store.data)}.`);
  const how = await openDialog(dialog);
  if (how !== 'merge' && how !== 'replace') return 'Nothing was changed.';
  store.update((data) => applyImport(data, result.data, how));
  return `Imported. There are now ${summarize(store.data)}.`;
}

/** @returns the message to show */
async function forgetData(root: HTMLElement, store: ReaderStore): Promise<string> {
  const dialog = root.querySelector<HTMLDialogElement>('[data-forget-dialog]');
  if (!dialog) return '';
  setPart(root, 'forget-summary', `This removes ${summarize(store.data)}, and the place where you stopped.`);
  if ((await openDialog(dialog)) !== 'forget') return 'Nothing was changed.';
  store.forget();
  return 'Everything is forgotten.';
}

/** Offers copies of damaged data for download. */
function drawCopies(root: HTMLElement, { copies }: ReaderStore): void {
  const buttons = copies.map((text, index) =>
    button(`Download damaged data ${index + 1}`, () => download(`stored-progress-${index + 1}.txt`, text, 'text/plain')),
  );
  const intro = element('p', {}, 'What once could not be read is kept here until you forget everything:');
  const content = buttons.length > 0 ? [intro, element('p', { class: 'button-row' }, ...buttons)] : [];
  root.querySelector('[data-copies]')?.replaceChildren(...content);
}

/** Connects the buttons for export, import and "Forget everything". */
export function manageReaderData(root: HTMLElement, store: ReaderStore): void {
  const announce = (message: string) => setPart(root, 'message', message);
  root.querySelector('[data-export]')?.addEventListener('click', () => {
    const now = Date.now();
    download(exportName(now), exportText(store.data, now));
    announce(`Exported: ${summarize(store.data)}.`);
  });
  root.querySelector('[data-forget]')?.addEventListener('click', () => void forgetData(root, store).then(announce));
  root.querySelector<HTMLInputElement>('[data-import]')?.addEventListener('change', ({ target }) => {
    const input = target as HTMLInputElement;
    const file = input.files?.[0];
    if (!file) return;
    // Clearing the value lets the reader choose the same file again.
    input.value = '';
    void importFile(root, store, file).then(announce);
  });
  store.subscribe(() => drawCopies(root, store));
  drawCopies(root, store);
}
