import { expect, test } from 'vitest';
import { escapeHtml, inSentence, joinWords, plural } from '../../../src/domain/text.ts';

test('words are joined as in a sentence', () => {
  expect([joinWords([]), joinWords(['EC2']), joinWords(['EC2', 'RDS']), joinWords(['EC2', 'RDS', 'S3'], 'or')]).toEqual([
    '',
    'EC2',
    'EC2 and RDS',
    'EC2, RDS, or S3',
  ]);
});

test('a count comes with the singular or the plural', () => {
  expect([plural(1, 'question'), plural(2, 'question'), plural(2, 'cell is', 'cells are')]).toEqual([
    '1 question',
    '2 questions',
    '2 cells are',
  ]);
});

test('markup is escaped', () => {
  expect(escapeHtml('<a href="x">&</a>')).toBe('&lt;a href=&quot;x&quot;&gt;&amp;&lt;/a&gt;');
});

test('a label starts with a lowercase letter in a sentence, unless it is a name or an abbreviation', () => {
  expect(['Operating system', 'AWS Regions', 'OS'].map(inSentence)).toEqual(['operating system', 'AWS Regions', 'OS']);
});
