import { catalogOf, WordIndex } from '../../../../src/domain/search/catalog.ts';
import type { SearchRecord } from '../../../../src/domain/search/records.ts';

/** A record for tests; its path is also its id. */
export const record = (path: string, fields: Partial<SearchRecord>): SearchRecord => ({
  path,
  kind: 'section',
  title: path,
  within: '',
  names: [],
  teaches: [],
  text: '',
  ...fields,
});

/** An index over records whose ids are their paths. */
export const indexOf = (...records: SearchRecord[]) => new WordIndex(catalogOf(records, new Map(records.map(({ path }) => [path, path]))));
