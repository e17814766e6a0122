import { exampleQuestions } from '../../domain/search/plan.ts';
import type { Excerpt } from '../../domain/search/excerpt.ts';
import { plural } from '../../domain/text.ts';
import type { UncoveredService } from '../../schema/service.ts';
import { button, element, type Attributes, type Content } from '../site/element.ts';
import { browserStorage, readerKey, writeText } from '../site/storage.ts';
import type { Hit, SearchResults } from './search-engine.ts';

const kindNames: Readonly<Record<Hit['kind'], string>> = {
  term: 'Glossary',
  section: 'Guide',
  example: 'Examples',
  outline: 'Outline',
  question: 'Questions',
  mistake: 'Common mistakes',
  diagram: 'Diagrams',
  service: 'Services',
  duty: 'Tasks',
  layer: 'Layers',
  check: 'Checks',
  proof: 'Your tasks',
  comparison: 'Comparisons',
  surprise: 'Surprises',
  framework: 'Frameworks',
  requirement: 'Requirements',
};

/** The same words as on badges. Importing their module would split it into a separate file that every page has to list. */
const partyNames: Readonly<Record<NonNullable<Hit['party']>, string>> = {
  aws: 'AWS',
  customer: 'You',
  shared: 'Both',
  'not-applicable': 'No such layer',
  'not-documented': 'Not documented',
};

const excerptLine = ({ party, pieces }: Excerpt) =>
  element(
    'span',
    { class: 'hit-text', 'data-party': party },
    pieces.map((piece) => (piece.isMatch ? element('mark', {}, piece.text) : piece.text)),
  );

/** @param group the name of its group, which it doesn't repeat */
function resultItem({ href, kind, title, within, party, isAnswer, loadExcerpts }: Hit, group: string): HTMLLIElement {
  // A common mistake must not look like a statement by the guide.
  const name = kind === 'mistake' ? `Common mistake: “${title.replace(/\.$/, '')}”` : title;
  // Most searches ask who is responsible, so the title says it: "Operating system on RDS AWS".
  const heading = party
    ? [element('b', {}, name.replace(': ', ' on ')), ' ', element('span', { class: 'party', 'data-party': party }, partyNames[party])]
    : element('b', {}, name);
  const place = within !== group && !isAnswer && element('span', { class: 'hit-within' }, within);
  const link = element('a', { class: 'hit', href }, element('span', {}, heading), place);
  // The link doesn't wait for its excerpts.
  loadExcerpts?.().then(
    (excerpts) => link.append(...excerpts.map(excerptLine)),
    () => undefined,
  );
  return element('li', {}, link);
}

/** The number of results that are listed first, regardless of their kind. */
const bestCount = 3;

function group(heading: Content, items: readonly HTMLElement[], attributes: Attributes = {}): HTMLElement {
  const list = element('ul', { class: 'hits' }, items);
  return element('section', { class: 'hit-group', ...attributes }, element('h2', { class: 'hit-kind' }, heading), list);
}

const resultGroup = (name: string, hits: readonly Hit[], rank?: string) =>
  group(
    name,
    hits.map((hit) => resultItem(hit, name)),
    { 'data-rank': rank },
  );

/** The answers, then the best results of any kind, then the others grouped by kind. The groups are in the order of their best results. */
function resultGroups(hits: readonly Hit[]): HTMLElement[] {
  const answers = hits.filter(({ isAnswer }) => isAnswer);
  const results = hits.slice(answers.length);
  const best = results.slice(0, bestCount);
  const others = results.slice(bestCount);
  const ofKind = (kind: Hit['kind']) => others.filter((hit) => hit.kind === kind);
  const kinds = [...new Set(others.map(({ kind }) => kind))];
  return [
    ...(answers.length > 0 ? [resultGroup('Answer', answers, 'answer')] : []),
    ...(best.length > 0 ? [resultGroup('Best matches', best, 'best')] : []),
    ...kinds.map((kind) => resultGroup(kindNames[kind], ofKind(kind))),
  ];
}

const tips = [
  'Use fewer words, such as “firewall,” “patching,” or “SOC 2.”',
  'Combine a service and a task, such as “EC2 operating system” or “S3 encryption.”',
];

