import { compareServices } from '../domain/services/compare.ts';
import { differencesInWords, type Comparable, type ComparisonData } from '../domain/services/comparable.ts';
import { fewest, inWords, problemsOf, readSelection, type Selection } from '../domain/services/selection.ts';
import { sourcesCited } from '../domain/services/sources.ts';
import { comparisonData } from './compare-data.ts';
import { movingLine, replaceFigure } from './compare-figure.ts';
import { sourcesSection } from './compare-sources.ts';
import { comparisonTable } from './compare-table.ts';
import { element } from './element.ts';

/** What was chosen when the reader was last told, to begin with what the address asked for; changes are told against it. */
let told: readonly string[] | undefined;

const pageTitle = document.title;

/** A service chosen in one list cannot be chosen in another. */
function keepApart(lists: readonly HTMLSelectElement[]): void {
  const chosen = new Set(lists.map((list) => list.value).filter(Boolean));
  for (const list of lists) for (const option of list.options) option.disabled = chosen.has(option.value) && option.value !== list.value;
}

/** Every service that can be chosen: its short name by its id. */
const choices = ([list]: readonly HTMLSelectElement[]): ReadonlyMap<string, string> =>
  new Map([...(list?.options ?? [])].filter(({ value }) => value).map(({ value, text }) => [value, text]));

/** What the lists hold, written into the address too. */
function readLists(lists: readonly HTMLSelectElement[], isKnown: (id: string) => boolean): Selection {
  const selection = readSelection(lists.map((list) => list.value).join(','), isKnown);
  const address = new URL(location.href);
  // Ids are letters, digits and hyphens: written by hand, the commas between them stay commas.
  address.search = selection.ids.length > 0 ? `?s=${selection.ids.join(',')}` : '';
  history.replaceState(null, '', address);
  return selection;
}

/** What came and what went, in words; nothing where nothing did. */
function changesInWords(before: readonly string[], ids: readonly string[], nameOf: (id: string) => string): string {
  const names = (list: readonly string[]) => inWords(list.map(nameOf));
  const added = names(ids.filter((id) => !before.includes(id)));
  const removed = names(before.filter((id) => !ids.includes(id)));
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

/**
 * Shows the services that the reader chose in the lists, or else those of the address, and says what changed.
 * @param asked what the address asked for when the page was opened
 * @param byReader has the reader chosen since?
 * @throws where the services cannot be loaded
 */
export async function compareIn(root: HTMLElement, asked: Selection, byReader: boolean): Promise<void> {
  const [status, place] = ['[data-status]', '[data-compared]'].map((part) => root.querySelector(part));
  const lists = [...root.querySelectorAll('select')];
  const names = choices(lists);
  const nameOf = (id: string) => names.get(id) ?? id;
  const selection = byReader ? readLists(lists, (id) => names.has(id)) : asked;
  const { ids } = selection;
  const isEnough = ids.length >= fewest;
  keepApart(lists);
  document.title = isEnough ? `${inWords(ids.map(nameOf))}, compared – ${pageTitle}` : pageTitle;
  const news = changesInWords(told ?? asked.ids, ids, nameOf);
  told = ids;
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
