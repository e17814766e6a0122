import type { LayerParty } from '../schema/party.ts';

/** The word that always goes with a party's color and pattern. */
export const partyWord: Readonly<Record<LayerParty, string>> = {
  aws: 'AWS',
  customer: 'You',
  shared: 'Both',
  'not-applicable': 'No such layer',
};
