/** Where the reader's data lies in the browser. */
export const readerKey = 'shared-responsibility-guide/reader';
const copyPrefix = `${readerKey}/damaged/`;

/** The part of the browser's `Storage` that is used. */
export type Shelf = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/** The browser's storage; undefined where it is denied. */
export function browserShelf(): Shelf | undefined {
  try {
    // Some browsers refuse at this word already, others have nothing behind it.
    const shelf = (globalThis as { localStorage?: Storage | null }).localStorage;
    shelf?.getItem(readerKey);
    return shelf ?? undefined;
  } catch {
    return undefined;
  }
}

/** Stores a text. @returns undefined when done, else why not */
export function put(shelf: Shelf, key: string, text: string): 'full' | 'denied' | undefined {
  try {
    shelf.setItem(key, text);
    return undefined;
  } catch (fault) {
    return fault instanceof Error && fault.name === 'SecurityError' ? 'denied' : 'full';
  }
}

const keysOf = (shelf: Shelf) => Array.from({ length: shelf.length }, (_, at) => shelf.key(at) ?? '');

/** The copies of what could not be read, the oldest first. */
export const copiesOn = (shelf: Shelf): string[] =>
  keysOf(shelf)
    .filter((key) => key.startsWith(copyPrefix))
    .sort()
    .map((key) => shelf.getItem(key) ?? '');

/** Keeps a copy of what could not be read, once. @param at in ms @returns is there a copy now? */
export const keepCopy = (shelf: Shelf, text: string, at: number): boolean =>
  copiesOn(shelf).includes(text) || put(shelf, copyPrefix + String(at), text) === undefined;

/** Removes all that this site keeps of its reader. */
export function clear(shelf: Shelf): void {
  for (const key of keysOf(shelf)) if (key.startsWith(readerKey)) shelf.removeItem(key);
}
