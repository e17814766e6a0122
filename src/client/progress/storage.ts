/** The key of the reader's data in the browser's storage. */
export const readerKey = 'shared-responsibility-guide/reader';
const copyPrefix = `${readerKey}/damaged/`;

/** The part of the browser's `Storage` that is used. */
export type StorageLike = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/** The browser's storage; undefined if access is denied. */
export function browserStorage(): StorageLike | undefined {
  try {
    // Some browsers throw on access, others return null.
    const storage = (globalThis as { localStorage?: Storage | null }).localStorage;
    storage?.getItem(readerKey);
    return storage ?? undefined;
  } catch {
    return undefined;
  }
}

/** Stores a text. @returns undefined on success, else the reason for the failure */
export function writeText(storage: StorageLike, key: string, text: string): 'full' | 'denied' | undefined {
  try {
    storage.setItem(key, text);
    return undefined;
  } catch (error) {
    return error instanceof Error && error.name === 'SecurityError' ? 'denied' : 'full';
  }
}

const keysOf = (storage: StorageLike) => Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '');

/** The copies of damaged data, the oldest first. */
export const damagedCopies = (storage: StorageLike): string[] =>
  keysOf(storage)
    .filter((key) => key.startsWith(copyPrefix))
    .sort()
    .map((key) => storage.getItem(key) ?? '');

/** Stores a copy of damaged data, unless there is one. @param now in ms @returns whether there is a copy now */
export const copyDamaged = (storage: StorageLike, text: string, now: number): boolean =>
  damagedCopies(storage).includes(text) || writeText(storage, copyPrefix + String(now), text) === undefined;

/** Removes everything this site stores about its reader. */
export function clearStorage(storage: StorageLike): void {
  for (const key of keysOf(storage)) if (key.startsWith(readerKey)) storage.removeItem(key);
}
