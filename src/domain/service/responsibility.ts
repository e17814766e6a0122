import type { Layer } from '../../schema/entries.ts';
import type { LayerParty } from '../../schema/primitives.ts';
import type { Cell, Half, Service, ServiceVariant } from '../../schema/service.ts';
import { groupBy } from '../group-by.ts';

/** The party that a page may show; `not-documented` if no source supports the cell. */
export type ShownParty = LayerParty | 'not-documented';

/** The parties in the order in which they are listed. */
export const shownParties: readonly ShownParty[] = ['aws', 'shared', 'customer', 'not-applicable', 'not-documented'];

type Halves = Pick<Cell, 'aws' | 'you'>;

/** The part of a cell that says who is responsible, and what each side does. */
export type Claim = Halves & Pick<Cell, 'party'>;

const halvesOf = ({ aws, you }: Halves): Half[] => [aws, you].filter((half) => half !== undefined);

/** Whether a source supports a side of a cell. If not, the party can't be shown as a fact. */
export const isConfirmed = (cell: Claim): boolean => {
  const halves = halvesOf(cell);
  return halves.length === 0 || halves.some(({ support }) => support !== 'not-documented');
};

/** The party that may be shown for a cell. */
export const shownParty = (cell: Claim | undefined): ShownParty => (cell && isConfirmed(cell) ? cell.party : 'not-documented');

/** The part of a service that decides its line. */
export interface Stack {
  /** By the layer's id. */
  readonly layers: Readonly<Record<string, Claim>>;
}

/** The shown party of each layer of a service, in the order of `layers`. */
export const partiesOf = (service: Stack, layers: readonly Pick<Layer, 'id'>[]): ShownParty[] =>
  layers.map(({ id }) => shownParty(service.layers[id]));

/** The cells of a service with their layers and shown parties, in the order of `layers`. */
export const cellsOf = (service: Service, layers: readonly Layer[]) =>
  layers.flatMap((layer) => {
    const cell = service.layers[layer.id];
    return cell ? [{ layer, cell, party: shownParty(cell) }] : [];
  });

/** The layers that one party is responsible for, in the order of `layers`. */
export const layersOfParty = <L extends Pick<Layer, 'id'>>(service: Stack, party: ShownParty, layers: readonly L[]): L[] =>
  layers.filter(({ id }) => shownParty(service.layers[id]) === party);

export type PartyGroup = ReturnType<typeof groupByParty>[number];

/** The services of a layer, grouped by party. Parties without services are left out. */
export function groupByParty(services: Iterable<Service>, layerId: string) {
  const cells = [...services].flatMap((service) => {
    const cell = service.layers[layerId];
    return cell ? [{ service, cell }] : [];
  });
  return shownParties
    .map((party) => ({ party, services: cells.filter(({ cell }) => shownParty(cell) === party) }))
    .filter((group) => group.services.length > 0);
}

/** Groups services with identical cells, in the order of the first service of each group. */
export function joinSameCells(cells: PartyGroup['services']) {
  const key = ({ cell: { aws, you, note, since, variants } }: (typeof cells)[number]) => JSON.stringify([aws, you, note, since, variants]);
  return [...groupBy(cells, key).values()].map((same) => ({ cell: same[0].cell, services: same.map(({ service }) => service) }));
}

/** The part of a cell that cites sources. The variants of comparisons cite none. */
interface Citing extends Halves {
  readonly variants?: readonly (Halves & { readonly label?: string })[] | undefined;
}

/** The ids of the sources that cells and their variants cite, each once, in order of first use. */
export const sourcesOfCells = (cells: Iterable<Citing>): string[] => [
  ...new Set(
    [...cells]
      .flatMap((cell): Halves[] => [cell, ...(cell.variants ?? [])])
      .flatMap((each) => halvesOf(each).flatMap(({ sources }) => sources)),
  ),
];

/** The ids of the sources that the cells of services cite, each once, in order of first use. */
export const sourcesCited = (services: readonly { readonly layers: Readonly<Record<string, Citing>> }[]): string[] =>
  sourcesOfCells(services.flatMap(({ layers }) => Object.values(layers)));

/** The id of the default mode, where it has to be named beside other modes. */
export const usualMode = 'usual';

export const labelOfVariant = (variants: readonly Pick<ServiceVariant, 'id' | 'label'>[], id: string): string =>
  id === usualMode ? 'Default mode' : (variants.find((each) => each.id === id)?.label ?? id);
