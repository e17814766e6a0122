import { browserStorage, writeText } from '../site/storage.ts';

/** It begins like the key of the reader's data (`progress/store.ts`), so that deleting those deletes the searches, too. */
const key = 'shared-responsibility-guide/reader/searches';
const maxCount = 5;
/** In characters. */
const maxLength = 100;

/** The reader's latest searches, the last one first; anyone may have written what is stored. */
export function recentSearches(): string[] {
  try {
    const stored: unknown = JSON.parse(browserStorage()?.getItem(key) ?? '[]');
    return Array.isArray(stored) ? stored.filter((query) => typeof query === 'string').slice(0, maxCount) : [];
  } catch {
    return [];
  }
}

/** Puts a search before the others. Without storage, it is forgotten. */
export function rememberSearch(query: string): void {
  const latest = query.slice(0, maxLength);
  const others = recentSearches().filter((each) => each.toLowerCase() !== latest.toLowerCase());
  writeText(browserStorage(), key, JSON.stringify([latest, ...others].slice(0, maxCount)));
}

export function clearSearches(): void {
  browserStorage()?.removeItem(key);
}
