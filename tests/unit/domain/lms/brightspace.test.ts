import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { brightspaceCsv } from '../../../../src/domain/lms/brightspace.ts';
import { askOf, questionsByChapter } from '../../../../src/domain/lms/questions.ts';
import type { QuestionView } from '../../../../src/domain/question/view.ts';
import { addressOf, guide, hostileGuide } from './samples.ts';

/** Removes the apostrophe in front of possible formulas. */
const withoutGuard = (field: string) => field.replace(/^'(?=[=+\-@])/, '');

/** The lines of each question, without comments and empty lines. */
function readQuestions(text: string): string[][][] {
  const lines = parse(text, { bom: true }).map((line: string[]) => line.map(withoutGuard));
  const questions: string[][][] = [];
  for (const line of lines) {
    if (line[0] === 'NewQuestion') questions.push([]);
    if (line[0] && !line[0].startsWith('//')) questions.at(-1)?.push(line);
  }
  return questions;
}

const named = (question: readonly string[][], ...names: readonly string[]) => question.filter(([name = '']) => names.includes(name));
const types = { single: 'MC', multiple: 'MS', 'true-false': 'TF', sort: 'M', order: 'O' };
const parties = ['aws', 'customer', 'shared'];

function expectAnswers(lines: readonly string[][], { type, options }: QuestionView) {
  const texts = options.map(({ text }) => text);
  const reasons = options.map(({ reason }) => reason);
  const isRight = options.map(({ key }) => key === 'right');
  if (type === 'sort') {
    expect(named(lines, 'Choice').map(([, number, text]) => [number, text])).toEqual([
      ['1', 'AWS'],
      ['2', 'You'],
      ['3', 'Both'],
    ]);
    const keys = new Map(named(lines, 'Match').map(([, choice, text]) => [text, parties[Number(choice) - 1]]));
    expect(options.map(({ text }) => keys.get(text))).toEqual(options.map(({ key }) => key));
  } else if (type === 'order') {
    expect(named(lines, 'Item').map(([, text, html, reason]) => [text, html, reason])).toEqual(
      options.map(({ text, reason }) => [text, 'NOT HTML', reason]),
    );
  } else if (type === 'true-false') {
    expect(named(lines, 'TRUE', 'FALSE').map(([name, points, reason]) => [name, points === '100', reason])).toEqual(
      options.map(({ text, reason }, index) => [text.toUpperCase(), isRight[index], reason]),
    );
  } else {
    const answers = named(lines, 'Option');
    expect(answers.map(([, , text]) => text)).toEqual(texts);
    expect(answers.map(([, , , , reason]) => reason)).toEqual(reasons);
    expect(answers.map(([, points]) => points)).toEqual(isRight.map((right) => (right ? (type === 'single' ? '100' : '1') : '0')));
  }
}

describe.each([
  ['the question bank', guide],
  ['questions full of signs', hostileGuide],
])('%s for Brightspace', (_, from) => {
  const text = brightspaceCsv(from, addressOf);
  const views = questionsByChapter(from).flatMap(({ questions }) => questions);

  test('has five columns in each line', () => {
    const lines: string[][] = parse(text, { bom: true });
    expect(lines.every((line) => line.length === 5)).toBe(true);
  });

  test('has every question with its type, stem, answers, and reasons', () => {
    const questions = readQuestions(text);
    expect(questions).toHaveLength(views.length);
    for (const [index, lines] of questions.entries()) {
      const view = views[index];
      if (!view) continue;
      expect(lines[0]?.[1]).toBe(types[view.type]);
      expect(named(lines, 'QuestionText')[0]?.[1]).toBe(askOf(view));
      expectAnswers(lines, view);
    }
  });

  test('says in the title what goes beyond the exam', () => {
    const titles = readQuestions(text).map((lines) => named(lines, 'Title')[0]?.[1] ?? '');
    expect(titles.map((title) => title.endsWith('(beyond the exam)'))).toEqual(views.map(({ level }) => level === 'beyond'));
  });
});
