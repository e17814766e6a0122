import { dataVersion } from '../../schema/constants.ts';
import type { Half } from '../../schema/service.ts';
import type { Guide } from '../guide.ts';
import type { ShownParty } from '../service/responsibility.ts';
import { uuidFromName } from '../uuid.ts';

/** The OSCAL version of all files: https://pages.nist.gov/OSCAL/ */
export const oscalVersion = '1.2.1';

/** The namespace of this guide's own properties. It never changes, even if the site moves. */
const ns = 'urn:shared-responsibility-guide:oscal';

/** The UUID of a thing in our OSCAL files. Its namespace never changes. @param name Example: `component rds` */
export const uuidOf = (name: string): string => uuidFromName('573209a0-37df-4b39-af92-b5359be3fb7d', name);

/** A property in our namespace. @param value one line */
export const property = (name: string, value: string, more: { class?: string; group?: string; remarks?: string | undefined } = {}) => ({
  name,
  ns,
  value,
  ...more,
});

export const reference = (href: string) => ({ href, rel: 'reference' });

/** Returns undefined for an empty list, which OSCAL doesn't allow. */
export const unlessEmpty = <T>(list: readonly T[]): readonly T[] | undefined => (list.length > 0 ? list : undefined);

const awsParty = uuidOf('party aws');
const customerParty = uuidOf('party customer');
const guideParty = uuidOf('party guide');

/** The two sides of a layer, with their OSCAL roles. */
const roleOf = {
  aws: { 'role-id': 'provider', 'party-uuids': [awsParty] },
  you: { 'role-id': 'customer', 'party-uuids': [customerParty] },
} as const;
export type Side = keyof typeof roleOf;
export const sides: readonly Side[] = ['aws', 'you'];

/** The id of the statement about one side of a layer. Example: `operating-system_smt.provider` */
export const statementId = (layer: string, side: Side): string => `${layer}_smt.${roleOf[side]['role-id']}`;

/** The roles that are responsible for a layer; undefined if there is no such layer or AWS doesn't document it. */
export const rolesOfParty: Readonly<Partial<Record<ShownParty, readonly (typeof roleOf)[Side][]>>> = {
  aws: [roleOf.aws],
  customer: [roleOf.you],
  shared: [roleOf.aws, roleOf.you],
};

/** What one side does in a layer. It has no role if its text only says that AWS doesn't document it. @param hrefOf the link to a source */
export const halfFields = (side: Side, { text, support, sources }: Half, hrefOf: (source: string) => string) => ({
  description: text,
  props: [property('support', support)],
  links: sources.map((id) => reference(hrefOf(id))),
  'responsible-roles': support === 'not-documented' ? undefined : [roleOf[side]],
});

/** A sentence that says who is responsible for a layer, for readers outside this site. */
export const partySentence: Readonly<Record<ShownParty, string>> = {
  aws: 'AWS is responsible.',
  customer: 'The customer is responsible.',
  shared: 'AWS and the customer are both responsible.',
  'not-applicable': 'The service has no such layer.',
  'not-documented': 'AWS doesn’t document who is responsible.',
};

/** The beginning of every file. Each version of a file has another UUID. @param modified the day on which its content was last checked */
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
    'responsible-parties': [{ 'role-id': 'creator', 'party-uuids': [guideParty] }, ...Object.values(roleOf)],
    remarks: `${remarks} This file comes from an independent reference and isn’t published or endorsed by Amazon Web Services. If an AWS page disagrees, trust the AWS page.`,
  },
});

/** The file of the catalog, in the folder of the services' files. */
export const layerCatalogFile = 'layers.json';

export const layerCatalogTitle = 'Layers of the AWS Shared Responsibility Model';

const sideProse = { aws: 'What AWS does.', you: 'What the customer does.' } as const;

/** The layers of the guide as an OSCAL catalog. Component definitions and security plans say who does what about its controls. */
export const layerCatalog = (guide: Pick<Guide, 'services' | 'layers'>) => ({
  catalog: {
    ...documentHead(
      'layers',
      layerCatalogTitle,
      [...guide.services.values()].map(({ checkedOn }) => checkedOn).reduce((newest, day) => (day > newest ? day : newest)),
      'Each control is a layer of the technology stack, from physical facilities to the customer’s data.',
    ),
    controls: guide.layers.map(({ id, label, summary }) => ({
      id,
      class: 'layer',
      title: label,
      parts: [
        {
          id: `${id}_smt`,
          name: 'statement',
          prose: summary,
          parts: sides.map((side) => ({ id: statementId(id, side), name: 'item', prose: sideProse[side] })),
        },
      ],
    })),
  },
});
