import type { Framework } from '../../schema/framework.ts';
import type { Layer } from '../../schema/lists.ts';
import type { Cell, Duty, Half, Service } from '../../schema/service.ts';
import type { Guide } from '../guide.ts';
import { controlsById } from '../service/checks.ts';
import { cellsOf, labelOfVariant, shownParty, sourcesCited, sourcesOfCells } from '../service/responsibility.ts';
import {
  documentHead,
  layerCatalogFile,
  layerCatalogTitle,
  partySentence,
  property,
  rolesOfHalf,
  rolesOfParty,
  type Side,
  sides,
  statementId,
  unlessEmpty,
  uuidOf,
} from './parts.ts';

const sourceUuid = (id: string) => uuidOf(`source ${id}`);
const layersUuid = uuidOf('resource layers');
const securityHubUuid = uuidOf('resource security-hub');
const nistUuid = uuidOf('resource nist-800-53');

const halvesOf = (claim: Pick<Cell, 'aws' | 'you'>): [Side, Half][] =>
  sides.flatMap((side) => (claim[side] ? [[side, claim[side]] as [Side, Half]] : []));

const linksTo = (sources: readonly string[]) => sources.map((id) => ({ href: `#${sourceUuid(id)}`, rel: 'reference' }));

const statementsOf = (service: Service, layer: Layer, cell: Cell) =>
  halvesOf(cell).map(([side, half]) => ({
    'statement-id': statementId(layer.id, side),
    uuid: uuidOf(`statement ${service.id} ${layer.id} ${side}`),
    description: half.text,
    props: [property('support', half.support)],
    links: linksTo(half.sources),
    'responsible-roles': rolesOfHalf(side, half),
  }));

/** The note of a cell, and what changes in other modes of the service. OSCAL has no fields for these. */
function remarksOf({ variants: known }: Service, { note, variants }: Cell): string | undefined {
  const modes = variants.map((changed) =>
    [
      `${labelOfVariant(known, changed.variant)}: ${partySentence[shownParty(changed)]}`,
      ...halvesOf(changed).map(([, { text }]) => text),
      changed.note,
    ]
      .filter(Boolean)
      .join(' '),
  );
  return [note, ...modes].filter(Boolean).join('\n\n') || undefined;
}

/** The customer's tasks in a layer and the checks that test them. A task and its checks have the same group. */
const taskProperties = (duties: readonly Duty[]) =>
  duties.flatMap(({ duty, coverage, limit, checks }, index) => {
    const group = `task-${index + 1}`;
    return [
      property('task', duty, { class: coverage, group, remarks: limit }),
      ...checks.map(({ id, system }) => property('check', id, { class: system, group })),
    ];
  });

/** Who does what in each layer of the service. */
const layerImplementation = (service: Service, layers: readonly Layer[]) => ({
  uuid: uuidOf(`layers ${service.id}`),
  source: `#${layersUuid}`,
  description: 'Who does what in each layer by default.',
  'implemented-requirements': cellsOf(service, layers)
    .map((each) => ({ ...each, duties: service.duties.filter(({ layer }) => layer === each.layer.id) }))
    .filter(({ party, duties }) => party !== 'not-applicable' || duties.length > 0)
    .map(({ layer, cell, party, duties }) => ({
      uuid: uuidOf(`layer ${service.id} ${layer.id}`),
      'control-id': layer.id,
      description: partySentence[party],
      props: [property('responsibility', party), ...(cell.since ? [property('default-since', cell.since)] : []), ...taskProperties(duties)],
      links: unlessEmpty(linksTo(sourcesOfCells(cell.variants))),
      'responsible-roles': rolesOfParty(party),
      statements: unlessEmpty(statementsOf(service, layer, cell)),
      remarks: remarksOf(service, cell),
    })),
});

/** What the service does about the controls of a catalog; empty if there are none. */
const implementation = <Requirement>(uuid: string, catalog: string, description: string, requirements: readonly Requirement[]) =>
  requirements.length > 0 ? [{ uuid, source: `#${catalog}`, description, 'implemented-requirements': requirements }] : [];

const joinUnique = (texts: readonly string[]): string => [...new Set(texts)].join('\n\n');

/** What the customer does about the Security Hub controls that bear on the service. */
const securityHubImplementation = (service: Service) =>
  implementation(
    uuidOf(`security-hub ${service.id}`),
    securityHubUuid,
    'The AWS Security Hub CSPM controls that test the customer’s tasks. A passed control shows that one setting is correct.',
    [...controlsById([service]).values()]
      .filter(({ system }) => system === 'security-hub')
      .map(({ id, duties, mistakes }) => ({
        uuid: uuidOf(`security-hub ${service.id} ${id}`),
        'control-id': id,
        description: joinUnique([
          ...duties.map(({ duty }) => `${duty.duty}.`),
          ...mistakes.map(({ mistake: { mistake, fix } }) => `Common mistake: ${mistake} ${fix}`),
        ]),
        props: unlessEmpty(
          duties.flatMap(({ duty: { layer, coverage }, check: { severity, accountWide } }) => [
            property('layer', layer, { class: coverage }),
            ...(severity ? [property('severity', severity)] : []),
            ...(accountWide ? [property('scope', 'account')] : []),
          ]),
        ),
        links: [...new Set([...duties, ...mistakes].map(({ check }) => check.url))].map((href) => ({ href, rel: 'reference' })),
        'responsible-roles': rolesOfParty('customer'),
        remarks: joinUnique(duties.flatMap(({ duty }) => duty.limit ?? [])) || undefined,
      })),
  );

