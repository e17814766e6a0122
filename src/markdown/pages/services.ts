import { cellPath, comparisonPath, layerPath, servicePath, surprisePath } from '../../domain/paths.ts';
import { groupByParty, shownParty } from '../../domain/service/responsibility.ts';
import { compareServices } from '../../domain/compare/compare.ts';
import { shownPartyLabel, supportLabel } from '../../domain/service/labels.ts';
import type { Comparison } from '../../schema/comparison.ts';
import type { Layer } from '../../schema/layer.ts';
import { heading, link, list, paragraph, strong, table, type Block, type Inline } from '../nodes.ts';
import { cite, footnotes, type MarkdownPage, type Site } from '../page.ts';
import { cellPoints } from './cells.ts';

/** Every service with the holder of each of its layers. */
export function matrixPage({ guide, at }: Site): MarkdownPage {
  const services = [...guide.services.values()];
  return {
    path: '/services/',
    title: 'Services',
    summary: `Who holds each of ${guide.layers.length} layers on ${services.length} AWS services.`,
    blocks: [
      paragraph('“Not documented” stands where nothing that was read says who holds a layer. Each service’s page gives sources.'),
      table([
        [['Service'], ...guide.layers.map(({ label }) => [label])],
        ...services.map((service) => [
          [link(at(servicePath(service.id)), service.name)],
          ...guide.layers.map(({ id }) => [shownPartyLabel[shownParty(service.layers[id])]]),
        ]),
      ]),
    ],
  };
}

/** One layer across all services, by who holds it. */
export function layerPage(layer: Layer, { guide, at }: Site): MarkdownPage {
  const held = groupByParty(guide.services.values(), layer.id);
  return {
    path: layerPath(layer.id),
    title: layer.label,
    summary: layer.summary,
    blocks: [
      paragraph(link(at(layer.taughtIn), 'Read where the guide explains this layer'), '.'),
      ...held.flatMap(({ party, services }) => [
        heading(2, `${shownPartyLabel[party]}: ${services.length}`),
        list(
          services.map(({ service, cell }) => [
            link(at(cellPath(service.id, layer.id)), service.name),
            [':', cell.aws && `AWS: ${cell.aws}`, cell.you && `You: ${cell.you}`, `(${supportLabel[cell.support]})`]
              .filter(Boolean)
              .join(' '),
            cite(cell.source),
          ]),
        ),
      ]),
      ...footnotes(
        guide,
        held.flatMap(({ services }) => services.map(({ cell }) => cell.source)),
      ),
    ],
  };
}

/** The layers of the stack. */
export const layersPage = ({ guide, at }: Site): MarkdownPage => ({
  path: '/layers/',
  title: 'Layer by layer',
  summary: 'One layer of the stack at a time, across all services.',
  blocks: [list(guide.layers.map(({ id, label, summary }) => [link(at(layerPath(id)), label), `: ${summary}`]))],
});

/** A ready-made comparison, layer by layer. */
export function comparisonPage({ id, title, summary, services: ids }: Comparison, { guide, at }: Site): MarkdownPage {
  const services = ids.flatMap((each) => guide.services.get(each) ?? []);
  const rows = compareServices(services, guide.layers);
  const differing = rows.filter(({ differs, isUncertain }) => differs || isUncertain);
  const cells = differing.flatMap((row) => row.cells.flatMap((cell) => cell ?? []));
  return {
    path: comparisonPath(id),
    title,
    summary,
    blocks: [
      table([
        [['Layer'], ...services.map((service): Inline[] => [link(at(servicePath(service.id)), service.shortName)]), ['Differs']],
        ...rows.map(({ layer, parties, differs, isUncertain }): Inline[][] => [
          [link(at(layerPath(layer.id)), layer.label)],
          ...parties.map((party) => [shownPartyLabel[party]]),
          [differs ? 'yes' : isUncertain ? 'not known' : 'no'],
        ]),
      ]),
      heading(2, 'Where they differ'),
      ...differing.flatMap((row): Block[] => [
        heading(3, row.layer.label),
        ...row.cells.flatMap((cell, index) => (cell ? [paragraph(strong(services[index]?.name ?? '')), list(cellPoints(cell))] : [])),
      ]),
      ...footnotes(
        guide,
        cells.map(({ source }) => source),
      ),
    ],
  };
}

/** The ready-made comparisons. */
export const comparePage = ({ guide, at }: Site): MarkdownPage => ({
  path: '/compare/',
  title: 'Compare services',
  summary: 'Two to four services side by side, layer by layer.',
  blocks: [list(guide.comparisons.map(({ id, title, summary }) => [link(at(comparisonPath(id)), title), `: ${summary}`]))],
});

/** Where the rule of thumb fails. */
export const surprisesPage = ({ guide, at }: Site): MarkdownPage => ({
  path: '/surprises/',
  title: 'Surprises',
  summary: `${guide.surprises.length} places where the usual rule of thumb fails.`,
  blocks: [
    ...guide.surprises.flatMap(({ id, title, rule, truth, service, layer, sources }): Block[] => [
      heading(2, link(at(surprisePath(id)), title)),
      paragraph(strong('The rule of thumb:'), ` ${rule}`),
      paragraph(strong('What is true:'), ` ${truth}`, ...sources.map(cite)),
      paragraph(link(at(cellPath(service, layer)), `${guide.services.get(service)?.name ?? service}, layer by layer`)),
    ]),
    ...footnotes(
      guide,
      guide.surprises.flatMap(({ sources }) => sources),
    ),
  ],
});
