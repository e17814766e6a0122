import type { Check, Duty, Service, Support } from '../../schema/service.ts';
import { partyWord } from '../party-names.ts';
import { capitalize, joinClauses, plural } from '../text.ts';
import type { PartyGroup, ShownParty } from './responsibility.ts';

export const shownPartyLabel: Readonly<Record<ShownParty, string>> = { ...partyWord, 'not-documented': 'Not documented' };

/** The key of a matrix: each party, what its cells show, and what that means. */
export const matrixKey = [
  ['aws', 'AWS', 'is responsible'],
  ['shared', 'Both', 'have work to do'],
  ['customer', 'You', 'are responsible'],
  ['not-applicable', '–', 'No such layer'],
  ['not-documented', '?', 'Not documented'],
] as const;

/** The party as a clause. */
export const partyClause: Readonly<Record<ShownParty, string>> = {
  aws: 'AWS is responsible',
  shared: 'you and AWS share responsibility',
  customer: 'you’re responsible',
  'not-applicable': 'the layer doesn’t exist',
  'not-documented': 'AWS doesn’t document who is responsible',
};

export const partyHeading: Readonly<Record<ShownParty, string>> = {
  aws: 'AWS is responsible',
  shared: 'You and AWS are both responsible',
  customer: 'You’re responsible',
  'not-applicable': 'No such layer',
  'not-documented': 'Not documented',
};

/** Counts the services of each party. Example: `AWS is responsible for this layer on 31 of 40 services, and you’re responsible for it on 9 services.` */
export function summarizeParties(groups: readonly PartyGroup[]): string {
  const count = groups.reduce((sum, { services }) => sum + services.length, 0);
  const clauses = groups.map(({ party, services: { length } }, index) => {
    const what = party === 'not-applicable' ? '' : index === 0 ? ' for this layer' : ' for it';
    if (index > 0) return `${partyClause[party]}${what} on ${plural(length, 'service')}`;
    const services = length < count ? `${length} of ${count} services` : count === 1 ? 'the one service' : `all ${count} services`;
    return `${partyClause[party]}${what} on ${services}`;
  });
  // With more than two parties, one sentence would be too long.
  const sentences = clauses.length > 2 ? [clauses.slice(0, 1), clauses.slice(1)] : [clauses];
  return sentences.map((each) => `${capitalize(joinClauses(each))}.`).join(' ');
}

/** What the missing label of a `documented` statement means; said once above each list of statements. */
export const documentedNote = 'Unless marked otherwise, each statement about a service comes from the cited page.';

/** How well a statement is supported, unless the cited page makes it about the service. */
export const supportLabel: Readonly<Record<Exclude<Support, 'documented'>, string>> = {
  general: 'stated for all services',
  reasoned: 'inferred',
  'not-documented': 'not documented',
};

export const catalogLabel: Readonly<Record<Check['system'], string>> = {
  'security-hub': 'Security Hub CSPM',
  config: 'AWS Config',
  prowler: 'Prowler',
};

/** The title of a catalog's list. Example: `AWS Config rules` */
export const catalogTitle: Readonly<Record<Check['system'], string>> = {
  'security-hub': `${catalogLabel['security-hub']} controls`,
  config: `${catalogLabel.config} rules`,
  prowler: `${catalogLabel.prowler} checks`,
};

/** The description of a catalog's page. @param count how many of its checks are listed */
export const catalogDescription = (system: Check['system'], count: number): string =>
  `This page lists ${count} ${catalogTitle[system]}, with the task or mistake, the service, and the layer for each one.`;

export const coverageLabel: Readonly<Record<Duty['coverage'], string>> = {
  direct: 'automated check',
  partial: 'automated check for part of the task',
  none: 'no automated check',
};

export const categoryLabel: Readonly<Record<Service['category'], string>> = {
  compute: 'Compute',
  storage: 'Storage',
  database: 'Databases',
  networking: 'Networking',
  management: 'Management',
  security: 'Security',
  analytics: 'Analytics',
  ml: 'Machine learning',
  integration: 'Application integration',
  'end-user': 'End user computing',
};

export const classLabel: Readonly<Record<Service['class'], string>> = {
  infrastructure: 'Infrastructure',
  container: 'Container',
  abstracted: 'Abstracted',
};

export const classBasisLabel: Readonly<Record<Service['classBasis'], string>> = {
  'srm-page': 'the AWS Shared Responsibility Model page',
  whitepaper: 'an AWS whitepaper from 2016',
  guidance: 'AWS Prescriptive Guidance',
  reasoned: 'this guide',
};
