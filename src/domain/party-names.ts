import type { Holder } from '../schema/party.ts';

/** The word that always stands with a party's color and pattern. */
export const partyWord: Readonly<Record<Holder, string>> = {
  aws: 'AWS',
  customer: 'You',
  shared: 'Shared',
  'not-applicable': 'Not applicable',
};

/** Who it is, in a sentence: "held by …". */
export const partyPhrase: Readonly<Record<Holder, string>> = {
  aws: 'AWS',
  customer: 'you, the customer',
  shared: 'both, each for its own part',
  'not-applicable': 'no one: the service has no such layer',
};
