import { expect, test } from 'vitest';
import { withBase, withoutBase } from '../../../src/domain/urls.ts';

test.each([
  ['/guide/the-model/', '/', '/guide/the-model/'],
  ['/guide/the-model/#here', '/x/', '/x/guide/the-model/#here'],
  ['/guide/', '/x', '/x/guide/'],
  ['/guide/', 'x/y', '/x/y/guide/'],
  ['/', '/x/', '/x/'],
  ['/guide/', '', '/guide/'],
  ['#here', '/x/', '#here'],
  ['https://example.org/', '/x/', 'https://example.org/'],
  ['//example.org/', '/x/', '//example.org/'],
])('%s under %s is %s', (path, base, expected) => {
  expect(withBase(path, base)).toBe(expected);
});

test.each([
  ['/x/guide/the-model/', '/x/', '/guide/the-model/'],
  ['/x/', '/x', '/'],
  ['/guide/', '/', '/guide/'],
  ['/elsewhere/', '/x/', '/elsewhere/'],
])('%s without the base path %s is %s', (path, base, rest) => {
  expect(withoutBase(path, base)).toBe(rest);
});
