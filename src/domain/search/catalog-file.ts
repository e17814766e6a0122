import { groupBy } from '../group-by.ts';
import type { Guide } from '../guide.ts';
import { catalogEntry, checkEntry, countWords, serviceEntries, summarize } from './catalog.ts';
import type { Catalog, EntryFields, SearchRecord } from './catalog.ts';
import { requirementIds } from './requirements.ts';
import { stemOf } from './words.ts';

/** The format version of both files. A page rejects other versions, because an old cached page could misread new files. */
const version = 4;

/** `search/catalog.json`: everything that the first results need. The entries of services are computed from services and layers. */
export type CatalogFile = ReturnType<typeof toFiles>['catalog'];
/** `search/details.json`: what can wait until the first results are shown. */
export type DetailsFile = ReturnType<typeof toFiles>['details'];

function stored({ path, kind, title, within, names, teaches, terms, services }: SearchRecord): EntryFields {
  const lists = Object.entries({ names, teaches, terms, services }).filter(([, list]) => list.length > 0);
  return { path, kind, title, within, ...Object.fromEntries(lists) };
}

/** The words of each count, separated by spaces. Words that are only in the ids of checks come with the details. */
function wordsByCount(records: readonly SearchRecord[]): Record<string, string> {
  const withoutIds = countWords(records.map((record) => (record.kind === 'check' ? { ...record, title: '', names: [] } : record)));
  const inNames = countWords(records.map((record) => ({ ...record, text: '' })));
  const stemsInNames = new Set([...inNames.keys()].map(stemOf));
  // A word in only one text adds nothing if a name contains another form of it.
  const isUseful = (word: string, count: number) => count > 1 || inNames.has(word) || !stemsInNames.has(stemOf(word));
  const words = [...countWords(records)].filter(([word, count]) => withoutIds.has(word) && isUseful(word, count));
  // Only the magnitude of a count matters.
  const groups = groupBy(words, ([, count]) => 2 ** Math.round(Math.log2(count)));
  const list = (same: typeof words) => same.map(([word]) => word).sort();
  return Object.fromEntries([...groups].map(([count, same]) => [count, list(same).join(' ')]));
}

/**
 * Creates the two files that the browser searches in addition to the full-text index.
 * @param idOf returns Pagefind's id of the record at a path
 */
export function toFiles(guide: Guide, records: readonly SearchRecord[], idOf: (path: string) => string) {
  const checks = records.filter(({ kind }) => kind === 'check');
  const questions = records.filter(({ kind }) => kind === 'question');
  const ofServices = records.filter(({ path }) => path.startsWith('/services/'));
  const derived = new Set([...checks, ...questions, ...ofServices]);
  const others = records.filter((record) => !derived.has(record));
  const catalog = {
    version,
    layers: Object.fromEntries(guide.layers.map(({ id, label }) => [id, label])),
    services: [...guide.services.values()].map((service) => summarize(service, guide)),
    entries: others.map(stored),
    words: wordsByCount(records),
    uncovered: guide.uncovered.map(({ name, aliases, status }) => ({ name, aliases, ...(status ? { status } : {}) })),
  };
  const details = {
    version,
    entries: questions.map(stored),
    /** The id of each check, followed by the ids of its services. */
    checks: checks.map(({ title, services }): readonly [string, ...string[]] => [title, ...services]),
    requirements: requirementIds(guide.frameworks.values()),
    /** The Pagefind id of each entry, in the order in which a page computes the entries. */
    ids: [...others, ...ofServices, ...questions, ...checks].map(({ path }) => idOf(path)),
  };
  return { catalog, details };
}

function checkVersion(file: { readonly version: number }): void {
  if (file.version !== version) throw new Error(`This page reads version ${version} of the search index, not ${file.version}.`);
}

/** Reads `search/catalog.json`. @throws if it has another version */
export function fromFile(file: CatalogFile): Catalog {
  checkVersion(file);
  const words = new Map<string, number>();
  for (const [count, list] of Object.entries(file.words)) for (const word of list.split(' ')) words.set(word, Number(count));
  return {
    entries: [...file.entries.map(catalogEntry), ...file.services.flatMap((service) => serviceEntries(service, file.layers))],
    words,
    uncovered: file.uncovered,
  };
}

/** Adds `search/details.json` to the catalog. @throws if it has another version */
export function addDetails(catalog: Catalog, file: DetailsFile): Catalog {
  checkVersion(file);
  const checks = file.checks.map(([id, ...services]) => checkEntry(id, services));
  const entries = [...catalog.entries, ...file.entries.map(catalogEntry), ...checks];
  return {
    ...catalog,
    entries,
    words: new Map([...countWords(checks), ...catalog.words]),
    requirements: file.requirements,
    paths: new Map(entries.map(({ path }, index) => [file.ids[index] ?? '', path])),
  };
}
