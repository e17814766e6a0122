import { catalogEntry, countWords, type Catalog, type SearchRecord } from '../../../../src/domain/search/catalog.ts';
import { WordIndex } from '../../../../src/domain/search/word-index.ts';

/** A record for tests. */
export const record = (path: string, fields: Partial<SearchRecord>): SearchRecord => ({
  ...catalogEntry({ path, kind: 'section', title: path, within: '' }),
  text: '',
  ...fields,
});

/** A service for tests, at the path that services have. */
export const service = (id: string, title: string, fields: Partial<SearchRecord> = {}): SearchRecord =>
  record(`/services/${id}/`, { kind: 'service', title, within: 'Services', services: [id], ...fields });

/** A service's duty on a layer. */
export const duty = (id: string, shortName: string, layer: string, label: string, text = ''): SearchRecord =>
  record(`/services/${id}/#${layer}`, { kind: 'duty', title: `${label}: ${shortName}`, within: shortName, services: [id], layer, text });

/** The catalog of some records. */
export const makeCatalog = (records: readonly SearchRecord[], uncovered: Catalog['uncovered'] = []): Catalog => ({
  entries: records,
  words: countWords(records),
  uncovered,
});

/** An index over records. */
export const indexOf = (...records: SearchRecord[]) => new WordIndex(makeCatalog(records));
