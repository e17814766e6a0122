import { beforeEach, expect, test } from 'vitest';
import { recentSearches, rememberSearch, showStart } from '../../../../src/client/search/search-results.ts';

beforeEach(() => localStorage.clear());

test('lists the last five searches, the last one first and each once', () => {
  for (const query of ['kms', 'S3', 'ec2', 'rds', 'iam', 'vpc', 's3']) rememberSearch(query);
  expect(recentSearches()).toEqual(['s3', 'vpc', 'iam', 'rds', 'ec2']);
});

test('forgets them on request', () => {
  rememberSearch('kms');
  const output = document.createElement('div');
  showStart(output, () => undefined);
  output.querySelector('button.plain-button:not(.hit)')?.dispatchEvent(new Event('click'));
  expect(recentSearches()).toEqual([]);
  expect(localStorage).toHaveLength(0);
});

test.each(['no JSON', '{"0":"kms"}', '[1,{"a":2},null]'])('ignores invalid lists of searches: %s', (text) => {
  rememberSearch('kms');
  localStorage.setItem(localStorage.key(0) ?? '', text);
  expect(recentSearches()).toEqual([]);
});
