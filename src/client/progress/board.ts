import { scoreObjective, type ObjectiveScore } from '../../domain/progress/answers.ts';
import { tickChapter } from '../../domain/progress/changes.ts';
import { nextSteps, type NextStep, type StudyMaterial } from '../../domain/progress/next-steps.ts';
import type { ReaderData } from '../../domain/progress/schema.ts';
import type { CardHead } from '../../domain/review/cards.ts';
import { buildQueue, describeQueue } from '../../domain/review/queue.ts';
import { cardStatistics, chartDays } from '../../domain/review/statistics.ts';
import { isEmptyMark } from '../../domain/stack/marks.ts';
import { plural } from '../../domain/text.ts';
import { url } from '../../domain/urls.ts';
import { button, element, table } from '../site/element.ts';
import { reviewCharts } from '../review/statistics.ts';
import { download } from './download.ts';
import { showProblem } from './problem.ts';
import { readerStore, type ReaderStore } from './store.ts';
import { applyImport, exportName, exportText, readImportFile } from '../../domain/progress/exchange.ts';

/** Summarizes the reader's data. Example: `3 answers, 2 reviews of 1 card, and 1 chapter marked as read`. */
function summarize({ answers, reviews, cards, chapters, stack }: ReaderData): string {
  const read = Object.values(chapters).filter(({ done }) => done).length;
  const ratings = `${plural(reviews.length, 'review')} of ${plural(Object.keys(cards).length, 'card')}`;
  const marks = Object.values(stack).filter((mark) => !isEmptyMark(mark)).length;
  const noted = marks > 0 ? `, and ${plural(marks, 'note')} in My stack` : '';
  return `${plural(answers.length, 'answer')}, ${ratings}${noted ? ',' : ', and'} ${plural(read, 'chapter')} marked as read${noted}`;
}

/** Opens a dialog. @returns the value of the button that closed it, or an empty string for Escape */
function openDialog(dialog: HTMLDialogElement): Promise<string> {
  dialog.returnValue = '';
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => resolve(dialog.returnValue), { once: true });
  });
}

const setPart = (root: Element, name: string, ...contents: readonly (Node | string)[]) =>
  root.querySelector(`[data-${name}]`)?.replaceChildren(...contents);

/** @returns the message to show */
async function importFile(root: HTMLElement, store: ReaderStore, file: File): Promise<string> {
  const result = await readImportFile(file);
  if (!result.ok) return `“${file.name}” couldn’t be imported. Nothing was changed. ${result.reason}`;
  const dialog = root.querySelector<HTMLDialogElement>('[data-import-dialog]');
  if (!dialog) return '';
  setPart(root, 'import-summary', `The file has ${summarize(result.data)}. You have ${summarize(store.data)}.`);
  const how = await openDialog(dialog);
  if (how !== 'merge' && how !== 'replace') return 'Nothing was changed.';
  store.update((data) => applyImport(data, result.data, how));
  return `Imported. You now have ${summarize(store.data)}.`;
}

/** @returns the message to show */
async function forgetData(root: HTMLElement, store: ReaderStore): Promise<string> {
  const dialog = root.querySelector<HTMLDialogElement>('[data-forget-dialog]');
  if (!dialog) return '';
  setPart(root, 'forget-summary', `This deletes ${summarize(store.data)} and your last position.`);
  if ((await openDialog(dialog)) !== 'forget') return 'Nothing was changed.';
  store.forget();
  return 'All data was deleted.';
}

/** Offers copies of damaged data for download. */
function drawCopies(root: HTMLElement, { copies }: ReaderStore): void {
  const buttons = copies.map((text, index) =>
    button(`Download damaged data ${index + 1}`, () => download(`stored-progress-${index + 1}.txt`, text, 'text/plain')),
  );
  const intro = element('p', {}, 'Damaged data is kept here until you delete all data:');
  const content = buttons.length > 0 ? [intro, element('p', { class: 'button-row' }, ...buttons)] : [];
  setPart(root, 'copies', ...content);
}

