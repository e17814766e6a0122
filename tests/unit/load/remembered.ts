/**
 * Caches parsed texts: a test that changes one file of the small content hundreds of times would parse the others each time.
 * Only the texts of the small content occur more than twice, so the cache is small.
 */
export function remembered<Result>(parse: (text: string, file: string, firstLine?: number) => Result): typeof parse {
  const results = new Map<string, Result>();
  return (text, file, firstLine) => {
    const key = `${file}:${firstLine}\n${text}`;
    const known = results.get(key);
    if (known !== undefined) return known;
    const result = parse(text, file, firstLine);
    if (results.size < 200) results.set(key, result);
    return result;
  };
}
