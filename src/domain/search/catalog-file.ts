import type { Layer } from '../../schema/lists.ts';
import type { Guide } from '../guide.ts';
import { catalogEntry, checkEntry, countWords, labelsOf, serviceEntries, summarize } from './catalog.ts';
import type { Catalog, CatalogEntry, EntryFields, SearchRecord, ServiceSummary } from './catalog.ts';
import { requirementIds, type RequirementIds } from './requirements.ts';
import { stemOf } from './words.ts';

/** The format version of both files. A page rejects other versions, because an old cached page could misread new files. */
const version = 3;

/** `search/catalog.json`: everything that the first results need. The entries of services are computed from services and layers. */
export interface CatalogFile {
  readonly version: number;
  readonly layers: readonly Pick<Layer, 'id' | 'label'>[];
  readonly services: readonly ServiceSummary[];
  readonly entries: readonly EntryFields[];
  /** The words of the site, separated by spaces, grouped by the number of records that contain them. */
  readonly words: Readonly<Record<string, string>>;
  readonly uncovered: Catalog['uncovered'];
}

/** `search/details.json`: what can wait until the first results are shown. */
export interface DetailsFile {
  readonly version: number;
  readonly entries: readonly EntryFields[];
  /** The id of each check, followed by the ids of its services. */
  readonly checks: readonly (readonly [id: string, ...services: string[]])[];
  readonly requirements: RequirementIds;
  /** The Pagefind id of each entry, first for the catalog, then for this file. */
  readonly ids: readonly string[];
}

const isEmptyList = (value: unknown) => Array.isArray(value) && value.length === 0;

function stored({ path, kind, title, within, names, teaches, terms, services }: CatalogEntry): EntryFields {
  const lists = Object.entries({ names, teaches, terms, services }).filter(([, list]) => !isEmptyList(list));
  return { path, kind, title, within, ...Object.fromEntries(lists) };
}

/** The words of the catalog. Words that are only in the ids of checks come with the details. */
function catalogWords(records: readonly SearchRecord[]): [word: string, count: number][] {
  const withoutIds = countWords(records.map((record) => (record.kind === 'check' ? { ...record, title: '', names: [] } : record)));
  const inNames = countWords(records.map((record) => ({ ...record, text: '' })));
  const stemsInNames = new Set([...inNames.keys()].map(stemOf));
  // A word in only one text adds nothing if a name contains another form of it.
  const isUseful = (word: string, count: number) => count > 1 || inNames.has(word) || !stemsInNames.has(stemOf(word));
  return [...countWords(records)].filter(([word, count]) => withoutIds.has(word) && isUseful(word, count));
}

/** Groups words by their count, rounded to a power of two, because only its magnitude matters. */
function groupByCount(words: readonly [word: string, count: number][]): CatalogFile['words'] {
  const groups: Record<string, string[] | undefined> = {};
  for (const [word, count] of words) (groups[2 ** Math.round(Math.log2(count))] ??= []).push(word);
  return Object.fromEntries(Object.entries(groups).map(([count, list = []]) => [count, list.sort().join(' ')]));
}

/**
 * Creates the two files that the browser searches in addition to the full-text index.
 * @param idOf returns Pagefind's id of the record at a path
 */
export function toFiles(
  guide: Guide,
  records: readonly SearchRecord[],
  idOf: (path: string) => string,
): { readonly catalog: CatalogFile; readonly details: DetailsFile } {
  const services = [...guide.services.values()].map((service) => summarize(service, guide));
  const labels = labelsOf(guide.layers, services);
  const derived = new Set(services.flatMap((service) => serviceEntries(service, labels)).map(({ path }) => path));
  const checks = records.filter(({ kind }) => kind === 'check');
  const questions = records.filter(({ kind }) => kind === 'question');
  const rest = records.filter(({ path, kind }) => kind !== 'check' && kind !== 'question' && !derived.has(path));
  const catalog: CatalogFile = {
    version,
    layers: guide.layers.map(({ id, label }) => ({ id, label })),
    services,
    entries: rest.map(stored),
    words: groupByCount(catalogWords(records)),
    uncovered: guide.uncovered.map(({ name, aliases, status }) => ({ name, aliases, ...(status ? { status } : {}) })),
  };
  const details: DetailsFile = {
    version,
    entries: questions.map(stored),
    checks: checks.map((check) => [check.title, ...check.services]),
    requirements: requirementIds(guide.frameworks.values()),
    ids: [],
  };
  const { entries } = addDetails(fromFile(catalog), details);
  return { catalog, details: { ...details, ids: entries.map(({ path }) => idOf(path)) } };
}

function checkVersion(file: { readonly version: number }): void {
  if (file.version !== version) throw new Error(`This page reads version ${version} of the search index, not ${file.version}.`);
}

/** Reads `search/catalog.json`. @throws if it has another version */
export function fromFile(file: CatalogFile): Catalog {
  checkVersion(file);
  const labels = labelsOf(file.layers, file.services);
  const words = new Map<string, number>();
  for (const [count, list] of Object.entries(file.words)) for (const word of list.split(' ')) words.set(word, Number(count));
  return {
    entries: [...file.entries.map(catalogEntry), ...file.services.flatMap((service) => serviceEntries(service, labels))],
    words,
    uncovered: file.uncovered,
  };
}

/** Adds `search/details.json` to the catalog. @throws if it has another version */
export function addDetails(catalog: Catalog, file: DetailsFile): Catalog {
  checkVersion(file);
  const checks = file.checks.map(([id, ...services]) => checkEntry(id, services));
  return {
    ...catalog,
    entries: [...catalog.entries, ...file.entries.map(catalogEntry), ...checks],
    words: new Map([...countWords(checks), ...catalog.words]),
    requirements: file.requirements,
  };
}