/** Connects the buttons "Export", "Import", and "Delete all data". */
function manageReaderData(root: HTMLElement, store: ReaderStore): void {
  const announce = (message: string) => setPart(root, 'message', message);
  root.querySelector('[data-export]')?.addEventListener('click', () => {
    const now = Date.now();
    download(exportName(now), exportText(store.data, now));
    announce(`Exported ${summarize(store.data)}.`);
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

/** The chapters, objectives, and cards from the `data-material` attribute of `pages/progress.astro`. */
type Material = Pick<StudyMaterial, 'chapters' | 'objectives'> & { readonly cards: readonly CardHead[] };

/** The three best next steps, the best one first. */
function stepList(steps: readonly NextStep[]): HTMLElement {
  const items = steps
    .slice(0, 3)
    .map(({ label, path, why }) => element('li', {}, element('a', { href: url(path) }, label), element('span', { class: 'muted' }, why)));
  return element('ol', { class: 'next-steps' }, ...items);
}

/** The share of correct answers by objective. */
function answersTable(rows: readonly ({ readonly label: string } & ObjectiveScore)[]): HTMLElement {
  if (rows.every(({ answers }) => answers === 0))
    return element('p', {}, 'You haven’t answered any questions yet. Each chapter ends with some.');
  const lines = rows.map(({ label, questions, right }) => {
    if (questions === 0) return [label, 'No answers yet', false] as const;
    const share = { min: '0', max: String(questions), value: String(right), 'aria-label': `${label}: correct` };
    return [label, `${right} of ${questions}`, element('meter', share)] as const;
  });
  const frame = { class: 'table-frame', role: 'region', tabindex: '0', 'aria-label': 'Answers by objective' };
  return element('div', frame, table(['Objective', 'Correct on the last try', 'Percent'], lines));
}

/** Shows the reader's data on the page. */
function drawBoard(root: HTMLElement, material: Material, data: ReaderData): void {
  const now = Date.now();
  const queue = buildQueue(material.cards, data, now);
  const cardsDue = queue.learning.length + queue.review.length + queue.fresh.length;
  const { learned, cards, unseen } = cardStatistics(material.cards, data, now);
  const read = material.chapters.filter(({ id }) => data.chapters[id]?.done).length;
  const today = cardsDue > 0 ? `Due today: ${describeQueue(queue)}.` : 'Nothing is due today.';
  const segments = root.querySelectorAll('.chapter-bar > *');
  root.querySelectorAll<HTMLInputElement>('[data-chapter]').forEach((box, index) => {
    box.checked = data.chapters[box.dataset.chapter ?? '']?.done === true;
    segments[index]?.toggleAttribute('data-done', box.checked);
  });
  setPart(root, 'next', stepList(nextSteps(data, { ...material, cardsDue })));
  setPart(root, 'chapters-read', element('b', {}, String(read)), ` of ${plural(material.chapters.length, 'chapter')} read.`);
  setPart(root, 'answers', answersTable(material.objectives.map(({ id, label }) => ({ label, ...scoreObjective(data, id) }))));
  setPart(root, 'cards', `${learned} of ${plural(cards, 'card')} learned, ${unseen} new. ${today}`);
  setPart(root, 'charts', ...reviewCharts(chartDays(material.cards, data, now)));
}

/** Fills the progress page. @param root the root of `pages/progress.astro` @throws if a part of it is missing */
export function mountProgressPage(root: HTMLElement): void {
  const store = readerStore();
  const material = JSON.parse(root.dataset.material ?? '') as Material;
  const problem = root.querySelector<HTMLElement>('[data-problem]');
  if (!problem) throw new Error('A part of the page is missing.');
  root.addEventListener('change', ({ target }) => {
    const chapter = target instanceof HTMLInputElement ? target.dataset.chapter : undefined;
    if (chapter && target instanceof HTMLInputElement) store.update(tickChapter(chapter, target.checked, Date.now()));
  });
  showProblem(store, problem);
  manageReaderData(root, store);
  store.subscribe((data) => drawBoard(root, material, data));
  drawBoard(root, material, store.data);
  for (const control of root.querySelectorAll<HTMLInputElement | HTMLButtonElement>(':disabled')) control.disabled = false;
}
