import type { Question } from '../schema/question.ts';
import { askedOf, taskOf } from '../domain/question/asked.ts';
import { paperOrder } from '../domain/question/option-order.ts';
import { letterOf, verdictOf } from '../domain/question/verdict.ts';
import { heading, link, list, listOf, paragraph, strong, type Block } from './nodes.ts';
import type { Site } from './page.ts';

/** A question and its options in the order of paper; what is right stands apart, in `answerBlocks`. */
export function questionBlocks(question: Question): Block[] {
  const task = taskOf(question);
  return [
    paragraph(strong('Question.'), ` ${question.stem}${task && ` (${task})`}`),
    list(paperOrder(question).map((option, place) => [`${letterOf(place)}: ${question.options[option]?.text ?? ''}`])),
  ];
}

function answerOf(question: Question, { at }: Pick<Site, 'at'>): Block[] {
  const asked = askedOf(question);
  const reasons = paperOrder(asked).flatMap((option, place) => {
    const each = asked.options[option];
    return each ? [[strong(`${letterOf(place)}, ${verdictOf(asked, each).toLowerCase()}:`), ` ${each.reason}`]] : [];
  });
  return [paragraph(`${question.stem} `, link(at(question.answeredIn), 'Read where this is explained'), '.'), list(reasons)];
}

/** The answers to questions further up, with the reason for each option; at the page's end, so that reading on gives none away. */
export const answerBlocks = (questions: readonly Question[], site: Pick<Site, 'at'>): Block[] =>
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
