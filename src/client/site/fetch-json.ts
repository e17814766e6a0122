import type { ComparisonData } from '../../domain/compare/compare.ts';
import { url } from '../../domain/urls.ts';

/** Fetches a JSON file. @param keys that the value must have @throws if the file is missing, isn't JSON, or lacks a key */
export async function fetchJson<Shape>(address: string, ...keys: readonly string[]): Promise<Shape> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: status ${response.status}`);
  const value: unknown = await response.json();
  if (typeof value !== 'object' || value === null || !keys.every((key) => key in value))
    throw new Error(`${address} has an unexpected form`);
  return value as Shape;
}

const fetched = new Map<string, Promise<unknown>>();

/** Calls `fetchValue` once for each address. After a failure, the next call tries again. */
export function fetchOnce<Value>(address: string, fetchValue: (address: string) => Promise<Value>): Promise<Value> {
  const known = fetched.get(address) as Promise<Value> | undefined;
  if (known) return known;
  const fetching = fetchValue(address);
  fetched.set(address, fetching);
  fetching.catch(() => fetched.delete(address));
  return fetching;
}

/** Like {@link fetchJson}, but fetches each address once. */
export const fetchJsonOnce = <Shape>(address: string, ...keys: readonly string[]): Promise<Shape> =>
  fetchOnce(address, () => fetchJson<Shape>(address, ...keys));

/** Fetches the data of a service for the comparison and My stack. @throws if it can't be loaded */
export const fetchComparisonData = (service: string): Promise<ComparisonData> =>
  fetchJsonOnce(url(`/data/compare/${service}.json`), 'service', 'layers', 'sources');
