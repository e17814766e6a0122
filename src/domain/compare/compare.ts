import type { LayerParty } from '../../schema/primitives.ts';
import type { Cell, Service } from '../../schema/service.ts';
import type { Guide } from '../guide.ts';
import { partyWord } from '../party-names.ts';
import { isConfirmed, labelOfVariant, shownParty, type ShownParty, sourcesCited, type Stack } from '../service/responsibility.ts';
import { plural } from '../text.ts';

/** The content of `/data/compare/<service>.json`, which the comparison and My stack fetch for each service that the reader chooses. */
export type ComparisonData = ReturnType<typeof comparisonDataOf>;

/** One service, for the comparison and My stack. Each service has its own file, so a page fetches only the chosen ones. */
export function comparisonDataOf(service: Service, { layers, sources, surprises }: Guide) {
  const cited = sourcesCited([service]).flatMap((id) => sources.get(id) ?? []);
  return {
    /** Bottom of the stack first. */
    layers: layers.map(({ id, label, shortLabel }) => ({ id, label, shortLabel })),
    service: {
      id: service.id,
      shortName: service.shortName,
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

/** The modes in which another party is responsible for the layer. */
export const otherModes = ({ party, variants }: Cell, service: Pick<Service, 'variants'>) =>
  variants
    .filter((variant) => variant.party !== party)
    .map((variant) => ({ label: labelOfVariant(service.variants, variant.variant), party: variant.party }));

/** A short label for each party, for narrow bars. */
export const shortPartyLabel: Readonly<Record<ShownParty, string>> = { ...partyWord, 'not-applicable': '–', 'not-documented': '?' };

export const compareServices = <L extends { readonly id: string }>(services: readonly Stack[], layers: readonly L[]) =>
  layers.map((layer) => {
    /** One for each service, in the order given. */
    const parties = services.map((service) => shownParty(service.layers[layer.id]));
    const documented = new Set(parties.filter((party) => party !== 'not-documented'));
    /** If a party isn't documented, there may be more differences. */
    return { layer, parties, differs: documented.size > 1, isUncertain: parties.includes('not-documented') };
  });

export function summarizeDifferences(services: readonly Stack[], layers: readonly { readonly id: string }[]): string {
  const count = compareServices(services, layers).filter(({ differs }) => differs).length;
  return `${count} of ${plural(layers.length, 'layer')} ${count === 1 ? 'differs' : 'differ'}.`;
}
