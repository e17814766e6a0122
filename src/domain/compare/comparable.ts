import type { Layer } from '../../schema/layer.ts';
import type { Cell, Half, Service } from '../../schema/service.ts';
import type { Source } from '../../schema/source.ts';
import type { LayerParty } from '../../schema/primitives.ts';
import type { StackService, StackSurprise } from '../stack/merge.ts';
import { partyWord } from '../party-names.ts';
import { isConfirmed, labelOfVariant, type ShownParty } from '../service/responsibility.ts';
import { classLabel } from '../service/labels.ts';

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
