import { expect, test } from 'vitest';
import { didYouMean, nearest } from '../../../src/domain/nearest.ts';

test('a slip of a letter or two is recognized', () => {
  expect(nearest('hypervsor', ['region', 'hypervisor'])).toBe('hypervisor');
  expect(nearest('Note', ['Note', 'Term'])).toBe('Note');
  expect(didYouMean('dagram', ['Diagram'])).toBe('Did you mean "Diagram"?');
});

test('a word that is near to none gets no advice', () => {
  expect(nearest('completely-other', ['region', 'hypervisor'])).toBeUndefined();
  expect(nearest('anything', [])).toBeUndefined();
});
