import { afterImport, exportName, exportText, readImport } from '../../domain/progress/exchange.ts';
import type { ReaderData } from '../../domain/progress/schema.ts';
import { element } from '../site/element.ts';
import { download } from './download.ts';
import type { ReaderStore } from './store.ts';

const plural = (count: number, one: string) => (count === 1 ? `1 ${one}` : `${count} ${one}s`);

/** How much there is, in words. */
function amount({ answers, reviews, cards, chapters }: ReaderData): string {
  const ticks = Object.values(chapters).filter(({ done }) => done).length;
  return `${plural(answers.length, 'answer')}, ${plural(reviews.length, 'rating')} of ${plural(Object.keys(cards).length, 'card')} and ${plural(ticks, 'chapter')} read`;
}

/** Opens a dialog. @returns the value of the button that closed it; nothing for Escape */
function ask(dialog: HTMLDialogElement): Promise<string> {
  dialog.returnValue = '';
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => resolve(dialog.returnValue), { once: true });
  });
}

const say = (root: Element, name: string, words: string) => root.querySelector(`[data-${name}]`)?.replaceChildren(words);

async function importFile(root: HTMLElement, store: ReaderStore, file: File): Promise<string> {
  const reading = readImport(await file.text().catch(() => ''));
  if (!reading.ok) return `“${file.name}” was not imported, and nothing was changed. ${reading.reason}`;
  const dialog = root.querySelector<HTMLDialogElement>('[data-import-dialog]');
  if (!dialog) return '';
  say(root, 'import-says', `It holds ${amount(reading.data)}. Here there are ${amount(store.data)}.`);
  const how = await ask(dialog);
  if (how !== 'merge' && how !== 'replace') return 'Nothing was changed.';
  store.update((data) => afterImport(data, reading.data, how));
  return `Imported. There are now ${amount(store.data)}.`;
}

async function forget(root: HTMLElement, store: ReaderStore): Promise<string> {
  const dialog = root.querySelector<HTMLDialogElement>('[data-forget-dialog]');
  if (!dialog) return '';
  say(root, 'forget-says', `This removes ${amount(store.data)}, and the place where you stopped.`);
  if ((await ask(dialog)) !== 'forget') return 'Nothing was changed.';
  store.forget();
  return 'Everything is forgotten.';
}

/** Offers what once could not be read. */
function drawCopies(root: HTMLElement, store: ReaderStore): void {
  const buttons = store.copies.map((text, at) => {
    const button = element('button', { type: 'button', class: 'plain-button' }, `Download damaged data ${at + 1}`);
    button.addEventListener('click', () => download(`stored-progress-${at + 1}.txt`, text, 'text/plain'));
    return button;
  });
  const intro = element('p', {}, 'What once could not be read is kept here until you forget everything:');
  root
    .querySelector('[data-copies]')
    ?.replaceChildren(...(buttons.length > 0 ? [intro, element('p', { class: 'data-row' }, ...buttons)] : []));
}

/** Works export, import and "forget everything". */
export function offerData(root: HTMLElement, store: ReaderStore): void {
  const tell = (words: string) => say(root, 'told', words);
  root.querySelector('[data-export]')?.addEventListener('click', () => {
    const now = Date.now();
    download(exportName(now), exportText(store.data, now));
    tell(`Exported: ${amount(store.data)}.`);
  });
  root.querySelector('[data-forget]')?.addEventListener('click', () => void forget(root, store).then(tell));
  root.querySelector<HTMLInputElement>('[data-import]')?.addEventListener('change', ({ target }) => {
    const input = target as HTMLInputElement;
    const file = input.files?.[0];
    if (!file) return;
    // The same file may be chosen again, also where this time it cannot be read.
    input.value = '';
    void importFile(root, store, file).then(tell);
  });
  store.subscribe(() => drawCopies(root, store));
  drawCopies(root, store);
}
