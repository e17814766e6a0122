import type { LayerParty, Party } from '../schema/party.ts';

/** The word that always goes with a party's color and pattern. */
export const partyWord: Readonly<Record<LayerParty, string>> = {
  aws: 'AWS',
  customer: 'You',
  shared: 'Both',
  'not-applicable': 'No such layer',
};

/** In the order in which a reader chooses one. */
export const parties: readonly Party[] = ['aws', 'customer', 'shared'];

export const isParty = (text: string): text is Party => (parties as readonly string[]).includes(text);

/** A label with its party. Example: `Hardware: AWS`. */
export const withParty = (label: string, party: Party): string => `${label}: ${party === 'aws' ? 'AWS' : partyWord[party].toLowerCase()}`;

/** The name of the line between the customer's part and AWS's in every picture. */
export const lineName = 'The line';
