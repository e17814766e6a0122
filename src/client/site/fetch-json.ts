/**
 * Fetches a JSON file of this site.
 * @param isExpected checks its form: a host may answer with a page of its own where the file is missing
 * @throws when the file is missing, isn't JSON or has another form
 */
export async function fetchJson<Shape>(address: string, isExpected: (value: unknown) => boolean = () => true): Promise<Shape> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: status ${response.status}`);
  const value: unknown = await response.json();
  if (!isExpected(value)) throw new Error(`${address} has an unexpected form`);
  return value as Shape;
}
