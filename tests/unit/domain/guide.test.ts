import { expect, test } from 'vitest';
import { withoutTerm } from '../../../src/domain/guide.ts';
import { getGuide } from '../../../src/load/guide.ts';

test('a definition to match does not begin with its term', () => {
  expect(withoutTerm('A firewall is a filter. It is simple.')).toBe('A filter. It is simple.');
  expect(withoutTerm('Encryption at rest means that stored data is encrypted.')).toBe('Stored data is encrypted.');
  expect(withoutTerm('Backup means copying data.')).toBe('Copying data.');
  expect(withoutTerm('Controls are rules.')).toBe('Rules.');
  expect(withoutTerm('Keeping machines apart.')).toBe('Keeping machines apart.');
});

test('no definition of the guide gives its term away', () => {
  const { chapters, terms } = getGuide();
  for (const { term, definition } of chapters.flatMap(({ pairs }) => pairs)) {
    const label = terms.get(term)?.label ?? term;
    expect(withoutTerm(definition).toLowerCase(), label).not.toContain(label.toLowerCase());
  }
});
