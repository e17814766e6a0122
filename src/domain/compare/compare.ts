import type { Layer } from '../../schema/lists.ts';
import type { LayerParty } from '../../schema/primitives.ts';
import type { Cell, Half, Service } from '../../schema/service.ts';
import type { Source } from '../../schema/source.ts';
import type { Guide } from '../guide.ts';
import { partyWord } from '../party-names.ts';
import { classLabel } from '../service/labels.ts';
import { type Claim, isConfirmed, labelOfVariant, shownParty, type ShownParty, sourcesCited } from '../service/responsibility.ts';
import type { StackService, StackSurprise } from '../stack/merge.ts';
import { plural } from '../text.ts';

/** The part of a cell that a comparison shows. */
export interface ComparableCell extends Pick<Cell, 'party'> {
  readonly aws?: Half;
  readonly you?: Half;
  /** The modes with a different party. */
  readonly variants?: readonly { readonly label: string; readonly party: LayerParty }[];
}

/** The part of a service that a comparison shows. */
export interface Comparable extends Pick<Service, 'id' | 'shortName' | 'class' | 'studyLabel'> {
  readonly layers: Readonly<Record<string, ComparableCell>>;
}

export type ComparableLayer = Pick<Layer, 'id' | 'label' | 'shortLabel'>;

/** The part of a source that a comparison shows. */
export type ComparableSource = Pick<Source, 'id' | 'title' | 'url' | 'asOf'>;

/** The content of `/data/compare/<service>.json`, which the comparison and My stack fetch for each service that the reader chooses. */
export interface ComparisonData {
  /** Bottom of the stack first. */
  readonly layers: readonly ComparableLayer[];
  readonly service: StackService;
  readonly surprises: readonly StackSurprise[];
  /** The sources that the service cites. */
  readonly sources: readonly ComparableSource[];
}

function comparableCell({ party, aws, you, variants }: Cell, labelOf: (variant: string) => string): ComparableCell {
  const others = variants
    .filter((variant) => variant.party !== party)
    .map((variant) => ({ label: labelOf(variant.variant), party: variant.party }));
  return { party, ...(aws ? { aws } : {}), ...(you ? { you } : {}), ...(others.length > 0 ? { variants: others } : {}) };
}

/** The part of a service that a comparison shows. */
export const comparableOf = ({ id, shortName, class: serviceClass, studyLabel, layers, variants }: StackService): Comparable => ({
  id,
  shortName,
  class: serviceClass,
  studyLabel,
  layers: Object.fromEntries(
    Object.entries(layers).map(([layer, cell]) => [layer, comparableCell(cell, (variant) => labelOfVariant(variants, variant))]),
  ),
});

/** One service, for the comparison and My stack. Each service has its own file, so a page fetches only the chosen ones. */
export function comparisonDataOf(service: Service, { layers, sources, surprises }: Guide): ComparisonData {
  const cited = sourcesCited([service]).flatMap((id) => sources.get(id) ?? []);
  return {
    layers: layers.map(({ id, label, shortLabel }) => ({ id, label, shortLabel })),
    service: {
      id: service.id,
      shortName: service.shortName,
      class: service.class,
      studyLabel: service.studyLabel,
      variants: service.variants,
      layers: service.layers,
      duties: service.duties,
    },
    sources: cited.map(({ id, title, url, asOf }) => ({ id, title, url, asOf })),
    surprises: surprises
      .filter((each) => each.service === service.id)
      .map(({ id, title, truth, layer, modes }) => ({ id, title, truth, service: service.id, layer, modes })),
  };
}

/** What each side does, in reading order. */
export function sidesOf({ aws, you }: Pick<Cell, 'aws' | 'you'>) {
  const sides = [
    { party: 'aws', half: aws },
    { party: 'customer', half: you },
  ] as const;
  return sides.flatMap(({ party, half }) => (half ? [{ party, ...half }] : []));
}

/** Who is probably responsible if no source says so. */
const probableParty: Readonly<Record<LayerParty, string>> = {
  aws: 'AWS is probably responsible.',
  customer: 'You’re probably responsible.',
  shared: 'You and AWS probably share responsibility.',
  'not-applicable': 'The layer probably doesn’t exist.',
};

/** The text of a cell that no source supports, which says who is probably responsible. Undefined for all other cells. */
export const unconfirmedText = (cell: Pick<Cell, 'party' | 'aws' | 'you'>): string | undefined =>
  isConfirmed(cell) ? undefined : `${cell.aws?.text ?? cell.you?.text ?? 'AWS doesn’t document this.'} ${probableParty[cell.party]}`;

/** A short label for each party, for narrow bars. */
export const shortPartyLabel: Readonly<Record<ShownParty, string>> = { ...partyWord, 'not-applicable': '–', 'not-documented': '?' };

/** A service's class and study label, shown under its name. */
export const classAndLabel = (service: Pick<Comparable, 'class' | 'studyLabel'>) => `${classLabel[service.class]} · ${service.studyLabel}`;

/** One layer across the compared services. */
interface ComparedLayer<L = Layer, C = Cell> {
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
type Verdict = 'differs' | 'open' | 'same';

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
