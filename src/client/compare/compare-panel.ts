import { minServices, readSelection } from '../../domain/compare/selection.ts';
import { type ComparisonData, summarizeDifferences } from '../../domain/compare/compare.ts';
import { comparisonSources, comparisonTable, movingLine } from '../../domain/compare/render.ts';
import { sourcesCited } from '../../domain/service/responsibility.ts';
import { joinWords } from '../../domain/text.ts';
import { replaceSearch } from '../site/address.ts';
import { element, find, toDom } from '../site/element.ts';
import { fetchComparisonData } from '../site/fetch-json.ts';

const root = find('[data-compare]');
const container = find('[data-compared]', root);
const lists = [...root.querySelectorAll('select')];
/** The short names of all services by id, from the first list. */
const names = new Map([...(lists[0]?.options ?? [])].filter(({ value }) => value).map(({ value, text }) => [value, text]));
const nameOf = (id: string) => names.get(id) ?? id;

/** The selection in the URL (`fromUrl`) or in the lists. Updates the other one. */
function select(fromUrl: boolean): ReturnType<typeof readSelection> {
  const named = fromUrl ? new URLSearchParams(location.search).getAll('s') : lists.map((list) => list.value);
  const selection = readSelection(named.join(','), names);
  const { ids } = selection;
  if (fromUrl) lists.forEach((list, index) => (list.value = ids[index] ?? ''));
  // Not with URLSearchParams, which would encode the commas. Ids have only letters, digits, and hyphens.
  else replaceSearch(ids.length > 0 ? `?s=${ids.join(',')}` : '');
  // A service can be chosen in only one list.
  for (const list of lists) for (const option of list.options) option.disabled = ids.includes(option.value) && option.value !== list.value;
  return selection;
}

/** The ids of the services last announced to screen readers. */
let announced: readonly string[] = [];

/** What was added and removed since the last announcement. */
function describeChanges(ids: readonly string[]): string {
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
  const shape = next.querySelector('path')?.getAttribute('d');
  const partsOf = (figure: Element) => [...figure.querySelectorAll('.stack-heads, .stack, figcaption')];
  const [oldParts, nextParts] = [partsOf(old), partsOf(next)];
  if (!shape || oldParts.length !== nextParts.length) return old.replaceWith(next);
  oldParts.forEach((part, index) => part.replaceWith(nextParts[index] ?? part));
  old.querySelector('path')?.setAttribute('d', shape);
}

/** Shows the figure, the table, and the sources of services. */
function draw(services: readonly ComparisonData['service'][], data: readonly ComparisonData[]): void {
  const layers = data[0]?.layers ?? [];
  const sources = new Map(data.flatMap((each) => each.sources.map((source) => [source.id, source])));
  const cited = sourcesCited(services).flatMap((id) => sources.get(id) ?? []);
  const figure = toDom(movingLine(services, layers));
  const rest = [comparisonTable(services, layers), comparisonSources(cited)].map(toDom);
  const old = container.querySelector('figure');
  if (!old) return container.replaceChildren(figure, ...rest);
  while (old.nextSibling) old.nextSibling.remove();
  old.after(...rest);
  replaceFigure(old, figure);
}

const pageTitle = document.title;

/** Compares the services in the URL (`fromUrl`) or those selected in the lists. */
async function showComparison(fromUrl: boolean): Promise<void> {
  const { ids, problems } = select(fromUrl);
  const isEnough = ids.length >= minServices;
  document.title = isEnough ? `${joinWords(ids.map(nameOf))} – ${pageTitle}` : pageTitle;
  const changes = describeChanges(ids);
  const say = (...texts: string[]) => find('[data-status]', root).replaceChildren(...texts.map((text) => element('p', {}, text)));
  const announce = (...sentences: string[]) => say(...problems, [fromUrl ? '' : changes, ...sentences].filter(Boolean).join(' '));
  if (!isEnough) {
    container.replaceChildren();
    return announce();
  }
  try {
    const data = await Promise.all(ids.map(fetchComparisonData));
    // A selection that loads slowly doesn't replace a later one.
    if (ids !== announced) return;
    const services = data.map(({ service }) => service);
    draw(services, data);
    announce(summarizeDifferences(services, data[0]?.layers ?? []));
  } catch (error) {
    console.warn('The comparison didn’t load.', error);
    if (ids !== announced) return;
    say('The comparison didn’t load. Check your connection and reload the page, or open a ready-made comparison below.');
  }
}

/** Lets the reader choose services, and shows the comparison in the URL. */
export function mount(): void {
  const picker = find('[data-picker]', root);
  picker.hidden = false;
  picker.addEventListener('change', () => void showComparison(false));
  if (new URLSearchParams(location.search).has('s')) void showComparison(true);
}
