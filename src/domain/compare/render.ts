import type { Cell } from '../../schema/service.ts';
import type { Source } from '../../schema/entries.ts';
import { type Child, h, type Markup } from '../markup.ts';
import { partyWord } from '../party-names.ts';
import { cellPath, layerPath, servicePath } from '../paths.ts';
import { documentedNote, shownPartyLabel, supportLabel } from '../service/labels.ts';
import { describeLine, lineExplanation, lineHeight, linePath } from '../service/line.ts';
import { partiesOf, shownParty, type ShownParty } from '../service/responsibility.ts';
import { ageInWords, commonAge, commonAgeNote } from '../source-words.ts';
import type { StackLayer, StackService } from '../stack/merge.ts';
import { joinWords } from '../text.ts';
import { url } from '../urls.ts';
import { compareServices, otherModes, shortPartyLabel, sidesOf, unconfirmedText } from './compare.ts';

type Services = readonly StackService[];
/** Bottom of the stack first. */
type Layers = readonly StackLayer[];

const badge = (party: ShownParty) => h('span', { class: 'party', 'data-party': party }, shownPartyLabel[party]);

/** Neighboring services whose cells show the same. */
type Neighbors = readonly [StackService, ...StackService[]];

/** A key that is equal for cells that show the same. Sources aren't part of it, because the table doesn't show them. */
function shownIn(service: StackService, { id }: StackLayer): string {
  const cell = service.layers[id];
  const sides = cell && sidesOf(cell).map(({ party, text, support }) => [party, text, support]);
  return JSON.stringify(cell && [cell.party, sides, otherModes(cell, service)]);
}

const joinEqual = (services: Services, keyOf: (service: StackService) => string): Neighbors[] =>
  services.reduce<Neighbors[]>((joined, service) => {
    const last = joined.at(-1);
    if (!last || keyOf(last[0]) !== keyOf(service)) return [...joined, [service]];
    return [...joined.slice(0, -1), [...last, service]];
  }, []);

function cellContent(cell: Cell, services: Neighbors, layer: StackLayer): Child[] {
  const modes = otherModes(cell, services[0]);
  const unconfirmed = unconfirmedText(cell);
  const side = ({ party, text, support }: ReturnType<typeof sidesOf>[number]) =>
    h(
      'div',
      { 'data-party': party },
      h('dt', partyWord[party]),
      h('dd', text, ' ', support !== 'documented' && h('span', { class: 'support small', 'data-support': support }, supportLabel[support])),
    );
  const sourceLink = ({ id, shortName }: StackService) => {
    const label = h('span', { class: services.length === 1 ? 'visually-hidden' : undefined }, ` for ${shortName}`);
    return h('a', { href: url(cellPath(id, layer.id)) }, 'Sources', label, h('span', { class: 'visually-hidden' }, `, ${layer.label}`));
  };
  const names = joinWords(services.map(({ shortName }) => shortName));
  return [
    h('p', { class: 'cell-party' }, h('b', names), ' ', badge(shownParty(cell)), ' ', modes.length > 0 && h('span', 'by default')),
    unconfirmed ? h('p', unconfirmed) : h('dl', { class: 'sides' }, ...sidesOf(cell).map(side)),
    modes.length > 0 && h('ul', { class: 'variants' }, ...modes.map(({ label, party }) => h('li', `${label}: `, badge(party)))),
    h('p', { class: 'small' }, ...services.flatMap((service, index) => [index > 0 && ' · ', sourceLink(service)])),
  ];
}

/** `open`: no difference is documented, but the party on one of the services isn't either. */
const verdictLabel = { differs: 'Different', open: 'Unknown', same: 'Same' } as const;

