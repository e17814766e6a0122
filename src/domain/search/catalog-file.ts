import { cellPath, checksPath, servicePath } from '../paths.ts';
import type { Catalog, CatalogEntry } from './catalog.ts';
import { checkNames } from './check-names.ts';
import type { RecordKind } from './records.ts';

/** One entry, short. Of what it teaches, a number stands for all names of that term; services go by number. */
export type Row = readonly [
  fragment: string,
  title: string,
  names?: string,
  teaches?: readonly (string | number)[],
  services?: readonly number[],
];
/** Entries of one kind on one page. */
export type Group = readonly [kind: RecordKind, within: string, page: string, rows: readonly Row[]];

/** The catalog as it is fetched: each thing said once, and nothing that follows from the rest. `catalog-pack.ts` makes it. */
export interface CatalogFile {
  /** Ids of the services, in the order of their numbers. */
  readonly services: readonly string[];
  readonly groups: readonly Group[];
  /** For each service its short name and the numbers of the layers that it has duties on. */
  readonly duties: readonly (readonly [service: number, shortName: string, layers: readonly number[]])[];
  readonly layers: readonly (readonly [id: string, label: string])[];
  /** Ids of checks, by the services that they are about. */
  readonly checks: readonly (readonly [services: readonly number[], ids: string])[];
  /** Words, by how many records hold them. */
  readonly words: readonly (readonly [count: number, words: string])[];
  readonly uncovered: readonly string[];
}

/** Stands between names. */
export const separator = '|';
/** As `within` and `page`: those of the service that the entry is about first. */
export const itsName = '^';

/** What is taught where a term is. */
export const namesOfTerm = ({ title, names }: CatalogEntry) => [title, ...names];

const split = (text = '') => (text ? text.split(separator) : []);
const pathOf = (page: string, fragment: string) => (fragment ? `${page}#${fragment}` : page);

function unpackGroups({ groups, services }: CatalogFile): CatalogEntry[] {
  const terms: CatalogEntry[] = [];
  const namesTaught = (each: string | number) => (typeof each === 'string' ? [each] : terms.slice(each, each + 1).flatMap(namesOfTerm));
  return groups.flatMap(([kind, within, page, rows]) =>
    rows.map(([fragment, title, names, teaches = [], numbers = []]) => {
      const about = numbers.flatMap((at) => services[at] ?? []);
      const path = pathOf(page === itsName ? servicePath(about[0] ?? '') : page, fragment);
      const entry: CatalogEntry = {
        path,
        kind,
        title,
        within,
        names: split(names),
        teaches: teaches.flatMap(namesTaught),
        services: about,
      };
      if (kind === 'term') terms.push(entry);
      return entry;
    }),
  );
}

function unpackDuties({ duties, layers, services }: CatalogFile): CatalogEntry[] {
  return duties.flatMap(([number, shortName, numbers]) =>
    numbers.map((at): CatalogEntry => {
      const service = services[number] ?? '';
      const [layer, label] = layers[at] ?? ['', ''];
      const title = `${label}: ${shortName}`;
      return { path: cellPath(service, layer), kind: 'duty', title, within: itsName, names: [], teaches: [], services: [service] };
    }),
  );
}

function unpackChecks({ checks, services }: CatalogFile): CatalogEntry[] {
  return checks.flatMap(([numbers, list]) => {
    const about = numbers.flatMap((at) => services[at] ?? []);
    return list.split(' ').map((id) => checkEntry(id, about));
  });
}

/** A check's entry; all but the services follows from its id. */
export const checkEntry = (id: string, services: readonly string[]): CatalogEntry => ({
  path: checksPath(id),
  kind: 'check',
  title: id,
  within: 'Prove your side',
  names: checkNames(id),
  teaches: [],
  services,
});

/** The catalog, whole again. */
export function unpackCatalog(file: CatalogFile): Catalog {
  const short = [...unpackGroups(file), ...unpackDuties(file), ...unpackChecks(file)];
  const titles = new Map(short.flatMap(({ kind, title, services: [id] }) => (kind === 'service' && id ? [[id, title]] : [])));
  const entries = short.map((entry) =>
    entry.within === itsName ? { ...entry, within: titles.get(entry.services[0] ?? '') ?? '' } : entry,
  );
  const words = new Map<string, number>();
  for (const [count, list] of file.words) for (const word of list.split(' ')) words.set(word, count);
  const uncovered = file.uncovered.map((line) => {
    const [name = '', ...aliases] = split(line);
    return { name, aliases };
  });
  return { entries, words, uncovered };
}
