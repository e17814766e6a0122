import { exampleQuestions } from '../../domain/search/plan.ts';
import { button, element } from '../site/element.ts';
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

/** Suggests searches: the reader's recent ones and some questions. @param choose called with the chosen search */
export function showStart(output: HTMLElement, choose: (query: string) => void): void {
  const item = (query: string) =>
    element(
      'li',
      {},
      button(query, () => choose(query), { class: 'hit' }),
    );
  const group = (name: string, queries: readonly string[], ...more: readonly Node[]) =>
    element(
      'section',
      { class: 'hit-group', 'aria-label': name },
      element('h2', { class: 'hit-kind' }, name, ' ', ...more),
      element('ul', { class: 'hits' }, ...queries.map(item)),
    );
  const recent = recentSearches();
  const clear = button('Clear', () => {
    browserStorage()?.removeItem(key);
    showStart(output, choose);
  });
  output.replaceChildren(
    ...(recent.length > 0 ? [group('Recent searches', recent, clear)] : []),
    group('Questions to try', exampleQuestions),
  );
}
