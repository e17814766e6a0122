import type { QuestionRow } from '../../schema/published-rows.ts';
import type { Question } from '../../schema/question.ts';
import type { Guide } from '../guide.ts';
import { askedOf, type AskedOption } from '../question/asked.ts';

const letters = ['a', 'b', 'c', 'd', 'e'] as const;

/** What is right, by letter: choices that are, the party of what is to be sorted, all of what is to be put in order. */
function rightOf(options: readonly AskedOption[]): string {
  const isSorted = (key: string) => key !== 'right' && !/^\d/.test(key);
  return options
    .map(({ key }, at) => ({ key, letter: letters[at] ?? '' }))
    .filter(({ key }) => key !== '')
    .map(({ key, letter }) => (isSorted(key) ? `${letter}:${key}` : letter))
    .join(' ');
}

function rowOf(question: Question, { objectives, chapters }: Pick<Guide, 'objectives' | 'chapters'>): QuestionRow {
  const { options } = askedOf(question);
  const textOf = (at: number) => options[at]?.text ?? '';
  const reasonOf = (at: number) => options[at]?.reason ?? '';
  return {
    question_id: question.id,
    type: question.type,
    difficulty: question.difficulty,
    objective_id: question.objective,
    objective: objectives.find(({ id }) => id === question.objective)?.shortLabel ?? '',
    chapter_id: question.chapter,
    chapter: chapters.find(({ id }) => id === question.chapter)?.title ?? '',
    service_ids: question.services.join(' '),
    stem: question.stem,
    a: textOf(0),
    b: textOf(1),
    c: textOf(2),
    d: textOf(3),
    e: textOf(4),
    right: rightOf(options),
    reason_a: reasonOf(0),
    reason_b: reasonOf(1),
    reason_c: reasonOf(2),
    reason_d: reasonOf(3),
    reason_e: reasonOf(4),
    answered_in: question.answeredIn,
    source_ids: question.sources.join(' '),
  };
}

/** One row for each question of the bank. */
export const questionRows = (guide: Guide): QuestionRow[] => [...guide.questions.values()].map((question) => rowOf(question, guide));
