import { element } from '../site/element.ts';
import { find, prepareSearch } from './search-engine.ts';
import { draw } from './search-results.ts';

/** Arrow keys walk from the field through the results and back; Enter follows the first from the field. */
function walk(event: KeyboardEvent, input: HTMLInputElement, output: HTMLElement): void {
  const links = [...output.querySelectorAll<HTMLAnchorElement>('a.hit')];
  const at = links.indexOf(document.activeElement as HTMLAnchorElement);
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    const target = at + (event.key === 'ArrowDown' ? 1 : -1);
    if (at === -1 && event.key === 'ArrowUp') return;
    event.preventDefault();
    (links[target] ?? (target < 0 ? input : links.at(-1)))?.focus();
  }
  if (event.key === 'Enter' && document.activeElement === input && links[0]) {
    event.preventDefault();
    links[0].click();
  }
}

/** After so many ms without an answer a reader wants to know that one will come. */
const patience = 800;

function tellSlow(output: HTMLElement, status: HTMLElement): void {
  output.replaceChildren(element('p', { class: 'hit-none' }, 'The search index is still on its way: the connection is slow.'));
  status.textContent = 'Still loading.';
}

function tellMissing(output: HTMLElement, status: HTMLElement): void {
  const words =
    'Search is not available: its index could not be loaded. You may be offline, or the site may be incomplete. The glossary and the chapters read without it.';
  output.replaceChildren(element('p', { class: 'hit-none' }, words));
  status.textContent = 'Search is not available.';
}

interface Panel {
  readonly input: HTMLInputElement;
  readonly output: HTMLElement;
  readonly status: HTMLElement;
  /** Results at the most. */
  readonly most: number;
  /** Told of each query that was answered. */
  readonly onQuery: (query: string) => void;
}

/** Answers what stands in a field, as often as it changes. */
class LiveSearch {
  readonly #panel: Panel;
  /** Counts the searches: a newer one makes an older one stale. */
  #turn = 0;
  #isDue = false;

  constructor(panel: Panel) {
    this.#panel = panel;
  }

  get #query(): string {
    return this.#panel.input.value.trim();
  }

  /** The field has changed. Of what is typed while the names are on their way, or within one frame, only the last is searched. */
  async follow(): Promise<void> {
    if (this.#query === '') return this.#clear();
    if (this.#isDue) return;
    this.#isDue = true;
    const { output, status } = this.#panel;
    const slow = window.setTimeout(() => this.#query && tellSlow(output, status), patience);
    await prepareSearch();
    await new Promise(requestAnimationFrame);
    this.#isDue = false;
    if (this.#query) await this.#answer(() => clearTimeout(slow));
    clearTimeout(slow);
  }

  #clear(): void {
    this.#turn += 1;
    this.#panel.output.replaceChildren();
    this.#panel.status.textContent = '';
    this.#panel.onQuery('');
  }

  /** @param onResults told of the first results that stand there */
  async #answer(onResults: () => void): Promise<void> {
    const { output, status, most, onQuery } = this.#panel;
    const mine = ++this.#turn;
    const query = this.#query;
    const isStale = () => mine !== this.#turn;
    try {
      const answer = await find(query, most, (early) => {
        if (isStale() || early.hits.length === 0) return;
        onResults();
        draw(output, query, early);
      });
      if (isStale()) return;
      status.textContent = draw(output, query, answer);
      onQuery(query);
    } catch {
      if (!isStale()) tellMissing(output, status);
    }
  }
}

/**
 * Makes a field search as one types.
 * @param most results at the most
 * @param onQuery told of each query that was answered, so that the address can follow
 */
export function attachSearch(root: HTMLElement, most: number, onQuery: (query: string) => void = () => undefined): void {
  const input = root.querySelector('input');
  const output = root.querySelector<HTMLElement>('[data-results]');
  const status = root.querySelector<HTMLElement>('[role=status]');
  if (!input || !output || !status) return;
  const search = new LiveSearch({ input, output, status, most, onQuery });
  input.addEventListener('input', () => void search.follow());
  root.addEventListener('keydown', (event) => walk(event, input, output));
  void prepareSearch();
  if (input.value) void search.follow();
}
