import { expect, it } from 'vitest';
import { rooted } from '../../../src/publish/base-path.ts';

it.each([
  ['x', '/x/'],
  ['/x', '/x/'],
  ['/x/', '/x/'],
  ['/x/y', '/x/y/'],
  ['/', '/'],
  ['', '/'],
  [undefined, '/'],
])('takes the sub-path %j for %j', (given, wanted) => {
  expect(rooted(given)).toBe(wanted);
});
