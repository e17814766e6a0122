/** The engine's ids of all records in the order of the catalog, each cut to as many signs as tell them apart. */
export interface RecordKeys {
  readonly width: number;
  readonly keys: string;
}

/** What is the same in all ids of one language: "en_". */
const tail = (id: string) => id.replace(/^\w+_/, '');

/**
 * The keys of records.
 * @param ids the engine's ids; they differ by what follows the language
 * @throws when a record has no id, or two have the same
 */
export function keysOf(ids: readonly string[]): RecordKeys {
  const longest = Math.max(...ids.map((id) => tail(id).length));
  for (let width = 1; width <= longest; width++) {
    const keys = ids.map((id) => tail(id).slice(0, width).padEnd(width, '-'));
    if (new Set(keys).size === ids.length) return { width, keys: keys.join('') };
  }
  throw new Error('Two records of the search index have the same id, or none.');
}

/** From the engine's id of a record to its number in the catalog. @returns -1 for an id that is not known */
export function numbersByKey({ width, keys }: RecordKeys): (id: string) => number {
  const numbers = new Map(Array.from({ length: keys.length / width }, (_, at) => [keys.slice(at * width, (at + 1) * width), at]));
  return (id) => numbers.get(tail(id).slice(0, width).padEnd(width, '-')) ?? -1;
}
