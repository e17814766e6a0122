import { browserStorage, readerKey, writeText } from '../site/storage.ts';

/** Starts with the key of the reader's data, so that deleting the data deletes the searches, too. */
const key = `${readerKey}/searches`;
const maxCount = 5;
/** In characters. */
const maxLength = 100;

/** The reader's latest searches, newest first. The stored value may be anything, so it is checked. */
export function recentSearches(): string[] {
  try {
    const stored: unknown = JSON.parse(browserStorage()?.getItem(key) ?? '[]');
    return Array.isArray(stored) ? stored.filter((query) => typeof query === 'string').slice(0, maxCount) : [];
  } catch {
    return [];
  }
}

/** Puts a search at the top of the list. Does nothing without storage. */
export function rememberSearch(query: string): void {
  const latest = query.slice(0, maxLength);
  const others = recentSearches().filter((each) => each.toLowerCase() !== latest.toLowerCase());
  writeText(browserStorage(), key, JSON.stringify([latest, ...others].slice(0, maxCount)));
}

export function clearSearches(): void {
  browserStorage()?.removeItem(key);
}
