import type { Guide } from '../guide.ts';
import type { QuestionView } from '../question/view.ts';
import { moodleCategories } from './moodle.ts';
import { askOf, explanationText, hasRows, matchingOf, nameOf, percentOf, tagsOf, type AddressOf } from './questions.ts';

// GIFT as Moodle's `question/format/gift` reads it. It has no ordering questions, so these become matching questions.

/** Escapes the characters that are GIFT syntax. */
const escaped = (text: string): string => text.replaceAll(/[\\~=#{}:]/g, '\\$&');

const withReason = (text: string, reason: string) => `${escaped(text)}#${escaped(reason)}`;

/** The lines between the braces, without the general feedback. */
function answerLines(question: QuestionView): string[] {
  const { type, options } = question;
  if (hasRows(question)) {
    const { rows, matches, unused } = matchingOf(question);
    return [
      ...rows.map(({ text, match }) => `=${escaped(text)} -> ${escaped(matches[match] ?? '')}`),
      ...unused.map((each) => `= -> ${each}`),
    ];
  }
  if (type === 'true-false') {
    const [right, wrong] = options[0]?.key === 'right' ? options : [...options].reverse();
    // The feedback for the wrong answer comes first.
    return [`${right?.text.toUpperCase() ?? ''}#${escaped(wrong?.reason ?? '')}#${escaped(right?.reason ?? '')}`];
  }
  if (type === 'multiple') return options.map(({ text, key, reason }) => `~%${percentOf(question, key)}%${withReason(text, reason)}`);
  return options.map(({ text, key, reason }) => `${key === 'right' ? '=' : '~'}${withReason(text, reason)}`);
}

const questionText = (question: QuestionView, addressOf: AddressOf): string =>
  [
    `// [id:${question.id}] ${tagsOf(question)
      .map((tag) => `[tag:${tag}]`)
      .join(' ')}`,
    `::${escaped(nameOf(question))}::[plain]${escaped(askOf(question))} {`,
    ...answerLines(question).map((line) => `\t${line}`),
    `\t####${escaped(explanationText(question, addressOf))}`,
    '}',
  ].join('\n');

/** The question bank in GIFT, with the same categories as for Moodle. */
export const giftText = (guide: Guide, addressOf: AddressOf): string =>
  moodleCategories(guide)
    .flatMap(({ path, questions }) => [`$CATEGORY: ${path}`, ...questions.map((question) => questionText(question, addressOf))])
    .map((block) => `${block}\n\n`)
    .join('');
