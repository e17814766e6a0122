import type { Question, QuestionType } from '../../schema/question.ts';

/** One option as it is asked, whatever the type of its question. */
export interface AskedOption {
  readonly text: string;
  /** What is right for it. Choices: `right`, or nothing; sorting: the party; ordering: its place from the bottom, from 1. */
  readonly key: string;
  /** Why. Empty only in drills, whose one reason stands with the right option. */
  readonly reason: string;
}

/** A question in the one form that pages, the practice page and its data share. */
export interface AskedQuestion {
  readonly id: string;
  readonly type: QuestionType;
  readonly stem: string;
  /** In the order of its file. The order on paper is `paperOrder`. */
  readonly options: readonly AskedOption[];
}

function optionsOf(question: Question): AskedOption[] {
  if (question.type === 'sort') return question.options.map(({ text, party, reason }) => ({ text, key: party, reason }));
  if (question.type === 'order') return question.options.map(({ text, reason }, index) => ({ text, key: String(index + 1), reason }));
  return question.options.map(({ text, correct, reason }) => ({ text, key: correct ? 'right' : '', reason }));
}

/** A question of the bank in the form it is asked in. */
export const askedOf = (question: Question): AskedQuestion => ({
  id: question.id,
  type: question.type,
  stem: question.stem,
  options: optionsOf(question),
});

const taskWords: Readonly<Record<QuestionType, string>> = {
  single: '',
  multiple: 'More than one is right.',
  'true-false': '',
  sort: 'Sort each: AWS, you, or shared?',
  order: 'Put them in order, the bottom first.',
};

/** What a question asks for, where its stem does not say so itself, as "(Choose two.)" does; else empty. */
export const taskOf = ({ type, stem }: { readonly type: QuestionType; readonly stem: string }): string =>
  type === 'multiple' && /\bchoose\b/i.test(stem) ? '' : taskWords[type];
