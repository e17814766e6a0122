import { beforeAll, describe, expect, test } from 'vitest';
import { addDetails, fromFile, toFiles, type CatalogFile, type DetailsFile } from '../../../../src/domain/search/catalog-file.ts';
import type { Catalog, CatalogEntry } from '../../../../src/domain/search/catalog.ts';
import { searchRecords } from '../../../../src/domain/search/records.ts';
import { beginningOf, stemOf } from '../../../../src/domain/search/words.ts';
import { getGuide } from '../../../../src/load/guide.ts';
import { makeCatalog } from './example-index.ts';

const byPath = (entries: readonly CatalogEntry[]) => entries.toSorted((a, b) => a.path.localeCompare(b.path));
const copy = <Shape>(value: Shape) => JSON.parse(JSON.stringify(value)) as Shape;

describe('the files of the catalog', () => {
  const guide = getGuide();
  const records = searchRecords(guide);
  const catalog = makeCatalog(records, guide.uncovered);
  let file: CatalogFile;
  let details: DetailsFile;
  let first: Catalog;
  let whole: Catalog;
  beforeAll(() => {
    ({ catalog: file, details } = copy(toFiles(guide, records, (path) => `id of ${path}`)));
    first = fromFile(file);
    whole = addDetails(first, details);
  });

  test('together have every entry', () => {
    expect(byPath(whole.entries)).toMatchObject(
      byPath(records).map(({ path, title, names, services }) => ({ path, title, names, services })),
    );
  });

  test('have questions and checks only in the details', () => {
    expect(first.entries.filter(({ kind }) => kind === 'question' || kind === 'check')).toEqual([]);
    expect(first.entries.some(({ kind }) => kind === 'duty')).toBe(true);
  });

  test('list the full-text ids in the order of the entries', () => {
    expect([...(whole.paths ?? [])]).toEqual(whole.entries.map(({ path }) => [`id of ${path}`, path]));
  });

  test('know every word in some form, with its rounded count', () => {
    const stems = ({ words }: Catalog) => new Set([...words.keys()].map(stemOf));
    expect(stems(whole)).toEqual(stems(catalog));
    for (const [word, count] of first.words) {
      expect(count / (catalog.words.get(word) ?? 0), word).toBeGreaterThanOrEqual(0.5);
      expect(count / (catalog.words.get(word) ?? 0), word).toBeLessThanOrEqual(2);
    }
  });

  test('have only words that begin as their stems say, because the index finds words by these beginnings', () => {
    expect([...whole.words.keys()].filter((word) => !word.startsWith(beginningOf(stemOf(word))))).toEqual([]);
  });

  test('are rejected if they have another version', () => {
    expect(() => fromFile({ ...file, version: 0 })).toThrow(/version/);
    expect(() => addDetails(first, { ...details, version: 0 })).toThrow(/version/);
  });
});
