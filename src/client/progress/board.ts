import { isRead, type NextStep, nextSteps, scoreAnswers, type StudyMaterial } from '../../domain/progress/next-steps.ts';
import { tickChapter } from '../../domain/progress/changes.ts';
import { exportName, exportText, mergeData, readImportFile } from '../../domain/progress/exchange.ts';
import type { ReaderData } from '../../domain/progress/schema.ts';
import type { CardHead } from '../../domain/review/cards.ts';
import { buildQueue, describeQueue } from '../../domain/review/queue.ts';
import { cardStatistics, chartDays } from '../../domain/review/statistics.ts';
import { isEmptyMark } from '../../domain/stack/marks.ts';
import { plural } from '../../domain/text.ts';
import { url } from '../../domain/urls.ts';
import { framedTable, reviewCharts } from '../review/statistics.ts';
import { button, element, find, type Content } from '../site/element.ts';
import { download } from './download.ts';
import { showProblem } from './problem.ts';
import { readerStore, type ReaderStore } from './store.ts';

/** Summarizes the reader's data. Example: `3 answers, 2 reviews of 1 card, and 1 chapter marked as read`. */
function summarize({ answers, reviews, cards, chapters, stack }: ReaderData): string {
  const read = Object.values(chapters).filter(({ done }) => done).length;
  const ratings = `${plural(reviews.length, 'review')} of ${plural(Object.keys(cards).length, 'card')}`;
  const marks = Object.values(stack).filter((mark) => !isEmptyMark(mark)).length;
  const noted = marks > 0 ? `, and ${plural(marks, 'note')} in My stack` : '';
  return `${plural(answers.length, 'answer')}, ${ratings}${noted ? ',' : ', and'} ${plural(read, 'chapter')} marked as read${noted}`;
}

const setPart = (root: Element, name: string, ...contents: readonly (Node | string)[]) =>
  find(`[data-${name}]`, root).replaceChildren(...contents);

/** Asks the reader in a dialog of `pages/progress.astro`. @returns the value of the button that closed it; empty for Escape */
function ask(root: HTMLElement, name: 'import' | 'forget', summary: string): Promise<string> {
  setPart(root, `${name}-summary`, summary);
  const dialog = find<HTMLDialogElement>(`[data-${name}-dialog]`, root);
  dialog.returnValue = '';
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => resolve(dialog.returnValue), { once: true });
  });
}

/** @returns the message to show */
async function importFile(root: HTMLElement, store: ReaderStore, file: File): Promise<string> {
  const result = await readImportFile(file);
  if (!result.ok) return `“${file.name}” couldn’t be imported. Nothing was changed. ${result.reason}`;
  const how = await ask(root, 'import', `The file has ${summarize(result.data)}. You have ${summarize(store.data)}.`);
  if (how !== 'merge' && how !== 'replace') return 'Nothing was changed.';
  store.update((data) => (how === 'merge' ? mergeData(data, result.data) : result.data));
  return `Imported. You now have ${summarize(store.data)}.`;
}

/** @returns the message to show */
async function forgetData(root: HTMLElement, store: ReaderStore): Promise<string> {
  const answer = await ask(root, 'forget', `This deletes ${summarize(store.data)} and your last position.`);
  if (answer !== 'forget') return 'Nothing was changed.';
  store.forget();
  return 'All data was deleted.';
}

/** Offers copies of damaged data for download. */
function drawCopies(root: HTMLElement, { copies }: ReaderStore): void {
  if (copies.length === 0) return setPart(root, 'copies');
  const buttons = copies.map((text, index) =>
    button(`Download damaged data ${index + 1}`, () => download(`stored-progress-${index + 1}.txt`, text, 'text/plain')),
  );
  const intro = element('p', {}, 'Damaged data is kept here until you delete all data:');
  setPart(root, 'copies', intro, element('p', { class: 'button-row' }, buttons));
}

