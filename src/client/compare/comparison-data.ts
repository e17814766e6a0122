import type { ComparisonData } from '../../domain/compare/comparable.ts';
import { url } from '../../domain/urls.ts';
import { fetchJson } from '../site/fetch-json.ts';

const isComparisonData = (data: unknown) =>
  typeof data === 'object' && data !== null && 'service' in data && 'layers' in data && 'sources' in data;

const fetched = new Map<string, Promise<ComparisonData>>();

/** The data of a service, fetched once; after a failure the next call tries again. @throws if it can't be loaded */
export function comparisonData(service: string): Promise<ComparisonData> {
  const data =
    fetched.get(service) ??
    fetchJson<ComparisonData>(url(`/data/compare/${service}.json`), isComparisonData).catch((error: unknown) => {
      fetched.delete(service);
      throw error;
    });
  fetched.set(service, data);
  return data;
}
