import { exampleQuestions } from '../../domain/search/example-questions.ts';
import { button, element } from '../site/element.ts';
import { clearSearches, recentSearches } from './recent-searches.ts';

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
    clearSearches();
    showStart(output, choose);
  });
  output.replaceChildren(
    ...(recent.length > 0 ? [group('Recent searches', recent, clear)] : []),
    group('Questions to try', exampleQuestions),
  );
}
