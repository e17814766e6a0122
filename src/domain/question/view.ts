import type { Question, QuestionType } from '../../schema/question.ts';
import type { Guide } from '../guide.ts';
import { isParty, partyWord } from '../party-names.ts';
import { titleOfPath } from '../paths.ts';
import { randomFrom, shuffled } from '../random.ts';

/** One option of a question, in the same form for every question type. */
export interface OptionView {
  readonly text: string;
  /** The correct response. Choices: `right` or empty. Sorting: the party. Ordering: the position from the bottom, from 1. */
  readonly key: string;
  /** Why the key is correct. Empty only in drills, where the right option's reason explains all options. */
  readonly reason: string;
}

type Shared = 'id' | 'type' | 'stem' | 'objective' | 'services' | 'difficulty' | 'level' | 'answeredIn' | 'sources';

/**
 * A question for practice, checkpoints, quiz sheets, flashcards, and exports. Questions come from `content/questions/`, drills from the cells
 * of the service matrix; drills go beyond the exam and have no skill or chapter.
 */
export interface QuestionView extends Readonly<Pick<Question, Shared>>, Readonly<Partial<Pick<Question, 'skill' | 'chapter'>>> {
  /** In the order of the question's file; answers refer to an option by its index here. */
  readonly options: readonly OptionView[];
  readonly answeredTitle: string;
}

/** The fields that the browser needs for a question whose stem is already on the page. */
export type AnswerableQuestion = Pick<QuestionView, 'id' | 'type' | 'options' | 'objective'>;

type Titles = Pick<Guide, 'chapters' | 'services' | 'layers'>;

/** The title of a path: a section of a chapter, or a layer of a service. */
function titleOfAnswer(guide: Titles, path: string): string {
  const [, folder, id = '', fragment] = path.split(/[/#]+/);
  const service = folder === 'services' ? guide.services.get(id) : undefined;
  if (!service) return titleOfPath(guide, path);
  const layer = guide.layers.find((each) => each.id === fragment);
  return layer ? `${service.shortName}: ${layer.label}` : service.name;
}

function optionViews(question: Question): OptionView[] {
  if (question.type === 'sort') return question.options.map(({ text, party, reason }) => ({ text, key: party, reason }));
  if (question.type === 'order') return question.options.map(({ text, reason }, index) => ({ text, key: String(index + 1), reason }));
  return question.options.map(({ text, correct, reason }) => ({ text, key: correct ? 'right' : '', reason }));
}

export const toQuestionView = (guide: Titles, question: Question): QuestionView => ({
  id: question.id,
  type: question.type,
  stem: question.stem,
  options: optionViews(question),
  objective: question.objective,
  services: question.services,
  difficulty: question.difficulty,
  level: question.level,
  skill: question.skill,
  chapter: question.chapter,
  answeredIn: question.answeredIn,
  answeredTitle: titleOfAnswer(guide, question.answeredIn),
  sources: question.sources,
});

export const questionViews = (guide: Guide): QuestionView[] =>
  [...guide.questions.values()].map((question) => toQuestionView(guide, question));

const instructions: Readonly<Record<QuestionType, string>> = {
  single: '',
  multiple: 'Choose all correct answers.',
  'true-false': '',
  sort: 'For each item, choose AWS, You, or Both.',
  order: 'Put these items in order, starting at the bottom.',
};

/** What the reader has to do; empty if it's obvious or the stem says so, as in "(Choose two.)". */
export const instructionFor = ({ type, stem }: Pick<QuestionView, 'type' | 'stem'>): string =>
  type === 'multiple' && /\bchoose\b/i.test(stem) ? '' : instructions[type];

/** In characters. A whole question as a title would fill the screen. */
const maxTitle = 70;

/** The stem as a title in a list of questions, cut after a word. */
export function shortStem(stem: string): string {
  if (stem.length <= maxTitle) return stem;
  return `${stem.slice(0, maxTitle).replace(/[\s,;:]+\S*$/, '')} …`;
}

/** The sentence at the end of a stem, and how many options to choose. A dot inside a number or a name doesn't end a sentence. */
const lastSentence = /[A-Z“](?:[^.?!]|\.(?=\w))*[.?!]”?(?: \([^)]*\))?$/;

/** A stem in two parts: the situation, which can be empty, and the sentence that asks. */
export function stemParts(stem: string): readonly [situation: string, ask: string] {
  const at = Math.max(0, stem.search(lastSentence));
  return [stem.slice(0, at), stem.slice(at)];
}

/** The letter of an option on paper. @param index from 0 */
export const optionLetter = (index: number): string => String.fromCharCode(65 + index);

/** The verdict on an option. Examples: `Correct`, `Incorrect`, `AWS`, `Position 2` */
export function verdictFor({ type }: Pick<QuestionView, 'type'>, { key }: Pick<OptionView, 'key'>): string {
  if (type === 'order') return `Position ${key}`;
  if (type === 'sort') return isParty(key) ? partyWord[key] : '';
  return key === 'right' ? 'Correct' : 'Incorrect';
}

export const hasRows = ({ type }: Pick<QuestionView, 'type'>): boolean => type === 'sort' || type === 'order';

/** The fields of a question that decide the order of its options. */
type Orderable = Pick<QuestionView, 'id' | 'type'> & { readonly options: { readonly length: number } };

const fileOrder = (count: number) => Array.from({ length: count }, (_, index) => index);

/** A shuffled order that differs from the file's order, which may be the right order or sorted by party. */
function mixedOrder(count: number, seed: string): number[] {
  const random = randomFrom(seed);
  for (let attempt = 0; attempt < 20; attempt += 1) {
    const order = shuffled(fileOrder(count), random);
    if (order.some((option, index) => option !== index)) return order;
  }
  return fileOrder(count).reverse();
}

/** The order of the options in print, as indexes into the file's order. It depends only on the question's id. */
export const printOrder = (question: Orderable): number[] =>
  hasRows(question) ? mixedOrder(question.options.length, question.id) : fileOrder(question.options.length);

export const printedOptions = (question: Pick<QuestionView, 'id' | 'type' | 'options'>): OptionView[] =>
  printOrder(question).flatMap((index) => question.options[index] ?? []);

/** The order of the options in a round of practice with a seed. "True" always comes before "False". */
export function screenOrder(question: Orderable, seed: string): number[] {
  const count = question.options.length;
  if (question.type === 'true-false' || question.id.startsWith('drill:')) return fileOrder(count);
  const questionSeed = `${seed}/${question.id}`;
  return hasRows(question) ? mixedOrder(count, questionSeed) : shuffled(fileOrder(count), randomFrom(questionSeed));
}