function nothingFound(query: string): HTMLElement {
  const items = tips.map((tip) => element('li', {}, tip));
  return element('div', { class: 'hit-none' }, element('p', {}, `No results for “${query}.”`), element('ul', {}, items));
}

const note = (...contents: (Node | string)[]) => element('p', { class: 'hit-note' }, ...contents);

/** Says that the guide doesn't cover a service, and whether AWS has closed it to new customers. */
function uncoveredNote({ name, status }: UncoveredService, hasHits: boolean): HTMLElement {
  const rest = [status, hasHits ? 'Related results:' : undefined].filter(Boolean).join(' ');
  return note('This guide has no page about ', element('b', {}, name), rest ? `. ${rest}` : '.');
}

/** The notes above the results. */
const notesOn = ({ plan, hits, fullText }: SearchResults) => [
  ...(fullText === 'failed' ? [note('Only titles were searched, because the full index didn’t load. You might be offline.')] : []),
  ...(plan.corrected && hits.length > 0 ? [note('Showing results for ', element('b', {}, plan.corrected))] : []),
  ...(plan.uncovered ? [uncoveredNote(plan.uncovered, hits.length > 0)] : []),
];

/** Replaces the contents but keeps the focus on the same result, because the reader may be using the first results already. */
function replaceContents(output: HTMLElement, contents: readonly Node[]): void {
  const focused = output.contains(document.activeElement) ? document.activeElement?.getAttribute('href') : undefined;
  output.replaceChildren(...contents);
  if (focused) [...output.querySelectorAll('a')].find((link) => link.getAttribute('href') === focused)?.focus();
}

/** Shows a message instead of results. */
export const showMessage = (output: HTMLElement, message: string): void =>
  output.replaceChildren(element('p', { class: 'hit-none' }, message));

/** Shows results, or advice if there are none. @returns the text for the status region */
export function showResults(output: HTMLElement, query: string, results: SearchResults): string {
  const { plan, hits, total } = results;
  replaceContents(output, [...notesOn(results), ...(hits.length > 0 ? resultGroups(hits) : [nothingFound(query)])]);
  if (hits.length === 0) return 'No results.';
  const count = `${plural(total, 'result')}${plan.corrected ? ` for ${plan.corrected}` : ''}.`;
  return total > hits.length ? `${count} The best ${hits.length} are listed.` : count;
}

/** Starts with the key of the reader's data, so that deleting the data deletes the searches, too. */
const searchesKey = `${readerKey}/searches`;
const maxSearches = 5;
/** In characters. */
const maxSearchLength = 100;

/** The reader's latest searches, newest first. The stored value may be anything, so it is checked. */
export function recentSearches(): string[] {
  try {
    const stored: unknown = JSON.parse(browserStorage()?.getItem(searchesKey) ?? '[]');
    return Array.isArray(stored) ? stored.filter((query) => typeof query === 'string').slice(0, maxSearches) : [];
  } catch {
    return [];
  }
}

/** Puts a search at the top of the list. Does nothing without storage. */
export function rememberSearch(query: string): void {
  const latest = query.slice(0, maxSearchLength);
  const others = recentSearches().filter((each) => each.toLowerCase() !== latest.toLowerCase());
  writeText(browserStorage(), searchesKey, JSON.stringify([latest, ...others].slice(0, maxSearches)));
}

/** Suggests searches: the reader's recent ones and some questions. @param choose called with the chosen search */
export function showStart(output: HTMLElement, choose: (query: string) => void): void {
  const item = (query: string) => {
    const suggestion = button(query, () => choose(query), { class: 'hit' });
    return element('li', {}, suggestion);
  };
  const recent = recentSearches();
  const clear = button('Clear', () => {
    browserStorage()?.removeItem(searchesKey);
    showStart(output, choose);
  });
  output.replaceChildren(
    ...(recent.length > 0 ? [group(['Recent searches ', clear], recent.map(item), { 'aria-label': 'Recent searches' })] : []),
    group('Questions to try', exampleQuestions.map(item), { 'aria-label': 'Questions to try' }),
  );
}
