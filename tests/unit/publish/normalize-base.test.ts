import { expect, it } from 'vitest';
import { normalizeBase } from '../../../src/publish/built-site.ts';

it.each([
  ['x', '/x/'],
  ['/x', '/x/'],
  ['/x/', '/x/'],
  ['/x/y', '/x/y/'],
  ['/', '/'],
  ['', '/'],
  [undefined, '/'],
])('normalizes the base path %j to %j', (given, wanted) => {
  expect(normalizeBase(given)).toBe(wanted);
});
