import type { Holder } from '../schema/party.ts';

/** The word that always goes with a party's color and pattern. */
export const partyWord: Readonly<Record<Holder, string>> = {
  aws: 'AWS',
  customer: 'You',
  shared: 'Shared',
  'not-applicable': 'Not applicable',
};

/** The party in a sentence. */
export const partyPhrase: Readonly<Record<Holder, string>> = {
  aws: 'AWS',
  customer: 'you, the customer',
  shared: 'both, each for its own part',
  'not-applicable': 'no one: the service has no such layer',
};
