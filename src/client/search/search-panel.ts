import { element } from '../site/element.ts';
import { prepareSearch, search, type SearchResults } from './search-engine.ts';
import { showMessage, showResults } from './search-results.ts';

/** Arrow keys move from the field through the results and back; Enter in the field follows the first result. */
function moveByKey(event: KeyboardEvent, input: HTMLInputElement, output: HTMLElement): void {
  const links = [...output.querySelectorAll<HTMLAnchorElement>('a.hit')];
  const index = links.indexOf(document.activeElement as HTMLAnchorElement);
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    const target = index + (event.key === 'ArrowDown' ? 1 : -1);
    if (index === -1 && event.key === 'ArrowUp') return;
    event.preventDefault();
    (links[target] ?? (target < 0 ? input : links.at(-1)))?.focus();
  }
  if (event.key === 'Enter' && document.activeElement === input && links[0]) {
    event.preventDefault();
    links[0].click();
  }
}

/** In ms without a result, before the panel says that one is coming. */
const slowAfter = 800;
const slowMessage = 'The search index is still on its way: the connection is slow.';
const failedMessage =
  'Search is not available: its index could not be loaded. You may be offline, or the site may be incomplete. The glossary and the chapters read without it.';

interface PanelOptions {
  readonly input: HTMLInputElement;
  readonly output: HTMLElement;
  readonly status: HTMLElement;
  /** The most results. */
  readonly limit: number;
  readonly onQuery: (query: string) => void;
}

/** Searches for the text of a field whenever it changes. */
class LiveSearch {
  readonly #options: PanelOptions;
  /** Number of searches begun: the results of older ones are dropped. */
  #count = 0;
  #isScheduled = false;

  constructor(options: PanelOptions) {
    this.#options = options;
  }

  get #query(): string {
    return this.#options.input.value.trim();
  }

  /** Searches in the next frame, when the names are loaded; of several changes until then, only the last counts. */
  async schedule(): Promise<void> {
    if (this.#query === '') return this.#clear();
    if (this.#isScheduled) return;
    this.#isScheduled = true;
    const slow = window.setTimeout(() => this.#query && this.#show(slowMessage, 'Still loading.'), slowAfter);
    await prepareSearch();
    await new Promise(requestAnimationFrame);
    this.#isScheduled = false;
    if (this.#query) await this.#search(() => clearTimeout(slow));
    clearTimeout(slow);
  }

  #show(message: string, status: string): void {
    showMessage(this.#options.output, message);
    this.#options.status.textContent = status;
  }

  #clear(): void {
    this.#count += 1;
    this.#options.output.replaceChildren();
    this.#options.status.textContent = '';
    this.#options.onQuery('');
  }

  /** @param onShown called when the first results are shown */
  async #search(onShown: () => void): Promise<void> {
    const { output, status, limit, onQuery } = this.#options;
    const id = ++this.#count;
    const query = this.#query;
    const isStale = () => id !== this.#count;
    const showFirst = (results: SearchResults) => {
      if (isStale() || results.hits.length === 0) return;
      onShown();
      showResults(output, query, results);
    };
    try {
      const results = await search(query, limit, showFirst);
      if (isStale()) return;
      status.textContent = showResults(output, query, results);
      onQuery(query);
    } catch {
      if (!isStale()) this.#show(failedMessage, 'Search is not available.');
    }
  }
}

/**
 * Makes a field search while the reader types.
 * @param limit the most results
 * @param onQuery called after each answered query; used to update the URL
 */
export function attachSearch(root: HTMLElement, limit: number, onQuery: (query: string) => void = () => undefined): void {
  const input = root.querySelector('input');
  const output = root.querySelector<HTMLElement>('[data-results]');
  const status = root.querySelector<HTMLElement>('[role=status]');
  if (!input || !output || !status) return;
  const live = new LiveSearch({ input, output, status, limit, onQuery });
  input.addEventListener('input', () => void live.schedule());
  root.addEventListener('keydown', (event) => moveByKey(event, input, output));
  void prepareSearch();
  if (input.value) void live.schedule();
}

function buildDialog(): HTMLDialogElement {
  const label = 'Search the guide';
  const input = element('input', {
    type: 'search',
    autocomplete: 'off',
    placeholder: 'Ask or type a word',
    'aria-label': label,
    spellcheck: 'false',
  });
  const close = element('button', { type: 'button', class: 'plain-button' }, 'Close');
  const form = element('form', { method: 'dialog' }, input, close);
  const dialog = element(
    'dialog',
    { class: 'search-dialog', 'aria-label': label },
    form,
    element('div', { class: 'search-results', 'data-results': '' }),
    element('p', { class: 'visually-hidden', role: 'status' }),
  );
  close.addEventListener('click', () => dialog.close());
  // The panel handles Enter; without this, the form would close the dialog.
  form.addEventListener('submit', (event) => event.preventDefault());
  // A result on this page changes only the fragment, so the dialog must close itself.
  dialog.addEventListener('click', (event) => {
    const isBackdrop = event.target === dialog;
    if (isBackdrop || (event.target as Element).closest('a')) dialog.close();
  });
  document.body.append(dialog);
  attachSearch(dialog, 12);
  return dialog;
}

let searchDialog: HTMLDialogElement | undefined;

/** Opens the dialog, ready to type. Esc closes it, and the focus returns. */
export function openSearchDialog(): void {
  searchDialog ??= buildDialog();
  if (!searchDialog.open) searchDialog.showModal();
  searchDialog.querySelector('input')?.select();
}
