import type { Layer } from '../../schema/layer.ts';
import type { Party } from '../../schema/party.ts';
import type { Service } from '../../schema/service.ts';
import { inSentence, joinWords } from '../text.ts';
import { layersOfParty } from './responsibility.ts';

/** One party's layers on a service. */
export interface SplitBand {
  readonly party: Party;
  readonly label: string;
  /** Whether the line is drawn above the band. */
  readonly hasLineAbove: boolean;
  /** From the top of the stack down. */
  readonly layers: readonly Layer[];
}

/** Bands from the top down. */
const bandLabels: readonly (readonly [Party, string])[] = [
  ['customer', 'Security in the cloud'],
  ['shared', 'Tasks on each side'],
  ['aws', 'Security of the cloud'],
];

/**
 * A service's layers in bands: the customer's, the shared ones, AWS's. The line is above AWS's band, and above the shared one
 * where the customer has a band too: shared layers are inside the line. Layers without a shown party are named in the caption only.
 * @param layers bottom of the stack first
 */
export function serviceSplit(service: Service, layers: readonly Layer[]): SplitBand[] {
  const bands = bandLabels
    .map(([party, label]) => ({ party, label, layers: layersOfParty(service, party, [...layers].reverse()) }))
    .filter((band) => band.layers.length > 0);
  const hasAws = bands.at(-1)?.party === 'aws';
  return bands.map((band, index) => ({ ...band, hasLineAbove: hasAws && index > 0 }));
}

/** What the split shows and what it leaves out. @param layers bottom of the stack first */
export function splitCaption(service: Service, layers: readonly Layer[]): string {
  const topDown = [...layers].reverse();
  const isShared = layersOfParty(service, 'shared', layers).length > 0;
  const leftOut = (party: 'not-applicable' | 'not-documented', reason: (labels: string[]) => string) => {
    const labels = layersOfParty(service, party, topDown).map(({ label }) => inSentence(label));
    return labels.length > 0 ? [`${reason(labels)}, so the diagram leaves ${labels.length === 1 ? 'it' : 'them'} out.`] : [];
  };
  return [
    'You’re responsible for the layers above the line. AWS is responsible for the layers below it.',
    ...(isShared ? ['For the layers on the line, you and AWS both have work to do.'] : []),
    ...leftOut(
      'not-applicable',
      (labels) =>
        `The service has no ${joinWords(
          labels.map((label) => `${label} layer`),
          'or',
        )}`,
    ),
    ...leftOut('not-documented', (labels) => `AWS doesn’t document who is responsible for ${joinWords(labels)}`),
  ].join(' ');
}

/** The id of a split among the diagrams. Example: `ec2-split`. */
export const splitId = ({ id }: Pick<Service, 'id'>): string => `${id}-split`;

export const splitTitle = ({ name }: Pick<Service, 'name'>): string => `Who is responsible: ${name}`;
