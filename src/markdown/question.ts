import type { Question } from '../schema/question.ts';
import { heading, link, list, paragraph, strong, type Block } from './nodes.ts';
import type { Site } from './page.ts';

const letter = (index: number) => String.fromCharCode(65 + index);

/** A question, its options, and the answer with the reason for each. */
export function questionBlocks(question: Question, { at }: Pick<Site, 'at'>): Block[] {
  const more = question.type === 'multiple' ? ' (More than one is right.)' : '';
  return [
    paragraph(strong('Question.'), ` ${question.stem}${more}`),
    list(question.options.map(({ text }, index) => [`${letter(index)}: ${text}`])),
    paragraph(strong('Answer.'), ' ', link(at(question.answeredIn), 'Read where this is explained'), '.'),
    list(
      question.options.map(({ correct, reason }, index) => [strong(`${letter(index)}, ${correct ? 'right' : 'not this'}:`), ` ${reason}`]),
    ),
  ];
}

/** The questions that a chapter closes with. */
export const closingBlocks = (questions: readonly Question[], site: Pick<Site, 'at'>): Block[] =>
  questions.length === 0 ? [] : [heading(2, 'Check yourself'), ...questions.flatMap((question) => questionBlocks(question, site))];
