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

/** Like {@link fetchJson}, but fetches each address once. After a failure, the next call tries again. */
export function fetchJsonOnce<Shape>(address: string, isExpected: (value: unknown) => boolean): Promise<Shape> {
  const known = fetched.get(address) as Promise<Shape> | undefined;
  if (known) return known;
  const fetching = fetchJson<Shape>(address, isExpected);
  fetched.set(address, fetching);
  fetching.catch(() => fetched.delete(address));
  return fetching;
}
