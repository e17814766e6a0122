import type { LayerParty, Party } from '../schema/primitives.ts';

/** The word that always accompanies a party's color and pattern. */
export const partyWord: Readonly<Record<LayerParty, string>> = {
  aws: 'AWS',
  customer: 'You',
  shared: 'Both',
  'not-applicable': 'No such layer',
};

/** The parties in the order in which readers choose from them. */
export const parties: readonly Party[] = ['aws', 'customer', 'shared'];

export const isParty = (text: string): text is Party => (parties as readonly string[]).includes(text);

/** A label with its party. Example: `Hardware: AWS` */
export const withParty = (label: string, party: Party): string => `${label}: ${party === 'aws' ? 'AWS' : partyWord[party].toLowerCase()}`;

/** The label of the line between the customer's part and the AWS part in every picture. */
export const lineName = 'The line';