/** The table of services and layers. Equal neighboring cells are joined. Roles are explicit, because narrow layouts would remove them. */
export function comparisonTable(services: Services, layers: Layers): Markup {
  const columnHead = (service: StackService) =>
    h(
      'th',
      { role: 'columnheader', scope: 'col' },
      h('a', { href: url(servicePath(service.id)) }, service.shortName),
      ...(service.studyLabel ? [' ', h('span', `study label: ${service.studyLabel}`)] : []),
    );
  const row = ({ layer, differs, isUncertain }: ReturnType<typeof compareServices<StackLayer>>[number]) => {
    const verdict = differs ? 'differs' : isUncertain ? 'open' : 'same';
    const hasLine = (service: StackService) => layers[lineHeight(service, layers)]?.id === layer.id;
    const cell = (same: Neighbors) => {
      const shown = same[0].layers[layer.id];
      const attributes = {
        role: 'cell',
        colspan: same.length > 1 ? String(same.length) : undefined,
        'data-line': hasLine(same[0]) ? '' : undefined,
      };
      return h('td', attributes, ...(shown ? cellContent(shown, same, layer) : []));
    };
    const cells = joinEqual(services, (service) => `${shownIn(service, layer)} ${hasLine(service)}`);
    const label = h('a', { href: url(layerPath(layer.id)) }, layer.label);
    const rowHead = h('th', { role: 'rowheader', scope: 'row' }, label, ' ', h('span', { class: 'layer-verdict' }, verdictLabel[verdict]));
    return h('tr', { role: 'row', 'data-verdict': verdict }, rowHead, ...cells.map(cell));
  };
  const head = h('tr', { role: 'row' }, h('th', { role: 'columnheader', scope: 'col' }, 'Layer'), ...services.map(columnHead));
  const name = `Who is responsible for each layer: ${joinWords(services.map(({ shortName }) => shortName))}`;
  return h(
    'table',
    { class: 'comparison', role: 'table', 'aria-label': name },
    h('caption', { class: 'small muted' }, documentedNote),
    h('thead', { role: 'rowgroup' }, head),
    h('tbody', { role: 'rowgroup' }, ...compareServices(services, layers).reverse().map(row)),
  );
}

/** The stacks of services side by side, with the line across them, and a description for screen readers. */
export function movingLine(services: Services, layers: Layers): Markup {
  const topDown = [...layers].reverse();
  const bar = (party: ShownParty) => h('span', { 'data-party': party }, shortPartyLabel[party]);
  const stacks = services.map((service) => h('div', { class: 'stack' }, ...partiesOf(service, topDown).map(bar)));
  // From where a slope ends: stacks begin where their columns do.
  const climb = 4;
  const line = h(
    'svg',
    { viewBox: `${climb} 0 ${services.length * 100} ${layers.length}`, preserveAspectRatio: 'none' },
    h('path', { d: linePath(services, layers, climb) }),
  );
  /** Whether the names have no room side by side on a phone. */
  const isLong = services.some(({ shortName }) => shortName.split(' ').some((word) => word.length * services.length > 28));
  const words = services.map((service) => h('li', h('b', `${service.shortName}:`), ` ${describeLine(service, layers)}`));
  return h(
    'figure',
    { class: 'moving-line' },
    h(
      'div',
      { class: 'stacks', 'aria-hidden': 'true' },
      h('div', { class: 'stack-heads', 'data-long': isLong ? '' : undefined }, ...services.map(({ shortName }) => h('b', shortName))),
      h('div', { class: 'stack-layers' }, ...topDown.map(({ shortLabel }) => h('span', shortLabel))),
      h('div', { class: 'stack-field' }, ...stacks, line),
    ),
    h('figcaption', h('p', h('strong', 'Where your work begins.'), ` ${lineExplanation}`), h('ul', ...words)),
  );
}

export function comparisonSources(sources: readonly Pick<Source, 'id' | 'title' | 'url' | 'asOf'>[]): Markup {
  const common = commonAge(sources);
  const items = sources.map((source) =>
    h(
      'li',
      h('a', { href: source.url }, source.title),
      ' ',
      ageInWords(source) !== common && h('span', { class: 'muted' }, ageInWords(source)),
    ),
  );
  return h(
    'section',
    { class: 'closing', 'aria-labelledby': 'sources' },
    h('h2', { id: 'sources' }, 'Sources'),
    common !== undefined && h('p', { class: 'small muted' }, commonAgeNote(common)),
    h('ol', { class: 'source-list' }, ...items),
  );
}
