import { expect, test } from 'vitest';
import { didYouMean } from '../../../src/domain/nearest.ts';

test('suggests the known word despite a typo or different case', () => {
  expect(didYouMean('hypervsor', ['region', 'hypervisor'])).toBe('Did you mean "hypervisor"?');
  expect(didYouMean('Note', ['Note', 'Term'])).toBe('Did you mean "Note"?');
  expect(didYouMean('dagram', ['Diagram'])).toBe('Did you mean "Diagram"?');
});

test('suggests nothing for a word that is unlike all known words', () => {
  expect(didYouMean('completely-other', ['region', 'hypervisor'])).toBeUndefined();
  expect(didYouMean('anything', [])).toBeUndefined();
});
