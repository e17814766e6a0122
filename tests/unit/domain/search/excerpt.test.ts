import { describe, expect, test } from 'vitest';
import { answerOf, excerptOf, joinParts, wordsBeside } from '../../../../src/domain/search/excerpt.ts';

const text = 'AWS runs the hosts. AWS installs patches (“minor versions”) on the database engine. You choose when. TLS 1.2 is required.';
const words = (excerpt: ReturnType<typeof excerptOf>) => excerpt.map((piece) => piece.text).join('');
const marked = (excerpt: ReturnType<typeof excerptOf>) => excerpt.filter(({ isMatch }) => isMatch).map((piece) => piece.text);

describe('the excerpt of a result', () => {
  test('is the whole sentence with the most words of the query', () => {
    const excerpt = excerptOf(text, ['who', 'patches', 'the', 'engine']);
    expect(words(excerpt)).toBe('AWS installs patches (“minor versions”) on the database engine.');
  });

  test('marks words in any form, but no stop words', () => {
    expect(marked(excerptOf(text, ['who', 'is', 'patching', 'the', 'engine']))).toEqual(['patches', 'engine']);
  });

  test('follows other phrasings of the query without marking them', () => {
    const excerpt = excerptOf(text, ['updates'], ['patches']);
    expect(words(excerpt)).toContain('installs patches');
    expect(marked(excerpt)).toEqual([]);
  });

  test('is the first sentence if none has a word of the query', () => {
    expect(words(excerptOf(text, ['hypervisor']))).toBe('AWS runs the hosts.');
  });

  test('does not end in the middle of a version number', () => {
    expect(words(excerptOf(text, ['tls']))).toBe('TLS 1.2 is required.');
  });

  test('does not run parts together, and prefers a sentence to a heading', () => {
    expect(words(excerptOf(joinParts(['Patches', 'Amazon RDS', 'AWS builds patches.']), ['patches']))).toBe('AWS builds patches.');
    expect(words(excerptOf(joinParts(['Amazon RDS', undefined, 'AWS builds patches.']), ['rds']))).toBe('Amazon RDS');
  });

  test('cuts a sentence that is too long', () => {
    const excerpt = words(excerptOf(`It ${'goes on and '.repeat(40)}ends.`, ['ends']));
    expect(excerpt.length).toBeLessThan(270);
    expect(excerpt).toMatch(/ …$/);
  });

  test('is empty for an empty text', () => {
    expect(excerptOf('', ['patch'])).toEqual([]);
  });
});

test('the words of a query besides a title are those that it does not have, or all', () => {
  expect(wordsBeside('Platform: RDS', ['who', 'patches', 'rds'])).toEqual(['patches']);
  expect(wordsBeside('Amazon RDS', ['rds'])).toEqual(['rds']);
});

describe('the answer of a duty', () => {
  const cell = joinParts(['AWS patches the engine.', 'You choose when. You apply optional patches.', 'Custom: You patch the engine.']);
  const answer = (party: 'aws' | 'shared', ...asked: string[]) =>
    answerOf(cell, party, asked).map(({ party: side, pieces }) => [side, ...pieces.map((piece) => piece.text)]);

  test('is a sentence of each side that has something to do', () => {
    expect(answer('shared', 'patches')).toEqual([
      ['aws', 'AWS patches the engine.'],
      ['customer', 'You apply optional patches.'],
    ]);
    expect(answer('aws', 'patches')).toEqual([['aws', 'AWS patches the engine.']]);
  });

  test('is the sentence about a variant of the service if the query names it', () => {
    expect(answer('shared', 'patches', 'custom')).toEqual([[undefined, 'Custom: You patch the engine.']]);
  });
});
