import type { QuestionRow } from '../../schema/published-rows.ts';
import type { Guide } from '../guide.ts';
import { questionViews, type OptionView, type QuestionView } from '../question/view.ts';

const letters = ['a', 'b', 'c', 'd', 'e'] as const;

/** The right answer by letter: the right choices, the party of each row to sort, or all letters of an ordering question. */
function rightAnswer({ type, options }: QuestionView): string {
  return options
    .map(({ key }, index) => ({ key, letter: letters[index] ?? '' }))
    .filter(({ key }) => key !== '')
    .map(({ key, letter }) => (type === 'sort' ? `${letter}:${key}` : letter))
    .join(' ');
}

function toRow(question: QuestionView, { objectives, chapters }: Pick<Guide, 'objectives' | 'chapters'>): QuestionRow {
  const field = (index: number, name: keyof OptionView) => question.options[index]?.[name] ?? '';
  return {
    question_id: question.id,
    type: question.type,
    difficulty: question.difficulty,
    level: question.level,
    skill: question.skill ?? '',
    objective_id: question.objective,
    objective: objectives.find(({ id }) => id === question.objective)?.shortLabel ?? '',
    chapter_id: question.chapter ?? '',
    chapter: chapters.find(({ id }) => id === question.chapter)?.title ?? '',
    service_ids: question.services.join(' '),
    stem: question.stem,
    a: field(0, 'text'),
    b: field(1, 'text'),
    c: field(2, 'text'),
    d: field(3, 'text'),
    e: field(4, 'text'),
    right: rightAnswer(question),
    reason_a: field(0, 'reason'),
    reason_b: field(1, 'reason'),
    reason_c: field(2, 'reason'),
    reason_d: field(3, 'reason'),
    reason_e: field(4, 'reason'),
    answered_in: question.answeredIn,
    source_ids: question.sources.join(' '),
  };
}

/** One row for each question of the bank. */
export const questionRows = (guide: Guide): QuestionRow[] => questionViews(guide).map((question) => toRow(question, guide));