/** Connects the buttons "Export", "Import", and "Delete all data". */
function manageReaderData(root: HTMLElement, store: ReaderStore): void {
  const announce = (message: string) => setPart(root, 'message', message);
  find('[data-export]', root).addEventListener('click', () => {
    const now = Date.now();
    download(exportName(now), exportText(store.data, now));
    announce(`Exported ${summarize(store.data)}.`);
  });
  find('[data-forget]', root).addEventListener('click', () => void forgetData(root, store).then(announce));
  const input = find<HTMLInputElement>('[data-import]', root);
  input.addEventListener('change', () => {
    const file = input.files?.[0];
    if (!file) return;
    // Clearing the value lets the reader choose the same file again.
    input.value = '';
    void importFile(root, store, file).then(announce);
  });
}

/** The chapters, objectives, and cards from the `data-material` attribute of `pages/progress.astro`. */
type Material = Pick<StudyMaterial, 'chapters' | 'objectives'> & { readonly cards: readonly CardHead[] };

/** The three best next steps, the best one first. */
function stepList(steps: readonly NextStep[]): HTMLElement {
  const items = steps
    .slice(0, 3)
    .map(({ label, path, why }) => element('li', {}, element('a', { href: url(path) }, label), element('span', { class: 'muted' }, why)));
  return element('ol', { class: 'next-steps rows' }, items);
}

/** The share of correct answers by objective. */
function answersTable({ objectives }: Material, data: ReaderData): HTMLElement {
  if (data.answers.length === 0) return element('p', {}, 'You haven’t answered any questions yet. Each chapter ends with some.');
  const rows = objectives.map(({ id, label }): Content[] => {
    const { questions, right } = scoreAnswers(data, ({ objective }) => objective === id);
    if (questions === 0) return [label, 'No answers yet', false];
    return [
      label,
      `${right} of ${questions}`,
      element('meter', { min: 0, max: questions, value: right, 'aria-label': `${label}: correct` }),
    ];
  });
  return framedTable('Answers by objective', ['Objective', 'Correct on the last try', 'Percent'], rows);
}

/** Shows the reader's data on the page. */
function drawBoard(root: HTMLElement, material: Material, store: ReaderStore): void {
  const { data } = store;
  const now = Date.now();
  const queue = buildQueue(material.cards, data, now);
  const cardsDue = queue.learning.length + queue.review.length + queue.fresh.length;
  const { learned, cards, unseen } = cardStatistics(material.cards, data, now);
  const read = material.chapters.filter(({ id }) => isRead(data, id)).length;
  const today = cardsDue > 0 ? `Due today: ${describeQueue(queue)}.` : 'Nothing is due today.';
  for (const box of root.querySelectorAll<HTMLInputElement>('[data-chapter]')) box.checked = isRead(data, box.dataset.chapter ?? '');
  setPart(root, 'next', stepList(nextSteps(data, { ...material, cardsDue })));
  setPart(root, 'chapters-read', element('b', {}, String(read)), ` of ${plural(material.chapters.length, 'chapter')} read.`);
  setPart(root, 'strip', ...material.chapters.map(({ id }) => element('i', { class: isRead(data, id) ? 'read' : '' })));
  setPart(root, 'answers', answersTable(material, data));
  setPart(root, 'cards', `${learned} of ${plural(cards, 'card')} learned, ${unseen} new. ${today}`);
  setPart(root, 'charts', ...reviewCharts(chartDays(material.cards, data, now)));
  drawCopies(root, store);
}

/** Fills the progress page. @param root the root of `pages/progress.astro` @throws if a part of it is missing */
export function mount(root: HTMLElement): void {
  const store = readerStore();
  const material = JSON.parse(root.dataset.material ?? '') as Material;
  root.addEventListener('change', ({ target }) => {
    const chapter = target instanceof HTMLInputElement && target.dataset.chapter;
    if (chapter) store.update(tickChapter(chapter, target.checked, Date.now()));
  });
  showProblem(store, find('[data-problem]', root));
  manageReaderData(root, store);
  const draw = () => drawBoard(root, material, store);
  store.subscribe(draw);
  draw();
  for (const control of root.querySelectorAll<HTMLInputElement | HTMLButtonElement>(':disabled')) control.disabled = false;
}
