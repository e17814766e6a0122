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
