import { expect, test } from 'vitest';
import { withBase } from '../../../src/domain/links.ts';

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
