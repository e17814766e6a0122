import { beforeAll, describe, expect, test } from 'vitest';
import { unpackCatalog } from '../../../../src/domain/search/catalog-file.ts';
import { packCatalog } from '../../../../src/domain/search/catalog-pack.ts';
import { catalogOf, type Catalog, type CatalogEntry } from '../../../../src/domain/search/catalog.ts';
import { searchRecords } from '../../../../src/domain/search/records.ts';
import { stemOf } from '../../../../src/domain/search/words.ts';
import { getGuide } from '../../../../src/load/guide.ts';

const byPath = (entries: readonly CatalogEntry[]) => entries.toSorted((a, b) => a.path.localeCompare(b.path));

describe('the catalog, packed and unpacked', () => {
  let whole: Catalog;
  let back: Catalog;
  beforeAll(() => {
    const guide = getGuide();
    whole = catalogOf(searchRecords(guide), guide.uncovered);
    back = unpackCatalog(JSON.parse(JSON.stringify(packCatalog(whole))) as ReturnType<typeof packCatalog>);
  });

  test('has the same entries', () => {
    expect(byPath(back.entries)).toEqual(byPath(whole.entries));
  });

  test('names the same services as not covered', () => {
    expect(back.uncovered).toEqual(whole.uncovered);
  });

  test('knows every word in some form, and about how often it occurs', () => {
    const stems = (catalog: Catalog) => new Set([...catalog.words.keys()].map(stemOf));
    expect(stems(back)).toEqual(stems(whole));
    for (const [word, count] of back.words) {
      expect(count / (whole.words.get(word) ?? 0), word).toBeGreaterThanOrEqual(0.5);
      expect(count / (whole.words.get(word) ?? 0), word).toBeLessThanOrEqual(2);
    }
  });
});
