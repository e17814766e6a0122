import type { Question } from '../schema/question.ts';
import { instructionFor, optionLetter, printedOptions, printOrder, toQuestionView, verdictFor } from '../domain/question/view.ts';
import { heading, link, list, listOf, paragraph, strong, type Block } from './nodes.ts';
import type { Site } from './page.ts';

/** A question and its options in the order of paper; what is right stands apart, in `answerBlocks`. */
export function questionBlocks(question: Question): Block[] {
  const task = instructionFor(question);
  return [
    paragraph(strong('Question.'), ` ${question.stem}${task && ` (${task})`}`),
    list(printOrder(question).map((option, index) => [`${optionLetter(index)}: ${question.options[option]?.text ?? ''}`])),
  ];
}

function answerOf(question: Question, { at, guide }: Pick<Site, 'at' | 'guide'>): Block[] {
  const view = toQuestionView(guide, question);
  const reasons = printedOptions(view).map((option, index) => [
    strong(`${optionLetter(index)}, ${verdictFor(view, option).toLowerCase()}:`),
    ` ${option.reason}`,
  ]);
  return [paragraph(`${question.stem} `, link(at(question.answeredIn), 'Read where this is explained'), '.'), list(reasons)];
}

/** The answers to questions further up, with the reason for each option; at the page's end, so that reading on gives none away. */
export const answerBlocks = (questions: readonly Question[], site: Pick<Site, 'at' | 'guide'>): Block[] =>
  questions.length === 0
    ? []
    : [
        heading(2, 'Answers'),
        listOf(
          questions.map((question) => answerOf(question, site)),
          true,
        ),
      ];

/** The questions that a chapter closes with. */
export const closingBlocks = (questions: readonly Question[]): Block[] =>
  questions.length === 0 ? [] : [heading(2, 'Check yourself'), ...questions.flatMap(questionBlocks)];
