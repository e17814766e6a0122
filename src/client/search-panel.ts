import { element } from './element.ts';
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
  let turn = 0;
  const search = async (slow: number) => {
    const mine = ++turn;
    const query = input.value.trim();
    try {
      const answer = await find(query, most, (early) => {
        if (mine !== turn || early.hits.length === 0) return;
        clearTimeout(slow);
        draw(output, query, early);
      });
      // A newer keystroke has overtaken this one.
      if (mine !== turn) return;
      status.textContent = draw(output, query, answer);
      onQuery(query);
    } catch {
      if (mine !== turn) return;
      tellMissing(output, status);
    } finally {
      clearTimeout(slow);
    }
  };
  let isDue = false;
  const run = async () => {
    if (input.value.trim() === '') {
      turn += 1;
      output.replaceChildren();
      status.textContent = '';
      return onQuery('');
    }
    if (isDue) return;
    isDue = true;
    const slow = window.setTimeout(() => input.value.trim() && tellSlow(output, status), patience);
    // Of what is typed while the names are on their way, or within one frame, only the last is searched.
    await prepareSearch();
    await new Promise(requestAnimationFrame);
    isDue = false;
    if (input.value.trim() === '') return clearTimeout(slow);
    await search(slow);
  };
  input.addEventListener('input', () => void run());
  root.addEventListener('keydown', (event) => walk(event, input, output));
  void prepareSearch();
  if (input.value) void run();
}
