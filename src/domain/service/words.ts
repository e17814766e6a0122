import type { Check, Duty, Service, Support } from '../../schema/service.ts';
import { partyWord } from '../party-names.ts';
import type { SaidHolder } from './holders.ts';

/** The word for who may be said to hold a layer. */
export const holderWord: Readonly<Record<SaidHolder, string>> = { ...partyWord, 'not-documented': 'Not documented' };

/** How well a cell is supported, as readers see it. */
export const supportWord: Readonly<Record<Support, string>> = {
  documented: 'documented',
  general: 'from the general model',
  reasoned: 'reasoned',
  'not-documented': 'not documented',
};

/** Where a check runs. */
export const systemWord: Readonly<Record<Check['system'], string>> = {
  'security-hub': 'Security Hub',
  config: 'AWS Config',
  prowler: 'Prowler',
};

/** How much of a duty its checks prove. */
export const coverageWord: Readonly<Record<Duty['coverage'], string>> = {
  direct: 'tested directly',
  partial: 'tested in part',
  none: 'no automated check found',
};

export const categoryWord: Readonly<Record<Service['category'], string>> = {
  compute: 'Compute',
  storage: 'Storage',
  database: 'Database',
  networking: 'Networking',
  security: 'Security',
  analytics: 'Analytics',
  ml: 'Machine learning',
  integration: 'Integration',
  'end-user': 'End-user computing',
};

export const classWord: Readonly<Record<Service['class'], string>> = {
  infrastructure: 'Infrastructure',
  container: 'Container',
  abstracted: 'Abstracted',
};

/** Whose word the class is. */
export const classBasisWord: Readonly<Record<Service['classBasis'], string>> = {
  'srm-page': 'AWS’s page on the model',
  whitepaper: 'AWS’s whitepaper',
  guidance: 'AWS’s guidance',
  reasoned: 'our reasoning',
};
