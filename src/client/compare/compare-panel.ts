import { compareServices } from '../../domain/compare/compare.ts';
import { differencesInWords, type Comparable, type ComparisonData } from '../../domain/compare/comparable.ts';
import { fewest, inWords, problemsOf, readSelection, type Selection } from '../../domain/compare/selection.ts';
import { sourcesCited } from '../../domain/service/sources.ts';
import { comparisonData } from './compare-data.ts';
import { movingLine, replaceFigure } from './compare-figure.ts';
import { sourcesSection } from './compare-sources.ts';
import { comparisonTable } from './compare-table.ts';
import { element } from '../site/element.ts';

/** What was chosen when the reader was last told; changes are told against it. */
let told: readonly string[] = [];

const pageTitle = document.title;

/** A service chosen in one list cannot be chosen in another. */
function keepApart(lists: readonly HTMLSelectElement[]): void {
  const chosen = new Set(lists.map((list) => list.value).filter(Boolean));
  for (const list of lists) for (const option of list.options) option.disabled = chosen.has(option.value) && option.value !== list.value;
}

/** Every service that can be chosen: its short name by its id. */
const choices = ([list]: readonly HTMLSelectElement[]): ReadonlyMap<string, string> =>
  new Map([...(list?.options ?? [])].filter(({ value }) => value).map(({ value, text }) => [value, text]));

/** What the address asks for, set in the lists too. */
function readAddress(lists: readonly HTMLSelectElement[], isKnown: (id: string) => boolean): Selection {
  const selection = readSelection(new URLSearchParams(location.search).getAll('s').join(','), isKnown);
  lists.forEach((list, place) => (list.value = selection.ids[place] ?? ''));
  return selection;
}

function readLists(lists: readonly HTMLSelectElement[], isKnown: (id: string) => boolean): Selection {
  const selection = readSelection(lists.map((list) => list.value).join(','), isKnown);
  const address = new URL(location.href);
  // Ids are letters, digits and hyphens: written by hand, the commas between them stay commas.
  address.search = selection.ids.length > 0 ? `?s=${selection.ids.join(',')}` : '';
  history.replaceState(null, '', address);
  return selection;
}

/** What came and what went since the reader was last told. */
function changesInWords(ids: readonly string[], nameOf: (id: string) => string): string {
  const names = (list: readonly string[]) => inWords(list.map(nameOf));
  const added = names(ids.filter((id) => !told.includes(id)));
  const removed = names(told.filter((id) => !ids.includes(id)));
  told = ids;
  return [added && `${added} added.`, removed && `${removed} removed.`].filter(Boolean).join(' ');
}

function draw(place: Element, services: readonly Comparable[], { layers, sources }: ComparisonData): void {
  const figure = movingLine(services, layers);
  const rest = [comparisonTable(services, layers), sourcesSection(sourcesCited(services).flatMap((id) => sources[id] ?? []))];
  const old = place.querySelector('figure');
  if (!old) return place.replaceChildren(figure, ...rest);
  while (old.nextSibling) old.nextSibling.remove();
  old.after(...rest);
  replaceFigure(old, figure);
}

async function servicesOf(ids: readonly string[]) {
  const data = await comparisonData();
  return { data, services: ids.flatMap((id) => data.services.find((service) => service.id === id) ?? []) };
}

/** Shows the services that the address names, or those that the lists hold. @throws where what they hold cannot be loaded */
export async function compareIn(root: HTMLElement, fromAddress: boolean): Promise<void> {
  const [status, place] = ['[data-status]', '[data-compared]'].map((part) => root.querySelector(part));
  const lists = [...root.querySelectorAll('select')];
  const names = choices(lists);
  const nameOf = (id: string) => names.get(id) ?? id;
  const selection = (fromAddress ? readAddress : readLists)(lists, (id) => names.has(id));
  const { ids } = selection;
  const isEnough = ids.length >= fewest;
  keepApart(lists);
  document.title = isEnough ? `${inWords(ids.map(nameOf))}, compared – ${pageTitle}` : pageTitle;
  const changes = changesInWords(ids, nameOf);
  const news = fromAddress ? '' : changes;
  const problems = problemsOf(selection, nameOf).map((problem) => element('p', {}, problem));
  const tell = (...sentences: string[]) => status?.replaceChildren(...problems, element('p', {}, sentences.filter(Boolean).join(' ')));
  if (!isEnough) {
    place?.replaceChildren();
    return tell(news);
  }
  const { data, services } = await servicesOf(ids);
  if (place) draw(place, services, data);
  tell(news, differencesInWords(compareServices(services, data.layers)));
}
