/** The key of the reader's data in the browser's storage. */
export const readerKey = 'shared-responsibility-guide/reader';

/** The storage key that is set if the reader has turned off single-character shortcuts. */
export const keysOff = 'single-keys';

/** The part of the browser's `Storage` that is used. */
export type StorageLike = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/** The browser's storage; undefined if access is denied. */
export function browserStorage(): StorageLike | undefined {
  try {
    // Some browsers throw on access, others return null.
    const storage = (globalThis as { localStorage?: Storage | null }).localStorage;
    storage?.getItem('');
    return storage ?? undefined;
  } catch {
    return undefined;
  }
}

/** Stores a text. @returns undefined on success, else the reason for the failure */
export function writeText(storage: StorageLike | undefined, key: string, text: string): 'full' | 'denied' | undefined {
  try {
    storage?.setItem(key, text);
    return storage ? undefined : 'denied';
  } catch (error) {
    return error instanceof Error && error.name === 'SecurityError' ? 'denied' : 'full';
  }
}