/** The id of a control as in the OSCAL catalog of NIST. Example: `ac-2.1` for `AC-2(1)` */
const nistId = (id: string) => id.toLowerCase().replace(/\((\d+)\)/g, '.$1');

/** The NIST SP 800-53 controls that checks of the customer's tasks bear on. */
const nistImplementation = (service: Service, framework: Framework | undefined) =>
  implementation(
    uuidOf(`nist-800-53 ${service.id}`),
    nistUuid,
    'The controls that automated checks of the customer’s tasks bear on. The checks don’t show that a control is satisfied.',
    (framework?.requirements ?? []).flatMap(({ id, checks }) => {
      const tested = service.duties.flatMap(({ duty, checks: all }) =>
        all.filter((check) => !check.accountWide && checks.includes(check.id)).map((check) => ({ duty, check })),
      );
      if (tested.length === 0) return [];
      return {
        uuid: uuidOf(`nist-800-53 ${service.id} ${id}`),
        'control-id': nistId(id),
        description: joinUnique(tested.map(({ duty }) => `${duty}.`)),
        props: [...new Map(tested.map(({ check }) => [check.id, property('check', check.id, { class: check.system })])).values()],
        'responsible-roles': rolesOfParty('customer'),
      };
    }),
  );

const component = (service: Service, { layers, frameworks }: Pick<Guide, 'layers' | 'frameworks'>) => ({
  uuid: uuidOf(`component ${service.id}`),
  type: 'service',
  title: service.name,
  description: service.summary,
  props: [
    property('class', service.class, { class: service.classBasis }),
    property('study-label', service.studyLabel),
    property('checked-on', service.checkedOn),
    ...cellsOf(service, layers).flatMap(({ layer, cell, party }) => [
      property('responsibility', party, { class: layer.id }),
      ...cell.variants.map((changed) => property('responsibility', shownParty(changed), { class: layer.id, group: changed.variant })),
    ]),
  ],
  'responsible-roles': rolesOfParty('shared'),
  'control-implementations': [
    layerImplementation(service, layers),
    ...securityHubImplementation(service),
    ...nistImplementation(service, frameworks.get('nist-800-53')),
  ],
  remarks: service.status,
});

/** The catalogs, and all sources that the service's cells cite. */
const resources = (service: Service, sources: Guide['sources']) => [
  { uuid: layersUuid, title: layerCatalogTitle, rlinks: [{ href: layerCatalogFile, 'media-type': 'application/json' }] },
  {
    uuid: securityHubUuid,
    title: 'AWS Security Hub CSPM controls',
    description: 'The OSCAL catalog that AWS publishes, which may lack the newest controls, and the documentation of all controls.',
    rlinks: [
      {
        href: 'https://raw.githubusercontent.com/awslabs/oscal-content-for-aws-services/main/catalogs/aws_security-hub.oscal.json',
        'media-type': 'application/json',
      },
      { href: 'https://docs.aws.amazon.com/securityhub/latest/userguide/securityhub-controls-reference.html', 'media-type': 'text/html' },
    ],
  },
  {
    uuid: nistUuid,
    title: 'NIST SP 800-53, Revision 5',
    rlinks: [
      {
        href: 'https://raw.githubusercontent.com/usnistgov/oscal-content/main/nist.gov/SP800-53/rev5/json/NIST_SP-800-53_rev5_catalog.json',
        'media-type': 'application/json',
      },
    ],
  },
  ...sourcesCited([service])
    .flatMap((id) => sources.get(id) ?? [])
    .map(({ id, title, url, readOn }) => ({
      uuid: sourceUuid(id),
      title,
      props: [property('read-on', readOn)],
      rlinks: [{ href: url, 'media-type': 'text/html' }],
    })),
];

/** The OSCAL component definition of a service: who does what in each layer, the customer's tasks, and the controls that test them. */
export const componentDefinition = (service: Service, { sources, ...guide }: Pick<Guide, 'layers' | 'sources' | 'frameworks'>) => ({
  'component-definition': {
    ...documentHead(
      service.id,
      `${service.name}: who is responsible for what`,
      service.checkedOn,
      'The component says who is responsible for each layer of the service by default. It doesn’t say that a system complies with anything.',
    ),
    components: [component(service, guide)],
    'back-matter': { resources: resources(service, sources) },
  },
});
