import { compareServices, type ComparisonData, summarizeDifferences } from '../../domain/compare/compare.ts';
import { comparisonSources, comparisonTable, movingLine } from '../../domain/compare/render.ts';
import { minServices, problemsOf, readSelection, type Selection } from '../../domain/compare/selection.ts';
import { sourcesCited } from '../../domain/service/responsibility.ts';
import { joinWords } from '../../domain/text.ts';
import { replaceSearch } from '../site/address.ts';
import { element } from '../site/element.ts';
import { comparisonData } from './comparison-data.ts';
import { toDom } from '../site/to-dom.ts';

type Lists = readonly HTMLSelectElement[];
type NameOf = (id: string) => string;

/** Disables the services in each list that are chosen in another one. */
function disableChosen(lists: Lists): void {
  const chosen = new Set(lists.map((list) => list.value).filter(Boolean));
  for (const list of lists) for (const option of list.options) option.disabled = chosen.has(option.value) && option.value !== list.value;
}

/** The short names of all services by id, from the first list. */
const readNames = ([list]: Lists): ReadonlyMap<string, string> =>
  new Map([...(list?.options ?? [])].filter(({ value }) => value).map(({ value, text }) => [value, text]));

/** Selects the services from the URL in the lists. */
function readUrl(lists: Lists, isKnown: (id: string) => boolean): Selection {
  const selection = readSelection(new URLSearchParams(location.search).getAll('s').join(','), isKnown);
  lists.forEach((list, index) => (list.value = selection.ids[index] ?? ''));
  return selection;
}

/** Reads the services selected in the lists, and writes them to the URL. */
function readLists(lists: Lists, isKnown: (id: string) => boolean): Selection {
  const selection = readSelection(lists.map((list) => list.value).join(','), isKnown);
  // Not with URLSearchParams, which would encode the commas. Ids have only letters, digits, and hyphens.
  replaceSearch(selection.ids.length > 0 ? `?s=${selection.ids.join(',')}` : '');
  return selection;
}

/** The ids of the services last announced to screen readers. */
let announced: readonly string[] = [];

/** What was added and removed since the last announcement. */
function describeChanges(ids: readonly string[], nameOf: NameOf): string {
  const added = joinWords(ids.filter((id) => !announced.includes(id)).map(nameOf));
  const removed = joinWords(announced.filter((id) => !ids.includes(id)).map(nameOf));
  announced = ids;
  return [added && `Added ${added}.`, removed && `Removed ${removed}.`].filter(Boolean).join(' ');
}

/**
 * Replaces the figure. If the number of services is the same, the path element stays and gets the new shape, so that CSS can animate the
 * line from the old shape to the new one.
 */
function replaceFigure(old: Element, next: Element): void {
  const path = old.querySelector('path');
  const shape = next.querySelector('path')?.getAttribute('d');
  const [oldParts, nextParts] = [old, next].map((figure) => [...figure.querySelectorAll('.stack-heads, .stack, figcaption')]);
  if (!path || !shape || !oldParts || oldParts.length !== nextParts?.length) return old.replaceWith(next);
  oldParts.forEach((part, index) => part.replaceWith(nextParts[index] ?? part));
  path.setAttribute('d', shape);
}

function draw(
  container: Element,
  services: readonly ComparisonData['service'][],
  layers: ComparisonData['layers'],
  data: readonly ComparisonData[],
): void {
  const sources = new Map(data.flatMap((each) => each.sources.map((source) => [source.id, source])));
  const figure = toDom(movingLine(services, layers));
  const cited = sourcesCited(services).flatMap((id) => sources.get(id) ?? []);
  const rest = [comparisonTable(services, layers), comparisonSources(cited)].map(toDom);
  const old = container.querySelector('figure');
  if (!old) return container.replaceChildren(figure, ...rest);
  while (old.nextSibling) old.nextSibling.remove();
  old.after(...rest);
  replaceFigure(old, figure);
}

const pageTitle = document.title;

/** Compares the services in the URL (`fromUrl`) or those selected in the lists. @throws if the data can't be loaded */
export async function showComparison(root: HTMLElement, fromUrl: boolean): Promise<void> {
  const status = root.querySelector('[data-status]');
  const container = root.querySelector('[data-compared]');
  const lists = [...root.querySelectorAll('select')];
  const names = readNames(lists);
  const nameOf = (id: string) => names.get(id) ?? id;
  const selection = (fromUrl ? readUrl : readLists)(lists, (id) => names.has(id));
  const { ids } = selection;
  const isEnough = ids.length >= minServices;
  disableChosen(lists);
  document.title = isEnough ? `${joinWords(ids.map(nameOf))} – ${pageTitle}` : pageTitle;
  const changes = describeChanges(ids, nameOf);
  const problems = problemsOf(selection, nameOf).map((problem) => element('p', {}, problem));
  const announce = (...sentences: string[]) =>
    status?.replaceChildren(...problems, element('p', {}, [fromUrl ? '' : changes, ...sentences].filter(Boolean).join(' ')));
  if (!isEnough) {
    container?.replaceChildren();
    return announce();
  }
  const data = await Promise.all(ids.map(comparisonData));
  const services = data.map(({ service }) => service);
  const layers = data[0]?.layers ?? [];
  if (container) draw(container, services, layers, data);
  announce(summarizeDifferences(compareServices(services, layers)));
}
