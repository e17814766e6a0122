import type { Check } from '../../schema/service.ts';

/** What is listed in each catalog of checks. */
export const catalogTitle: Readonly<Record<Check['system'], string>> = {
  'security-hub': 'Security Hub controls',
  config: 'AWS Config rules',
  prowler: 'Prowler checks',
};

/** A catalog's page in a sentence. @param count how many of its checks are listed */
export const catalogDescription = (system: Check['system'], count: number): string =>
  `${count} ${catalogTitle[system]}, each with the duties it tests, on which service and in which layer, or the mistake it finds.`;
