import type { Path } from './content.ts';

/** A text with its key and its path in the entry. */
export interface Found {
  readonly key: string;
  readonly text: string;
  readonly path: Path;
}

const isKeyed = (value: unknown): value is Record<string, unknown> => value !== null && typeof value === 'object';

function textsUnder(key: string, value: unknown, path: Path): Found[] {
  if (typeof value === 'string') return [{ key, text: value, path }];
  return Array.isArray(value) ? value.flatMap((each, index) => textsUnder(key, each, [...path, index])) : [];
}

/** Finds the texts with the given keys anywhere in an entry, including in lists. */
export function findKeys(value: unknown, keys: ReadonlySet<string>, path: Path = []): Found[] {
  if (!isKeyed(value)) return [];
  return Object.entries(value).flatMap(([name, inner]) => {
    const at = [...path, Array.isArray(value) ? Number(name) : name];
    return keys.has(name) ? textsUnder(name, inner, at) : findKeys(inner, keys, at);
  });
}
