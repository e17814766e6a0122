import { catalogOf } from '../../../../src/domain/search/catalog.ts';
import type { SearchRecord } from '../../../../src/domain/search/records.ts';
import { WordIndex } from '../../../../src/domain/search/word-index.ts';

/** A record for tests. */
export const record = (path: string, fields: Partial<SearchRecord>): SearchRecord => ({
  path,
  kind: 'section',
  title: path,
  within: '',
  names: [],
  teaches: [],
  services: [],
  text: '',
  ...fields,
});

/** A service for tests, under the address that services have. */
export const service = (id: string, title: string, fields: Partial<SearchRecord> = {}): SearchRecord =>
  record(`/services/${id}/`, { kind: 'service', title, within: 'Services', services: [id], ...fields });

/** A service's duty on a layer. */
export const duty = (id: string, shortName: string, layer: string, label: string, text = ''): SearchRecord =>
  record(`/services/${id}/#${layer}`, { kind: 'duty', title: `${label}: ${shortName}`, within: shortName, services: [id], text });

/** An index over records. */
export const indexOf = (...records: SearchRecord[]) => new WordIndex(catalogOf(records));
