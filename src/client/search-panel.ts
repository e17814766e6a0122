import { find, prepareSearch, type Answer, type Hit } from './search-engine.ts';

const kindNames: Readonly<Record<Hit['kind'], string>> = {
  term: 'Terms',
  section: 'Guide',
  example: 'Examples',
  outline: 'Outline',
  question: 'Questions',
  correction: 'Corrections',
  diagram: 'Diagrams',
  service: 'Services',
  duty: 'Duties',
  layer: 'Layers',
  check: 'Checks',
  comparison: 'Comparisons',
  surprise: 'Surprises',
};

function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  className = '',
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.append(...children);
  return made;
}

/** A claim that the guide corrects must not stand there as if the guide made it. */
const titleOf = ({ kind, title }: Hit) => (kind === 'correction' ? `Corrected: “${title.replace(/\.$/, '')}”` : title);

function resultItem(hit: Hit): HTMLLIElement {
  const link = element('a', 'hit', element('b', '', titleOf(hit)), element('span', 'hit-within', hit.within));
  link.href = hit.href;
  link.append(element('span', 'hit-text', ...hit.excerpt.map(({ text, found }) => (found ? element('mark', '', text) : text))));
  return element('li', '', link);
}

/** How many results stand first, whatever their kind. */
const bestCount = 3;

function group(name: string, members: readonly Hit[]): HTMLElement {
  return element('section', 'hit-group', element('h2', 'hit-kind', name), element('ul', 'hits', ...members.map(resultItem)));
}

/** The best results of all kinds, then the others under their kinds, the better kind first. */
function resultGroups(hits: readonly Hit[]): HTMLElement[] {
  const others = Map.groupBy(hits.slice(bestCount), (hit) => hit.kind);
  return [group('Best matches', hits.slice(0, bestCount)), ...[...others].map(([kind, members]) => group(kindNames[kind], members))];
}

function nothingFound(query: string): HTMLElement {
  const advice = element('ul', '');
  advice.append(
    element('li', '', 'Try fewer words, or the plain name of the thing: “firewall”, “patching”, “SOC 2”.'),
    element('li', '', 'Name the service and the duty: “EC2 operating system”, “S3 encryption”.'),
  );
  return element('div', 'hit-none', element('p', '', `Nothing found for “${query}”.`), advice);
}

/** Draws an answer: results or advice, and what was searched if a word was corrected. @returns what to announce */
function draw(output: HTMLElement, query: string, { plan, hits, isPartial }: Answer): string {
  const parts = hits.length > 0 ? resultGroups(hits) : [nothingFound(query)];
  if (plan.uncovered)
    parts.unshift(element('p', 'hit-corrected', 'This guide does not cover ', element('b', '', plan.uncovered), '. What it says nearby:'));
  if (plan.corrected && hits.length > 0)
    parts.unshift(element('p', 'hit-corrected', 'Showing results for ', element('b', '', plan.corrected)));
  if (isPartial)
    parts.unshift(element('p', 'hit-corrected', 'Part of the search index could not be loaded: these are matches by title only.'));
  output.replaceChildren(...parts);
  if (hits.length === 0) return 'Nothing found.';
  return `${hits.length} ${hits.length === 1 ? 'result' : 'results'}${plan.corrected ? ` for ${plan.corrected}` : ''}.`;
}

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
  output.replaceChildren(element('p', 'hit-none', 'The search index is still on its way: the connection is slow.'));
  status.textContent = 'Still loading.';
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
  const run = async () => {
    const mine = ++turn;
    const query = input.value.trim();
    if (!query) {
      output.replaceChildren();
      status.textContent = '';
      onQuery('');
      return;
    }
    const slow = setTimeout(() => mine === turn && tellSlow(output, status), patience);
    try {
      const answer = await find(query, most);
      // A newer keystroke has overtaken this one.
      if (mine !== turn) return;
      status.textContent = draw(output, query, answer);
      onQuery(query);
    } catch {
      if (mine !== turn) return;
      output.replaceChildren(
        element(
          'p',
          'hit-none',
          'Search is not available: its index could not be loaded. You may be offline, or the site may be incomplete. The glossary and the chapters read without it.',
        ),
      );
      status.textContent = 'Search is not available.';
    } finally {
      clearTimeout(slow);
    }
  };
  input.addEventListener('input', () => void run());
  root.addEventListener('keydown', (event) => walk(event, input, output));
  void prepareSearch().catch(() => undefined);
  if (input.value) void run();
}
