import { dataVersion } from '../../schema/data-version.ts';
import type { Half } from '../../schema/service.ts';
import type { ShownParty } from '../service/responsibility.ts';
import { uuidFromName } from '../uuid.ts';

/** The version of OSCAL that all files are written in: https://pages.nist.gov/OSCAL/ */
export const oscalVersion = '1.2.1';

/** The namespace of the properties that only this guide has. It never changes, wherever the site is. */
const ns = 'urn:shared-responsibility-guide:oscal';

/** The UUID of a thing in our OSCAL files. Its namespace never changes. @param name Example: `component rds` */
export const uuidOf = (name: string): string => uuidFromName('573209a0-37df-4b39-af92-b5359be3fb7d', name);

/** A property of the guide. @param value one line */
export const property = (name: string, value: string, more: { class?: string; group?: string; remarks?: string | undefined } = {}) => ({
  name,
  ns,
  value,
  ...more,
});

/** OSCAL has no empty lists: `undefined` is left out of the file. */
export const unlessEmpty = <T>(list: readonly T[]): readonly T[] | undefined => (list.length > 0 ? list : undefined);

const awsParty = uuidOf('party aws');
const customerParty = uuidOf('party customer');
const guideParty = uuidOf('party guide');

/** Who does something about a control, by the word of the guide for each side. */
const roleOf = {
  aws: { 'role-id': 'provider', 'party-uuids': [awsParty] },
  you: { 'role-id': 'customer', 'party-uuids': [customerParty] },
} as const;

/** The two sides of a layer, as OSCAL's control statements name them. */
export const sides = ['aws', 'you'] as const;
export type Side = (typeof sides)[number];

/** The id of what one side does, among the statements of a layer. Example: `operating-system_smt.provider` */
export const statementId = (layer: string, side: Side): string => `${layer}_smt.${roleOf[side]['role-id']}`;

/** The roles of those responsible for a layer; none where there is no such layer, or AWS doesn't document it. */
export const rolesOfParty = (party: ShownParty) =>
  unlessEmpty(sides.filter((side) => party === 'shared' || party === (side === 'aws' ? 'aws' : 'customer')).map((side) => roleOf[side]));

/** The role of one side, unless its text only says that AWS doesn't document it. */
export const rolesOfHalf = (side: Side, { support }: Half) => (support === 'not-documented' ? undefined : [roleOf[side]]);

/** Who is responsible for a layer, in a sentence for readers who don't see this site. */
export const partySentence: Readonly<Record<ShownParty, string>> = {
  aws: 'AWS is responsible.',
  customer: 'The customer is responsible.',
  shared: 'AWS and the customer are both responsible.',
  'not-applicable': 'The service has no such layer.',
  'not-documented': 'AWS doesn’t document who is responsible.',
};

/**
 * What every file begins with.
 * @param id of the file: its UUID is another one for every version @param modified the day on which its content was last checked
 */
export const documentHead = (id: string, title: string, modified: string, remarks: string) => ({
  uuid: uuidOf(`document ${id} ${modified} ${dataVersion}`),
  metadata: {
    title,
    'last-modified': `${modified}T00:00:00Z`,
    version: dataVersion,
    'oscal-version': oscalVersion,
    roles: [
      { id: 'creator', title: 'Creator of this file' },
      { id: 'provider', title: 'Provider', description: 'The provider of the cloud service: AWS.' },
      { id: 'customer', title: 'Customer', description: 'The customer of the cloud service. The texts call the customer “you.”' },
    ],
    parties: [
      { uuid: guideParty, type: 'organization', name: 'Shared Responsibility Guide' },
      { uuid: awsParty, type: 'organization', name: 'Amazon Web Services', 'short-name': 'AWS' },
      { uuid: customerParty, type: 'organization', name: 'Customer', remarks: 'Replace this party with your organization.' },
    ],
    'responsible-parties': [
      { 'role-id': 'creator', 'party-uuids': [guideParty] },
      { 'role-id': 'provider', 'party-uuids': [awsParty] },
      { 'role-id': 'customer', 'party-uuids': [customerParty] },
    ],
    remarks: `${remarks} This file comes from an independent reference and isn’t published or endorsed by Amazon Web Services. If an AWS page disagrees, trust the AWS page.`,
  },
});
