import { isDrill } from '../../domain/practice/drills.ts';
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
import { reviewCharts } from '../review/statistics.ts';
import { button, element, find } from '../site/element.ts';
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

/** What there is to do, from the `data-material` attribute of `pages/progress.astro`. */
interface Material extends Pick<StudyMaterial, 'chapters'> {
  /** Each with the number of its questions. */
  readonly objectives: readonly (StudyMaterial['objectives'][number] & { readonly questions: number })[];
  readonly cards: readonly CardHead[];
}

/** The three best next steps, the best one first. */
function stepList(steps: readonly NextStep[]): HTMLElement {
  const items = steps.slice(0, 3).map(({ label, path, why }, index) => {
    const link = element('a', { class: index === 0 ? 'button-primary' : undefined, href: url(path) }, label);
    return element('li', {}, link, element('span', { class: 'muted' }, why));
  });
  return element('ol', { class: 'next-steps tiles' }, items);
}

/** Draws a strip of boxes. @param marks the class of each box; empty if nothing is done */
const drawStrip = (root: HTMLElement, name: string, marks: readonly string[]) =>
  find(`[data-strip="${name}"]`, root).replaceChildren(...marks.map((mark) => element('i', { class: mark })));

/** The marks of a strip, from the number of boxes with each mark. */
const marksFor = (counts: Readonly<Record<string, number>>) =>
  Object.entries(counts).flatMap(([mark, count]) => Array.from({ length: count }, () => mark));

/** The answers by objective: a box for each question of the bank, and for each drill that has an answer. */
function drawAnswers(root: HTMLElement, { objectives }: Material, data: ReaderData): void {
  for (const { id, questions: total } of objectives) {
    const { questions, right } = scoreAnswers(data, ({ objective }) => objective === id);
    const fromBank = scoreAnswers(data, ({ objective, question }) => objective === id && !isDrill({ id: question })).questions;
    setPart(root, `score="${id}"`, questions === 0 ? plural(total, 'question') : `${right} of ${questions} correct`);
    drawStrip(root, id, marksFor({ done: right, wrong: questions - right, '': Math.max(0, total - fromBank) }));
  }
  const { questions, right } = scoreAnswers(data, () => true);
  const rest = questions === 0 ? '. Each chapter ends with some.' : `, ${right} correctly on the last try.`;
  setPart(root, 'answers', element('b', {}, String(questions)), `${questions === 1 ? ' question' : ' questions'} answered${rest}`);
}

/** Shows the reader's data on the page. */
function drawBoard(root: HTMLElement, material: Material, store: ReaderStore): void {
  const { data } = store;
  const now = Date.now();
  const queue = buildQueue(material.cards, data, now);
  const cardsDue = queue.learning.length + queue.review.length + queue.fresh.length;
  const { learned, learning, cards, unseen } = cardStatistics(material.cards, data, now);
  const read = material.chapters.filter(({ id }) => isRead(data, id)).length;
  const today = cardsDue > 0 ? `Due today: ${describeQueue(queue)}.` : 'Nothing is due today.';
  for (const box of root.querySelectorAll<HTMLInputElement>('[data-chapter]')) box.checked = isRead(data, box.dataset.chapter ?? '');
  setPart(root, 'next', stepList(nextSteps(data, { ...material, cardsDue })));
  setPart(root, 'chapters-read', element('b', {}, String(read)), ` of ${plural(material.chapters.length, 'chapter')} read.`);
  const chapterMarks = material.chapters.map(({ id }) => (isRead(data, id) ? 'done' : ''));
  drawStrip(root, 'chapters', chapterMarks);
  drawAnswers(root, material, data);
  setPart(root, 'cards', element('b', {}, String(learned)), ` of ${plural(cards, 'card')} learned. ${today}`);
  drawStrip(root, 'cards', marksFor({ done: learned, started: learning, '': unseen }));
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
