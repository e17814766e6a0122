import { saidHolder, type SaidHolder } from '../domain/service/holders.ts';
import { cellPath } from '../domain/paths.ts';
import { boxLabel, labelRoom } from '../schema/box-label.ts';
import type { ResponsibilitySplit } from '../schema/diagram.ts';
import type { Layer } from '../schema/layer.ts';
import type { Party } from '../schema/party.ts';
import type { Service } from '../schema/service.ts';
import type { Drawing } from './drawing.ts';
import { drawResponsibilitySplit } from './responsibility-split.ts';
import { capitalized, inSentence, listed } from './wording.ts';

/** The split of one service, made from its cells. */
export type ServiceSplit = ResponsibilitySplit & { readonly id: string };

/** Bands from the top of the picture down, and what they are called. */
const bandLabels = { customer: 'Security in the cloud', shared: 'Each side has a part', aws: 'Security of the cloud' } as const;
const bandsInOrder: readonly Party[] = ['customer', 'shared', 'aws'];
/** Boxes that can stand side by side. */
const mostBeside = 3;

/** Full rows first, as even as can be: seven boxes stand as 3, 2 and 2. */
function inRows<T>(items: readonly T[]): T[][] {
  const count = Math.ceil(items.length / mostBeside);
  const sizes = Array.from({ length: count }, (_, row) => Math.ceil((items.length - row) / count));
  return sizes.map((size, row) => {
    const before = sizes.slice(0, row).reduce((sum, each) => sum + each, 0);
    return items.slice(before, before + size);
  });
}

const labelBeside = ({ label, shortLabel }: Layer, beside: number): string =>
  boxLabel(labelRoom[beside] ?? 0).safeParse(label).success ? label : shortLabel;

const heldBy = (service: Service, layers: readonly Layer[], holder: SaidHolder) =>
  layers.toReversed().filter(({ id }) => saidHolder(service.layers[id]) === holder);

const bandOf = (service: Service, party: Party, held: readonly Layer[]) => ({
  party,
  label: bandLabels[party],
  rows: inRows(held).map((row) =>
    row.map((layer) => ({ id: layer.id, label: labelBeside(layer, row.length), explainedIn: cellPath(service.id, layer.id) })),
  ),
});

const namesOf = (layers: readonly Layer[]) => capitalized(listed(layers.map(({ label }) => inSentence(label))));

function captionOf(service: Service, layers: readonly Layer[]): string {
  const isShared = heldBy(service, layers, 'shared').length > 0;
  const left = heldBy(service, layers, 'not-applicable');
  const unknown = heldBy(service, layers, 'not-documented');
  return [
    `Above the line is what you secure, below it what AWS secures${isShared ? '; inside it lies what both have a part in' : ''}.`,
    left.length > 0 && `${namesOf(left)}: not applicable, so not in the picture.`,
    unknown.length > 0 && `${namesOf(unknown)}: not documented, so not in the picture.`,
  ]
    .filter((sentence) => sentence !== false)
    .join(' ');
}

/**
 * Who holds what on one service, as the data of a split: the customer's band, the shared one, AWS's, each from the top of the stack down.
 * A layer that does not apply, and one whose holder nothing read supports, are named in the caption and not drawn.
 * @param layers bottom of the stack first
 */
export const serviceSplit = (service: Service, layers: readonly Layer[]): ServiceSplit => ({
  id: `${service.id}-split`,
  kind: 'responsibility-split',
  title: `Who holds what: ${service.name}`,
  caption: captionOf(service, layers),
  sources: [...new Set(layers.flatMap(({ id }) => service.layers[id]?.source ?? []))],
  everyday: [],
  bands: bandsInOrder.map((party) => bandOf(service, party, heldBy(service, layers, party))).filter(({ rows }) => rows.length > 0),
});

const letters: Readonly<Record<SaidHolder, string>> = {
  aws: 'a',
  customer: 'c',
  shared: 's',
  'not-applicable': 'n',
  'not-documented': 'u',
};

/** The name of the picture that shows this split: a letter for each layer from the bottom up. Services held alike have the same. */
export const splitPictureId = (service: Service, layers: readonly Layer[]): string =>
  `split-${layers.map(({ id }) => letters[saidHolder(service.layers[id])]).join('')}`;

/** What the shared picture is called until a page gives it the service's name. */
export const splitPictureTitle = 'Who holds what';

/** The split as it is drawn, without the service's name: links lead to layers on the page that shows it. */
const pictureOf = (service: Service, layers: readonly Layer[]): ServiceSplit => {
  const split = serviceSplit(service, layers);
  const bands = split.bands.map((band) => ({
    ...band,
    rows: band.rows.map((row) => row.map((box) => ({ ...box, explainedIn: `#${box.id}` }))),
  }));
  return { ...split, bands, id: splitPictureId(service, layers), title: splitPictureTitle };
};

/** The drawings of all services' splits: each wide and narrow, and once where services are held alike. */
export function drawingsOfServices(services: Iterable<Service>, layers: readonly Layer[]): readonly Drawing[] {
  const pictures = new Map([...services].map((service) => [splitPictureId(service, layers), pictureOf(service, layers)]));
  return [...pictures.values()].flatMap((picture) => [
    drawResponsibilitySplit(picture, 'wide'),
    drawResponsibilitySplit(picture, 'narrow'),
  ]);
}
