import { checksPath, layerPath, servicePath } from '../../domain/paths.ts';
import { dateInWords } from '../../domain/dates.ts';
import { shownParty } from '../../domain/service/responsibility.ts';
import { neighbors } from '../../domain/service/page.ts';
import {
  categoryLabel,
  classBasisLabel,
  classLabel,
  coverageLabel,
  shownPartyLabel,
  supportLabel,
  catalogLabel,
} from '../../domain/service/labels.ts';
import type { Layer } from '../../schema/layer.ts';
import type { Duty, Service } from '../../schema/service.ts';
import { code, commas, heading, link, list, paragraph, strong, table, type Block, type Inline } from '../nodes.ts';
import { cite, footnotes, type MarkdownPage, type Site } from '../page.ts';
import { cellPoints } from './cells.ts';

const facts = (service: Service): Inline[][] => [
  [`Category: ${categoryLabel[service.category]}`],
  [`Class: ${classLabel[service.class]}, by ${classBasisLabel[service.classBasis]}`],
  [['Label of study guides: ', service.studyLabel, '. ', service.studyLabelNote ?? ''].join('').trim()],
  ...(service.aliases.length > 0 ? [[`Also called: ${service.aliases.join(', ')}`]] : []),
  [`Facts checked on ${dateInWords(service.checkedOn)}`],
];

const cellsOf = ({ layers: cells }: Service, layers: readonly Layer[]) =>
  layers.flatMap((layer) => {
    const cell = cells[layer.id];
    return cell ? [{ layer, cell }] : [];
  });

const overview = (service: Service, { guide, at }: Site): Block =>
  table([
    [['Layer'], ['Held by'], ['Support'], ['Source']],
    ...cellsOf(service, guide.layers).map(({ layer, cell }) => [
      [link(at(layerPath(layer.id)), layer.label)],
      [shownPartyLabel[shownParty(cell)]],
      [supportLabel[cell.support]],
      [cite(cell.source)],
    ]),
  ]);

const layerBlocks = (service: Service, { guide }: Site): Block[] =>
  cellsOf(service, guide.layers).flatMap(({ layer, cell }) => [heading(3, layer.label), list(cellPoints(cell))]);

function dutyPoint({ layer, duty, coverage, limit, checks }: Duty, { guide, at }: Site): Inline[] {
  const label = guide.layers.find(({ id }) => id === layer)?.label ?? layer;
  const found = checks
    .flatMap<Inline>(({ system, id }) => [link(at(checksPath(id)), code(id)), ` (${catalogLabel[system]})`, ', '])
    .slice(0, -1);
  return [
    strong(`${duty}.`),
    ` ${label}; ${coverageLabel[coverage]}${found.length > 0 ? ': ' : ''}`,
    ...found,
    '.',
    limit ? ` ${limit}` : '',
  ];
}

const section = (title: string, points: readonly (readonly Inline[])[]): Block[] =>
  points.length === 0 ? [] : [heading(2, title), list(points)];

/** A service: who holds each of its layers, what proves the customer's duties, common mistakes and neighbors. */
export function servicePage(service: Service, site: Site): MarkdownPage {
  const { guide, at } = site;
  const near = neighbors(service, guide.services);
  const mistakes = service.mistakes.map(({ mistake, fix, control, url }) => [
    `${mistake} ${fix} `,
    ...commas([link(url, control ? code(control) : 'Source')]),
  ]);
  return {
    path: servicePath(service.id),
    title: service.name,
    summary: service.summary,
    blocks: [
      ...(service.status ? [paragraph(strong(service.status))] : []),
      list(facts(service)),
      heading(2, 'Who holds what'),
      overview(service, site),
      heading(2, 'Layer by layer'),
      ...layerBlocks(service, site),
      ...section(
        'Prove your side',
        service.duties.map((duty) => dutyPoint(duty, site)),
      ),
      ...section('Common mistakes', mistakes),
      ...section(
        'Often taken for',
        near.map((each) => [link(at(servicePath(each.service.id)), each.service.name), `: ${each.difference}`]),
      ),
      ...footnotes(
        guide,
        Object.values(service.layers).map(({ source }) => source),
      ),
    ],
  };
}
