import { addStyles, element, find } from '../site/element.ts';
import { prepareSearch, search, type SearchResults } from './search-engine.ts';
import { rememberSearch, showMessage, showResults, showStart } from './search-results.ts';
import styles from './search.css?inline';

/** Moves through the field and the results with the arrow keys. Enter in the field opens the first result. */
function moveByKey(event: KeyboardEvent, input: HTMLInputElement, output: HTMLElement): void {
  const links = [...output.querySelectorAll<HTMLElement>('.hit')];
  const index = links.indexOf(document.activeElement as HTMLElement);
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    const target = index + (event.key === 'ArrowDown' ? 1 : -1);
    if (index === -1 && event.key === 'ArrowUp') return;
    event.preventDefault();
    (links[target] ?? (target < 0 ? input : links.at(-1)))?.focus();
  }
  if (event.key === 'Enter' && document.activeElement === input && links[0] instanceof HTMLAnchorElement) {
    event.preventDefault();
    links[0].click();
  }
}

/** How long to wait for results before the panel says that search is loading, in ms. */
const slowAfter = 800;
const slowMessage = 'Search is still loading. Your connection is slow.';
const failedMessage =
  'Search isn’t available, because its index didn’t load. You might be offline. You can still use the glossary and the chapters.';
const brokenMessage =
  'Something went wrong, and the results can’t be shown. Reload the page to try again, or use the glossary and the chapters.';

/**
 * Searches while the reader types.
 * @param limit the maximum number of results
 * @param onQuery called after each answered query; used to update the URL
 */
export function attachSearch(root: HTMLElement, limit: number, onQuery: (query: string) => void = () => undefined): void {
  const input = find<HTMLInputElement>('input', root);
  const output = find('[data-results]', root);
  const status = find('[role=status]', root);
  /** The number of searches started. Results of older searches are dropped. */
  let count = 0;
  let isScheduled = false;
  const readQuery = () => input.value.trim();
  const announce = (message: string, text: string) => {
    showMessage(output, message);
    status.textContent = text;
  };
  const clear = () => {
    count += 1;
    showStart(output, (query) => {
      input.value = query;
      input.focus();
      void schedule();
    });
    status.textContent = '';
    onQuery('');
  };
  /** @param onShown called when the first results are shown */
  const searchNow = async (query: string, onShown: () => void) => {
    const id = ++count;
    const isStale = () => id !== count;
    const showFirst = (results: SearchResults) => {
      if (isStale() || results.hits.length === 0) return;
      onShown();
      showResults(output, query, results);
    };
    try {
      const results = await search(query, limit, showFirst);
      if (isStale()) return;
      if (!results) return announce(failedMessage, 'Search isn’t available.');
      status.textContent = showResults(output, query, results);
      onQuery(query);
    } catch (error) {
      console.warn(brokenMessage, error);
      if (!isStale()) announce(brokenMessage, 'The results can’t be shown.');
    }
  };
  /** Searches in the next frame after the names are loaded. Of several changes until then, only the last one counts. */
  const schedule = async () => {
    if (readQuery() === '') return clear();
    if (isScheduled) return;
    isScheduled = true;
    const slow = window.setTimeout(() => readQuery() && announce(slowMessage, 'Still loading.'), slowAfter);
    await prepareSearch();
    await new Promise(requestAnimationFrame);
    isScheduled = false;
    if (readQuery()) await searchNow(readQuery(), () => clearTimeout(slow));
    clearTimeout(slow);
  };
  input.addEventListener('input', () => void schedule());
  root.addEventListener('keydown', (event) => moveByKey(event, input, output));
  output.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('a.hit')) rememberSearch(readQuery());
  });
  void prepareSearch();
  void schedule();
}

const keys = [
  ['↑ ↓', 'choose'],
  ['Enter', 'open'],
  ['Esc', 'close'],
] as const;

/** Completes the search dialog, and makes it answer what the reader types or has typed. */
export function attachDialog(dialog: HTMLDialogElement): void {
  addStyles(styles);
  const status = element('span', { role: 'status' });
  const help = element('span', { class: 'search-keys' }, ...keys.flatMap(([key, does]) => [element('kbd', {}, key), ` ${does} `]));
  dialog.append(element('p', { class: 'search-foot row' }, status, help));
  // Enter opens the first result instead of the search page.
  dialog.querySelector('form')?.addEventListener('submit', (event) => event.preventDefault());
  // A result on this page changes only the fragment, so the dialog must close itself.
  dialog.addEventListener('click', (event) => {
    const isBackdrop = event.target === dialog;
    if (isBackdrop || (event.target as Element).closest('a')) dialog.close();
  });
  attachSearch(dialog, 12);
}
