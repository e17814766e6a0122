import { element } from '../site/element.ts';
import type { Answer, Hit } from './search-engine.ts';
import type { Excerpt } from './search-texts.ts';

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
  proof: 'Proof',
  comparison: 'Comparisons',
  surprise: 'Surprises',
};

/** A claim that the guide corrects must not stand there as if the guide made it. */
const titleOf = ({ kind, title }: Hit) => (kind === 'correction' ? `Corrected: “${title.replace(/\.$/, '')}”` : title);

const marked = (pieces: Excerpt) => pieces.map(({ text, found }) => (found ? element('mark', {}, text) : text));

function resultItem(hit: Hit): HTMLLIElement {
  const link = element('a', { class: 'hit' }, element('b', {}, titleOf(hit)), element('span', { class: 'hit-within' }, hit.within));
  link.href = hit.href;
  const text = element('span', { class: 'hit-text' });
  link.append(text);
  // The place is what is looked for: it does not wait for the words around what was found.
  hit.excerpt?.().then(
    (pieces) => text.append(...marked(pieces)),
    () => undefined,
  );
  return element('li', {}, link);
}

/** How many results stand first, whatever their kind. */
const bestCount = 3;

function group(name: string, members: readonly Hit[]): HTMLElement {
  return element(
    'section',
    { class: 'hit-group' },
    element('h2', { class: 'hit-kind' }, name),
    element('ul', { class: 'hits' }, ...members.map(resultItem)),
  );
}

/** The best results of all kinds, then the others under their kinds, the better kind first. */
function resultGroups(hits: readonly Hit[]): HTMLElement[] {
  const others = Map.groupBy(hits.slice(bestCount), (hit) => hit.kind);
  return [group('Best matches', hits.slice(0, bestCount)), ...[...others].map(([kind, members]) => group(kindNames[kind], members))];
}

function nothingFound(query: string): HTMLElement {
  const advice = element('ul', {});
  advice.append(
    element('li', {}, 'Try fewer words, or the plain name of the thing: “firewall”, “patching”, “SOC 2”.'),
    element('li', {}, 'Name the service and the duty: “EC2 operating system”, “S3 encryption”.'),
  );
  return element('div', { class: 'hit-none' }, element('p', {}, `Nothing found for “${query}”.`), advice);
}

const note = (...words: (Node | string)[]) => element('p', { class: 'hit-corrected' }, ...words);

/** What must be said of an answer before its results. */
const notesOn = ({ plan, hits, namesOnly }: Answer) => [
  ...(namesOnly === 'at all'
    ? [note('Only names and titles were searched: the index of the texts could not be loaded. You may be offline.')]
    : []),
  ...(plan.corrected && hits.length > 0 ? [note('Showing results for ', element('b', {}, plan.corrected))] : []),
  ...(plan.uncovered ? [note('This guide does not cover ', element('b', {}, plan.uncovered), '. What it says nearby:')] : []),
];

/** Shows other contents. Whoever walks through the first results already keeps the place when the others come. */
function replaceContents(output: HTMLElement, parts: readonly Node[]): void {
  const focused = output.contains(document.activeElement) ? document.activeElement?.getAttribute('href') : undefined;
  output.replaceChildren(...parts);
  if (focused) [...output.querySelectorAll('a')].find((link) => link.getAttribute('href') === focused)?.focus();
}

/** Draws an answer: results or advice, and what was searched if a word was corrected. @returns what to announce */
export function draw(output: HTMLElement, query: string, answer: Answer): string {
  const { plan, hits } = answer;
  replaceContents(output, [...notesOn(answer), ...(hits.length > 0 ? resultGroups(hits) : [nothingFound(query)])]);
  if (hits.length === 0) return 'Nothing found.';
  return `${hits.length} ${hits.length === 1 ? 'result' : 'results'}${plan.corrected ? ` for ${plan.corrected}` : ''}.`;
}
