import { h, type Markup } from '../markup.ts';
import { partyWord } from '../party-names.ts';
import { cellPath, layerPath, servicePath, sourcePath } from '../paths.ts';
import { shownPartyLabel, supportLabel } from '../service/labels.ts';
import { describeLine, lineExplanation, lineHeight, linePath } from '../service/line.ts';
import { partiesOf, shownParty, type ShownParty } from '../service/responsibility.ts';
import { ageInWords } from '../source-words.ts';
import { joinWords } from '../text.ts';
import { url } from '../urls.ts';
import {
  classAndLabel,
  shortPartyLabel,
  sidesOf,
  unconfirmedText,
  type Comparable,
  type ComparableCell,
  type ComparableLayer,
  type ComparableSource,
} from './comparable.ts';
import { compareServices, verdictLabel, verdictOf } from './compare.ts';

type Services = readonly Comparable[];
/** Bottom of the stack first. */
type Layers = readonly ComparableLayer[];

const badge = (party: ShownParty) => h('span', { class: 'party', 'data-party': party }, shownPartyLabel[party]);

function cellContent(cell: ComparableCell, { shortName, id }: Comparable, layer: ComparableLayer): (Markup | false | undefined)[] {
  const unconfirmed = unconfirmedText(cell);
  const side = ({ party, text, support }: ReturnType<typeof sidesOf>[number]) =>
    h(
      'div',
      { 'data-party': party },
      h('dt', {}, partyWord[party]),
      h('dd', {}, text, ' ', h('span', { class: 'support small', 'data-support': support }, supportLabel[support])),
    );
  return [
    h('p', { class: 'cell-party' }, h('b', {}, shortName), ' ', badge(shownParty(cell)), ' ', cell.variants && h('span', {}, 'by default')),
    unconfirmed ? h('p', {}, unconfirmed) : h('dl', { class: 'sides' }, ...sidesOf(cell).map(side)),
    cell.variants && h('ul', { class: 'variants' }, ...cell.variants.map(({ label, party }) => h('li', {}, `${label}: `, badge(party)))),
    h(
      'p',
      { class: 'small' },
      h(
        'a',
        { href: url(cellPath(id, layer.id)) },
        'Sources',
        h('span', { class: 'visually-hidden' }, ` for ${shortName}, ${layer.label}`),
      ),
    ),
  ];
}

/** Services side by side, layer by layer. The roles are written out, since narrow layouts take them away. */
export function comparisonTable(services: Services, layers: Layers): Markup {
  const firstAboveLine = services.map((service) => layers[lineHeight(service, layers)]?.id);
  const columnHead = (service: Comparable) =>
    h(
      'th',
      { role: 'columnheader', scope: 'col' },
      h('a', { href: url(servicePath(service.id)) }, service.shortName),
      ' ',
      h('span', {}, classAndLabel(service)),
    );
  const row = (compared: ReturnType<typeof compareServices<ComparableLayer, ComparableCell>>[number]) => {
    const { layer, cells } = compared;
    const verdict = verdictOf(compared);
    const cell = (service: Comparable, index: number) =>
      h(
        'td',
        { role: 'cell', 'data-line': firstAboveLine[index] === layer.id ? '' : undefined },
        ...(cells[index] ? cellContent(cells[index], service, layer) : []),
      );
    const label = h('a', { href: url(layerPath(layer.id)) }, layer.label);
    const rowHead = h('th', { role: 'rowheader', scope: 'row' }, label, ' ', h('span', { class: 'verdict' }, verdictLabel[verdict]));
    return h('tr', { role: 'row', 'data-verdict': verdict }, rowHead, ...services.map(cell));
  };
  const head = h('tr', { role: 'row' }, h('th', { role: 'columnheader', scope: 'col' }, 'Layer'), ...services.map(columnHead));
  const name = `Who is responsible for each layer: ${joinWords(services.map(({ shortName }) => shortName))}`;
  return h(
    'table',
    { class: 'comparison', role: 'table', 'aria-label': name },
    h('thead', { role: 'rowgroup' }, head),
    h('tbody', { role: 'rowgroup' }, ...compareServices(services, layers).reverse().map(row)),
  );
}

/** Stacks side by side, with the line that moves between them; the same in words for screen readers. */
export function movingLine(services: Services, layers: Layers): Markup {
  const topDown = [...layers].reverse();
  const heights = services.map((service) => lineHeight(service, layers));
  const bar = (party: ShownParty) => h('span', { 'data-party': party }, shortPartyLabel[party]);
  const stacks = services.map((service) => h('div', { class: 'stack' }, ...partiesOf(service, topDown).map(bar)));
  const line = h(
    'svg',
    { viewBox: `0 0 ${services.length * 100} ${layers.length}`, preserveAspectRatio: 'none' },
    h('path', { d: linePath(heights, layers.length) }),
  );
  const words = services.map((service) => h('li', {}, h('b', {}, `${service.shortName}:`), ` ${describeLine(service, layers)}`));
  return h(
    'figure',
    { class: 'moving-line' },
    h(
      'div',
      { class: 'stacks', 'aria-hidden': 'true' },
      h('div', { class: 'stack-heads' }, ...services.map(({ shortName }) => h('b', {}, shortName))),
      h('div', { class: 'stack-layers' }, ...topDown.map(({ shortLabel }) => h('span', {}, shortLabel))),
      h('div', { class: 'stack-field' }, ...stacks, line),
    ),
    h('figcaption', {}, h('p', {}, h('strong', {}, 'Where your work begins.'), ` ${lineExplanation}`), h('ul', {}, ...words)),
  );
}

/** The sources that the compared cells cite. */
export function comparisonSources(sources: readonly ComparableSource[]): Markup {
  const items = sources.map((source) =>
    h(
      'li',
      {},
      h('a', { href: url(sourcePath(source.id)) }, source.title),
      ' ',
      h('span', { class: 'url' }, source.url),
      ' ',
      h('span', { class: 'muted' }, ageInWords(source)),
    ),
  );
  return h(
    'section',
    { class: 'closing', 'aria-labelledby': 'sources' },
    h('h2', { id: 'sources' }, 'Sources'),
    h('ol', { class: 'source-list' }, ...items),
  );
}
