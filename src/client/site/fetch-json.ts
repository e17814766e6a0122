/**
 * Fetches a JSON file of this site.
 * @param isExpected checks the shape of the value, because some hosts respond with a page if the file is missing
 * @throws if the file is missing, isn't JSON, or has another shape
 */
export async function fetchJson<Shape>(address: string, isExpected: (value: unknown) => boolean = () => true): Promise<Shape> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: status ${response.status}`);
  const value: unknown = await response.json();
  if (!isExpected(value)) throw new Error(`${address} has an unexpected form`);
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
export const fetchJsonOnce = <Shape>(address: string, isExpected: (value: unknown) => boolean): Promise<Shape> =>
  fetchOnce(address, () => fetchJson<Shape>(address, isExpected));
