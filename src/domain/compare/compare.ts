import type { Layer } from '../../schema/layer.ts';
import type { Cell } from '../../schema/service.ts';
import { plural } from '../text.ts';
import { shownParty, type Claim, type ShownParty } from '../service/responsibility.ts';

/** One layer across the compared services. */
export interface ComparedLayer<L = Layer, C = Cell> {
  readonly layer: L;
  /** One for each service, in the order given; undefined if the service doesn't list the layer. */
  readonly cells: readonly (C | undefined)[];
  /** The party to show for each service. */
  readonly parties: readonly ShownParty[];
  /** Whether the documented parties differ. */
  readonly differs: boolean;
  /** Whether a party isn't documented, so that there may be more differences. */
  readonly isUncertain: boolean;
}

/** The part of a service that a comparison reads. */
interface Stack<C = Cell> {
  /** By the layer's id. */
  readonly layers: Readonly<Record<string, C>>;
}

function compareLayer<L extends { readonly id: string }, C extends Claim>(services: readonly Stack<C>[], layer: L): ComparedLayer<L, C> {
  const cells = services.map((service) => service.layers[layer.id]);
  const parties = cells.map(shownParty);
  const documented = new Set(parties.filter((party) => party !== 'not-documented'));
  return { layer, cells, parties, differs: documented.size > 1, isUncertain: parties.includes('not-documented') };
}

/** Compares services: one row for each layer given. */
export const compareServices = <L extends { readonly id: string }, C extends Claim>(
  services: readonly Stack<C>[],
  layers: readonly L[],
): ComparedLayer<L, C>[] => layers.map((layer) => compareLayer(services, layer));

/** `open`: no difference is documented, but the party on one of the services isn't either. */
export type Verdict = 'differs' | 'open' | 'same';

export function verdictOf({ differs, isUncertain }: Pick<ComparedLayer, 'differs' | 'isUncertain'>): Verdict {
  if (differs) return 'differs';
  return isUncertain ? 'open' : 'same';
}

export const verdictLabel: Readonly<Record<Verdict, string>> = { differs: 'Different', open: 'Unknown', same: 'Same' };

/** A sentence that says how many layers differ. */
export function summarizeDifferences(rows: readonly Pick<ComparedLayer, 'differs'>[]): string {
  const count = rows.filter(({ differs }) => differs).length;
  return `${count} of ${plural(rows.length, 'layer')} ${count === 1 ? 'differs' : 'differ'}.`;
}
