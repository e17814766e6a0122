import { parse, type GIFTQuestion } from 'gift-pegjs';
import { describe, expect, test } from 'vitest';
import { giftText } from '../../../../src/domain/lms/gift.ts';
import { askOf, explanationText, matchingOf, nameOf, percentOf, tagsOf } from '../../../../src/domain/lms/questions.ts';
import type { QuestionView } from '../../../../src/domain/question/view.ts';
import { addressOf, guide, hostileGuide, viewsById } from './samples.ts';

/** The parser reads several spaces as one. */
const oneSpace = (text: string | undefined) => (text ?? '').replaceAll(/\s+/g, ' ').trim();

const isQuestion = (entry: GIFTQuestion) => entry.type !== 'Category' && entry.type !== 'Description';

/** The parsed answers, in the form of {@link expectedAnswers}. */
function readAnswers(entry: GIFTQuestion): unknown {
  switch (entry.type) {
    case 'MC':
      return entry.choices.map(({ isCorrect, weight, text, feedback }) => [
        text.text,
        weight ?? (isCorrect ? 100 : 0),
        oneSpace(feedback?.text),
      ]);
    case 'TF':
      // The parser calls the first feedback "true", but it is for the wrong answer.
      return [entry.isTrue, oneSpace(entry.trueFeedback?.text), oneSpace(entry.falseFeedback?.text)];
    case 'Matching':
      return entry.matchPairs.map(({ subquestion, subanswer }) => [oneSpace(subquestion.text), oneSpace(subanswer)]);
    default:
      return entry.type;
  }
}

function expectedAnswers(question: QuestionView): unknown {
  const { type, options } = question;
  if (type === 'single') return options.map(({ text, key, reason }) => [oneSpace(text), key === 'right' ? 100 : 0, oneSpace(reason)]);
  if (type === 'multiple')
    return options.map(({ text, key, reason }) => [oneSpace(text), Number(percentOf(question, key)), oneSpace(reason)]);
  if (type === 'true-false') {
    const reasonOf = (isRight: boolean) => oneSpace(options.find(({ key }) => (key === 'right') === isRight)?.reason);
    return [options[0]?.key === 'right', reasonOf(false), reasonOf(true)];
  }
  const { rows, matches } = matchingOf(question);
  const unused = matches.filter((_, index) => rows.every(({ match }) => match !== index));
  return [...rows.map(({ text, match }) => [oneSpace(text), matches[match]]), ...unused.map((match) => ['', match])];
}

describe.each([
  ['the question bank', guide],
  ['questions full of signs', hostileGuide],
])('%s in GIFT', (_, from) => {
  const entries = parse(giftText(from, addressOf));
  const views = viewsById(from);

  test('has each question once', () => {
    expect(
      entries
        .filter(isQuestion)
        .map((entry) => ('id' in entry ? entry.id : ''))
        .toSorted(),
    ).toEqual([...views.keys()].toSorted());
  });

  test('is read back with the same names, stems, answers, reasons, and tags', () => {
    for (const entry of entries) {
      if (entry.type === 'Category' || entry.type === 'Description') continue;
      const view = views.get(entry.id ?? '');
      if (!view) throw new Error(`The bank has no question ${entry.id ?? ''}.`);
      expect(oneSpace(entry.title ?? '')).toBe(oneSpace(nameOf(view)));
      expect([entry.stem.format, entry.stem.text]).toEqual(['plain', oneSpace(askOf(view))]);
      expect(readAnswers(entry)).toEqual(expectedAnswers(view));
      expect(entry.globalFeedback?.text).toBe(oneSpace(explanationText(view, addressOf)));
      expect(entry.tags).toEqual(tagsOf(view));
    }
  });
});
