import { type CatalogFile, type Group, itsName, namesOfTerm, separator, type Row } from './catalog-file.ts';
import { countWords, type Catalog, type CatalogEntry } from './catalog.ts';
import { stemOf } from './words.ts';

type Terms = ReadonlyMap<string, readonly { readonly at: number; readonly names: readonly string[] }[]>;

/** The terms by their titles, each with its number. */
const byTitle = (terms: readonly CatalogEntry[]): Terms =>
  Map.groupBy(
    terms.map((term, at) => ({ at, names: namesOfTerm(term) })),
    ({ names }) => names[0] ?? '',
  );

/** The terms whose names, one after the other, are what is taught. */
function termsTaught(teaches: readonly string[], terms: Terms): (string | number)[] {
  const [first] = teaches;
  if (first === undefined) return [];
  const term = terms.get(first)?.find(({ names }) => names.every((name, place) => teaches[place] === name));
  return term ? [term.at, ...termsTaught(teaches.slice(term.names.length), terms)] : [first, ...termsTaught(teaches.slice(1), terms)];
}

/** What is empty at the end of a row is left out. */
function trimmed(row: Required<Row>): Row {
  const last = row.findLastIndex((each) => each.length > 0);
  return row.slice(0, Math.max(2, last + 1)) as unknown as Row;
}

/**
 * All words by count, so that the browser need not count them before a reader's first search. Counts are rounded, for only their size
 * matters; and a form that one text alone holds tells nothing new of a word that the names know.
 */
function wordsByCount({ words, entries }: Catalog): CatalogFile['words'] {
  const known = countWords(entries);
  const knownStems = new Set([...known.keys()].map(stemOf));
  const telling = [...words].filter(([word, count]) => count > 1 || known.has(word) || !knownStems.has(stemOf(word)));
  return [...Map.groupBy(telling, ([, count]) => 2 ** Math.round(Math.log2(count)))]
    .toSorted(([a], [b]) => a - b)
    .map(([count, list]) => [
      count,
      list
        .map(([word]) => word)
        .toSorted()
        .join(' '),
    ]);
}

type Numbered = (ids: readonly string[]) => number[];

/** The duties of each service: their titles and addresses follow from the layers. */
function packDuties(entries: readonly CatalogEntry[], numbers: Numbered): Pick<CatalogFile, 'layers' | 'duties'> {
  const partsOf = ({ path, title, services }: CatalogEntry) => {
    const cut = title.lastIndexOf(': ');
    return {
      layer: path.replace(/.*#/, ''),
      label: title.slice(0, cut),
      shortName: title.slice(cut + 2),
      service: numbers(services)[0] ?? -1,
    };
  };
  const duties = entries.filter(({ kind }) => kind === 'duty').map(partsOf);
  const layers = [...new Map(duties.map(({ layer, label }) => [layer, label]))];
  const ids = layers.map(([id]) => id);
  return {
    layers,
    duties: [...Map.groupBy(duties, ({ service }) => service)].map(([service, list]) => [
      service,
      list[0]?.shortName ?? '',
      list.map(({ layer }) => ids.indexOf(layer)),
    ]),
  };
}

/** The checks: all that is said of one follows from its id. */
function packChecks(entries: readonly CatalogEntry[], numbers: Numbered): CatalogFile['checks'] {
  const checks = entries.filter(({ kind }) => kind === 'check');
  return [...Map.groupBy(checks, ({ services }) => services.join(separator)).values()].map((list) => [
    numbers(list[0]?.services ?? []),
    list.map(({ title }) => title).join(' '),
  ]);
}

/** Everything else, by kind and page. */
function packGroups(entries: readonly CatalogEntry[], numbers: Numbered): Group[] {
  const services = new Map(entries.filter(({ kind }) => kind === 'service').map(({ path, title }) => [path, title]));
  const terms = byTitle(entries.filter(({ kind }) => kind === 'term'));
  const placed = entries
    .filter(({ kind }) => kind !== 'duty' && kind !== 'check')
    .map(({ path, kind, title, within, names, teaches, services: about }) => {
      const [page = '', fragment = ''] = path.split('#');
      const head = services.get(page) === within ? ([kind, itsName, itsName] as const) : ([kind, within, page] as const);
      return { head, row: trimmed([fragment, title, names.join(separator), termsTaught(teaches, terms), numbers(about)]) };
    });
  return [...Map.groupBy(placed, ({ head }) => head.join('\n')).values()].flatMap((list) =>
    list[0] ? [[...list[0].head, list.map(({ row }) => row)] satisfies Group] : [],
  );
}

/** Shortens the catalog for the way to the browser. */
export function packCatalog(catalog: Catalog): CatalogFile {
  const { entries, uncovered } = catalog;
  const services = entries.filter(({ kind }) => kind === 'service').flatMap((entry) => entry.services);
  const numbers: Numbered = (ids) => ids.map((id) => services.indexOf(id));
  return {
    services,
    groups: packGroups(entries, numbers),
    ...packDuties(entries, numbers),
    checks: packChecks(entries, numbers),
    words: wordsByCount(catalog),
    uncovered: uncovered.map(({ name, aliases }) => [name, ...aliases].join(separator)),
  };
}
