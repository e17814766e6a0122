import { expect, test } from 'vitest';
import { isOurPage, isStorable, openedLimits } from '../../../../src/domain/offline/opened.ts';

const answer = (type: string, { length = 1000, status = 200, redirected = false } = {}) => ({
  status,
  redirected,
  headers: new Headers({ 'content-type': type, 'content-length': String(length) }),
});

test('what the reader opens is stored: pages as HTML, and files as anything else', () => {
  expect(isStorable('/services/ec2/', answer('text/html; charset=utf-8'))).toBe(true);
  expect(isStorable('/404.html', answer('text/html'))).toBe(true);
  expect(isStorable('/data/services.csv', answer('text/plain'))).toBe(true);
});

test('a sign-in page of a network is not stored in place of a file, nor a file in place of a page', () => {
  expect(isStorable('/data/services.csv', answer('text/html'))).toBe(false);
  expect(isStorable('/services/ec2/', answer('application/json'))).toBe(false);
  expect(isOurPage('<html><body>Please sign in</body></html>')).toBe(false);
});

test('errors, partial files, redirected responses, and large files are not stored', () => {
  for (const status of [206, 304, 404, 500]) expect(isStorable('/llms.txt', answer('text/plain', { status }))).toBe(false);
  expect(isStorable('/llms.txt', answer('text/plain', { redirected: true }))).toBe(false);
  expect(isStorable('/all.zip', answer('application/zip', { length: openedLimits.bytes + 1 }))).toBe(false);
  expect(isStorable('/all.pdf', answer('application/pdf', { length: openedLimits.bytes }))).toBe(true);
});
