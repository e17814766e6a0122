import type { ComparisonData } from '../../domain/compare/compare.ts';
import { url } from '../../domain/urls.ts';
import { fetchJsonOnce } from '../site/fetch-json.ts';

const isComparisonData = (data: unknown) =>
  typeof data === 'object' && data !== null && 'service' in data && 'layers' in data && 'sources' in data;

/** Fetches the data of a service once. After a failure, the next call tries again. @throws if the data can't be loaded */
export const comparisonData = (service: string): Promise<ComparisonData> =>
  fetchJsonOnce(url(`/data/compare/${service}.json`), isComparisonData);
