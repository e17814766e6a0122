import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { cardsOf, type Card } from '../../../../src/domain/review/cards.ts';
import { quizletText } from '../../../../src/domain/review/quizlet.ts';
import { getGuide } from '../../../../src/load/guide.ts';

const cards = cardsOf(getGuide());
const read = (text: string): string[][] => parse(text, { delimiter: '\t', quote: null });

describe('the file for Quizlet', () => {
  test('has a line with two sides for each card', () => {
    const lines = read(quizletText(cards));
    expect(lines).toHaveLength(cards.length);
    for (const sides of lines) expect(sides.map((side) => side.trim() === side && side !== '')).toEqual([true, true]);
  });

  test('has a term alone on its front, and what it means on its back', () => {
    const terms = cards.filter(({ kind }) => kind === 'term');
    const lines = read(quizletText(terms));
    expect(lines.map(([front]) => front)).toEqual(terms.map(({ front }) => front));
    for (const [index, [, back]] of lines.entries()) expect(back).toContain(terms[index]?.back[0]?.text);
  });

  test('has the question with its choices on the front, and the answer with its reason on the back', () => {
    const question: Card = {
      id: 'question:x',
      kind: 'question',
      objective: 'who',
      front: 'Who\tpatches\nit?',
      ask: 'Answer.',
      choices: ['AWS', 'You'],
      back: [{ label: 'The guest', party: 'customer', text: 'You run it.' }],
      path: '/guide/x/',
      within: 'X',
      sources: [],
    };
    expect(quizletText([question])).toBe('Who patches it? Answer. (AWS / You)\tThe guest: You. You run it.\n');
  });
});
