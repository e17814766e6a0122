import type { Check, Duty, Service, Support } from '../../schema/service.ts';
import { partyWord } from '../party-names.ts';
import { joinWords } from '../text.ts';
import type { PartyGroup, ShownParty } from './responsibility.ts';

/** The word for the party that may be shown. */
export const shownPartyLabel: Readonly<Record<ShownParty, string>> = { ...partyWord, 'not-documented': 'Not documented' };

/** The same in a sentence. Example: `the responsibility of AWS`. */
export const partyPredicate: Readonly<Record<ShownParty, string>> = {
  aws: 'the responsibility of AWS',
  shared: 'shared by AWS and you',
  customer: 'your responsibility',
  'not-applicable': 'not applicable',
  'not-documented': 'not documented',
};

/** The heading above the services of one party. */
export const partyHeading: Readonly<Record<ShownParty, string>> = {
  aws: 'AWS is responsible',
  shared: 'AWS and you are both responsible',
  customer: 'You are responsible',
  'not-applicable': 'Not applicable',
  'not-documented': 'Not documented',
};

/** On how many services each party is responsible. Example: `Of 40 services it is the responsibility of AWS on 30 and your responsibility on 10.` */
export function summarizeParties(groups: readonly PartyGroup[]): string {
  const count = groups.reduce((sum, { services }) => sum + services.length, 0);
  const [only] = groups;
  if (only && groups.length === 1) return `On all ${count} services it is ${partyPredicate[only.party]}.`;
  return `Of ${count} services it is ${joinWords(groups.map(({ party, services }) => `${partyPredicate[party]} on ${services.length}`))}.`;
}

/** How well a cell is supported. */
export const supportLabel: Readonly<Record<Support, string>> = {
  documented: 'documented',
  general: 'from the general model',
  reasoned: 'reasoned',
  'not-documented': 'not documented',
};

/** Where a check runs, and what its catalog lists. */
export const catalogLabel: Readonly<Record<Check['system'], string>> = {
  'security-hub': 'Security Hub',
  config: 'AWS Config',
  prowler: 'Prowler',
};

/** A catalog's list of checks. Example: `AWS Config rules`. */
export const catalogTitle: Readonly<Record<Check['system'], string>> = {
  'security-hub': `${catalogLabel['security-hub']} controls`,
  config: `${catalogLabel.config} rules`,
  prowler: `${catalogLabel.prowler} checks`,
};

/** A catalog's page in a sentence. @param count how many of its checks are listed */
export const catalogDescription = (system: Check['system'], count: number): string =>
  `${count} ${catalogTitle[system]}, each with the duties it tests, on which service and in which layer, or the mistake it finds.`;

/** How much of a duty its checks prove. */
export const coverageLabel: Readonly<Record<Duty['coverage'], string>> = {
  direct: 'tested directly',
  partial: 'tested in part',
  none: 'no automated check found',
};

export const categoryLabel: Readonly<Record<Service['category'], string>> = {
  compute: 'Compute',
  storage: 'Storage',
  database: 'Database',
  networking: 'Networking',
  security: 'Security',
  management: 'Management',
  analytics: 'Analytics',
  ml: 'Machine learning',
  integration: 'Integration',
  'end-user': 'End-user computing',
};

export const classLabel: Readonly<Record<Service['class'], string>> = {
  infrastructure: 'Infrastructure',
  container: 'Container',
  abstracted: 'Abstracted',
};

/** Who says that the service belongs to its class. */
export const classBasisLabel: Readonly<Record<Service['classBasis'], string>> = {
  'srm-page': 'the AWS Shared Responsibility Model page',
  whitepaper: 'an AWS whitepaper of 2016',
  guidance: 'AWS guidance',
  reasoned: 'our reasoning from the model',
};
