import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { parse } from 'yaml';
import { addDetails, fromFile, type CatalogFile, type DetailsFile } from '../../../../src/domain/search/catalog-file.ts';
import type { TextScores } from '../../../../src/domain/search/match.ts';
import { planSearch } from '../../../../src/domain/search/plan.ts';
import { rank, withComparison } from '../../../../src/domain/search/rank.ts';
import { withRequirements } from '../../../../src/domain/search/requirements.ts';
import { WordIndex } from '../../../../src/domain/search/word-index.ts';
import { getGuide } from '../../../../src/load/guide.ts';
import { writeSearchIndex } from '../../../../src/publish/search-index.ts';

/** A query, its kind, and all correct paths. */
interface Query {
  readonly query: string;
  readonly kind: string;
  readonly expect: readonly string[];
}

interface Pagefind {
  options(options: object): Promise<void>;
  init(language: string): Promise<void>;
  search(words: string): Promise<{ results: { id: string; score: number }[] }>;
}

const folder = mkdtempSync(join(tmpdir(), 'search-'));
const folderUrl = pathToFileURL(`${folder}/`);
const readJson = (path: string): unknown => JSON.parse(readFileSync(join(folder, path), 'utf8'));

let index: WordIndex;
let pagefind: Pagefind;

beforeAll(async () => {
  await writeSearchIndex(fileURLToPath(folderUrl));
  const details = readJson('search/details.json') as DetailsFile;
  index = new WordIndex(addDetails(fromFile(readJson('search/catalog.json') as CatalogFile), details));
  // Pagefind fetches its index from the folder of its script.
  vi.stubGlobal('fetch', (url: string) => Promise.resolve(new Response(readFileSync(new URL(url.replace(/\?.*/, ''))))));
  pagefind = (await import(new URL('pagefind/pagefind.js', folderUrl).href)) as Pagefind;
  await pagefind.options({ ranking: { metaWeights: { title: 2 } }, noWorker: true });
  await pagefind.init('en');
}, 60_000);

afterAll(() => {
  vi.unstubAllGlobals();
  rmSync(folder, { recursive: true });
});

const scores = new Map<string, Promise<TextScores>>();

/** The scores that Pagefind gives to paths. Many queries share a phrasing. */
function scoresOf(words: string): Promise<TextScores> {
  const found =
    scores.get(words) ??
    pagefind.search(words).then(({ results }) => new Map(results.map(({ id, score }) => [index.catalog.paths?.get(id) ?? '', { score }])));
  scores.set(words, found);
  return found;
}

/** The paths of the results; `uncovered` if the query names a service that the guide doesn't cover. */
async function search(query: string): Promise<string[]> {
  const plan = planSearch(query, index);
  if (plan.uncovered) return ['uncovered'];
  const found = await Promise.all(plan.concepts.map(({ phrasings }) => Promise.all(phrasings.map(({ words }) => scoresOf(words)))));
  return withRequirements(withComparison(rank(plan, found, index), plan, index), query, index.catalog).map(({ path }) => path);
}

const percent = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)} %`;

test.each(['search-queries.yaml', 'search-queries-services.yaml'])(
  'finds a right answer to the queries of %s: 95 % in first place, all in the first three',
  async (file) => {
    const queries = parse(readFileSync(new URL(`../../../fixtures/${file}`, import.meta.url), 'utf8')) as Query[];
    expect(queries.length).toBeGreaterThanOrEqual(120);
    const outcomes: { readonly kind: string; readonly position: number; readonly report: string }[] = [];
    for (const { query, kind, expect: right } of queries) {
      const found = await search(query);
      const position = found.findIndex((path) => right.includes(path));
      outcomes.push({ kind, position, report: `"${query}" expects ${right.join(' or ')}; found ${found.slice(0, 3).join(' ')}` });
    }
    const isFirst = ({ position }: { position: number }) => position === 0;
    const isInThree = ({ position }: { position: number }) => position >= 0 && position < 3;
    const first = outcomes.filter(isFirst).length;
    console.log(
      `${file}: first ${percent(first, outcomes.length)}, in three ${percent(outcomes.filter(isInThree).length, outcomes.length)}`,
    );
    expect(outcomes.filter((outcome) => !isInThree(outcome)).map(({ report }) => report)).toEqual([]);
    const notFirst = outcomes.filter((outcome) => !isFirst(outcome)).map(({ report }) => report);
    expect(first / outcomes.length, `not in first place:\n${notFirst.join('\n')}`).toBeGreaterThanOrEqual(0.95);
  },
);

test.each(['my stack', 'stack', 'responsibility matrix', 'customer responsibility matrix', 'CRM', 'raci', 'RACI matrix', 'SSP'])(
  'leads first from “%s” to My stack',
  async (query) => expect((await search(query))[0]).toBe('/stack/'),
);

test.each([
  ['NIST SP 800-53', 'nist-800-53'],
  ['nist 800-171', 'nist-800-171'],
  ['PCI DSS', 'pci-dss'],
  ['CIS AWS Foundations Benchmark', 'cis-aws'],
  ['FSBP', 'fsbp'],
  ['ISO 27001', 'iso-27001'],
  ['SOC 2', 'soc-2'],
  ['HIPAA', 'hipaa'],
])('finds the framework “%s” among the first two', async (query, id) =>
  expect((await search(query)).slice(0, 2)).toContain(`/frameworks/${id}/`),
);

test('finds every requirement of every framework by its id', async () => {
  for (const { id, requirements, shortName } of getGuide().frameworks.values()) {
    // Requirements come before all other results, whatever these are; only the controls of AWS FSBP, which are checks, have to be ranked.
    const found = (query: string) => (id === 'fsbp' ? search(query) : withRequirements([], query, index.catalog).map(({ path }) => path));
    const pages = id === 'fsbp' ? [`/frameworks/${id}/`, '/checks/'] : [`/frameworks/${id}/`];
    const missing: string[] = [];
    for (const requirement of requirements) {
      const paths = (await found(`${shortName} ${requirement.id}`)).slice(0, 3);
      if (!paths.some((path) => pages.some((page) => path.startsWith(page)) && path.includes('#'))) missing.push(requirement.id);
    }
    expect(missing, id).toEqual([]);
  }
}, 120_000);
