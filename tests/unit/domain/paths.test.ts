import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { contentOfPage, editAddress, reportAddress } from '../../../src/domain/paths.ts';
import { getGuide } from '../../../src/load/guide.ts';

const guide = getGuide();
const paths = [
  ...guide.chapters.map(({ path }) => path),
  ...guide.pages.map(({ path }) => path),
  ...[...guide.services.keys()].map((id) => `/services/${id}/`),
  '/glossary/',
  '/sources/',
  '/surprises/',
];

describe('the content of a page', () => {
  test.each(paths)('%s is made from a file or folder that exists', (path) => {
    expect(existsSync(contentOfPage(guide, path) ?? '')).toBe(true);
  });

  test('is unknown for pages that are made by code', () => {
    expect(contentOfPage(guide, '/progress/')).toBeUndefined();
  });
});

test('files have an edit address, folders a browse address', () => {
  expect(editAddress('https://github.com/o/r', 'content/a.yaml')).toBe('https://github.com/o/r/edit/main/content/a.yaml');
  expect(editAddress('https://github.com/o/r', 'content/glossary')).toBe('https://github.com/o/r/tree/main/content/glossary');
});

test('a report contains the path of its page', () => {
  expect(reportAddress('https://github.com/o/r', '/exam/')).toBe(
    'https://github.com/o/r/issues/new?template=wrong-fact.yml&page=%2Fexam%2F',
  );
});
