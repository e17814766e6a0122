import type { Framework } from '../../schema/framework.ts';
import type { Layer } from '../../schema/entries.ts';
import type { Cell, Duty, Service } from '../../schema/service.ts';
import type { Guide } from '../guide.ts';
import { controlsById } from '../service/checks.ts';
import { cellsOf, labelOfVariant, shownParty, sourcesCited, sourcesOfCells } from '../service/responsibility.ts';
import {
  documentHead,
  halfFields,
  layerCatalogFile,
  layerCatalogTitle,
  partySentence,
  property,
  reference,
  rolesOfParty,
  sides,
  statementId,
  unlessEmpty,
  uuidOf,
} from './parts.ts';

const sourceUuid = (id: string) => uuidOf(`source ${id}`);
const sourceHref = (id: string) => `#${sourceUuid(id)}`;

/** The note of a cell, and what changes in other modes of the service. OSCAL has no fields for these. */
function remarksOf({ variants: known }: Service, { note, variants }: Cell): string | undefined {
  const modes = variants.map((changed) => {
    const sentence = `${labelOfVariant(known, changed.variant)}: ${partySentence[shownParty(changed)]}`;
    return [sentence, changed.aws?.text, changed.you?.text, changed.note].filter(Boolean).join(' ');
  });
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

type Catalog = 'layers' | 'security-hub' | 'nist-800-53';
const catalogUuid = (catalog: Catalog) => uuidOf(`resource ${catalog}`);

/** What the service does about the controls of a catalog; empty if there are none. */
const implementation = <Requirement>(service: Service, catalog: Catalog, description: string, requirements: readonly Requirement[]) => {
  const uuids = { uuid: uuidOf(`${catalog} ${service.id}`), source: `#${catalogUuid(catalog)}` };
  return requirements.length > 0 ? [{ ...uuids, description, 'implemented-requirements': requirements }] : [];
};

const layerImplementation = (service: Service, layers: readonly Layer[]) =>
  implementation(
    service,
    'layers',
    'Who does what in each layer by default.',
    cellsOf(service, layers).flatMap(({ layer, cell, party }) => {
      const duties = service.duties.filter((duty) => duty.layer === layer.id);
      if (party === 'not-applicable' && duties.length === 0) return [];
      const since = cell.since ? [property('default-since', cell.since)] : [];
      const statements = sides.flatMap((side) => {
        const uuid = uuidOf(`statement ${service.id} ${layer.id} ${side}`);
        return cell[side] ? [{ 'statement-id': statementId(layer.id, side), uuid, ...halfFields(side, cell[side], sourceHref) }] : [];
      });
      return {
        uuid: uuidOf(`layer ${service.id} ${layer.id}`),
        'control-id': layer.id,
        description: partySentence[party],
        props: [property('responsibility', party), ...since, ...taskProperties(duties)],
        links: unlessEmpty(sourcesOfCells(cell.variants).map((id) => reference(sourceHref(id)))),
        'responsible-roles': rolesOfParty[party],
        statements: unlessEmpty(statements),
        remarks: remarksOf(service, cell),
      };
    }),
  );

const joinUnique = (texts: readonly string[]): string => [...new Set(texts)].join('\n\n');

/** What the customer does about the Security Hub controls that bear on the service. */
const securityHubImplementation = (service: Service) =>
  implementation(
    service,
    'security-hub',
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
        links: [...new Set([...duties, ...mistakes].map(({ check }) => check.url))].map(reference),
        'responsible-roles': rolesOfParty.customer,
        remarks: joinUnique(duties.flatMap(({ duty }) => duty.limit ?? [])) || undefined,
      })),
  );

/** The id of a control as in the OSCAL catalog of NIST. Example: `ac-2.1` for `AC-2(1)` */
const nistId = (id: string) => id.toLowerCase().replace(/\((\d+)\)/g, '.$1');

/** The NIST SP 800-53 controls that checks of the customer's tasks bear on. */
const nistImplementation = (service: Service, framework: Framework | undefined) =>
  implementation(
    service,
    'nist-800-53',
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
        'responsible-roles': rolesOfParty.customer,
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
    ...(service.studyLabel ? [property('study-label', service.studyLabel)] : []),
    property('checked-on', service.checkedOn),
    ...cellsOf(service, layers).flatMap(({ layer, cell, party }) => [
      property('responsibility', party, { class: layer.id }),
      ...cell.variants.map((changed) => property('responsibility', shownParty(changed), { class: layer.id, group: changed.variant })),
    ]),
  ],
  'responsible-roles': rolesOfParty.shared,
  'control-implementations': [
    ...layerImplementation(service, layers),
    ...securityHubImplementation(service),
    ...nistImplementation(service, frameworks.get('nist-800-53')),
  ],
  remarks: service.status,
});

const resource = (uuid: string, title: string, hrefs: readonly string[], more: object = {}) => ({
  uuid,
  title,
  ...more,
  rlinks: hrefs.map((href) => ({ href, 'media-type': href.endsWith('.json') ? 'application/json' : 'text/html' })),
});

const securityHubCatalogs = [
  'https://raw.githubusercontent.com/awslabs/oscal-content-for-aws-services/main/catalogs/aws_security-hub.oscal.json',
  'https://docs.aws.amazon.com/securityhub/latest/userguide/securityhub-controls-reference.html',
];
const securityHubNote = 'The OSCAL catalog that AWS publishes, which may lack the newest controls, and the documentation of all controls.';
const nistCatalog =
  'https://raw.githubusercontent.com/usnistgov/oscal-content/main/nist.gov/SP800-53/rev5/json/NIST_SP-800-53_rev5_catalog.json';

/** The catalogs, and all sources that the service's cells cite. */
const resources = (service: Service, sources: Guide['sources']) => [
  resource(catalogUuid('layers'), layerCatalogTitle, [layerCatalogFile]),
  resource(catalogUuid('security-hub'), 'AWS Security Hub CSPM controls', securityHubCatalogs, { description: securityHubNote }),
  resource(catalogUuid('nist-800-53'), 'NIST SP 800-53, Revision 5', [nistCatalog]),
  ...sourcesCited([service])
    .flatMap((id) => sources.get(id) ?? [])
    .map(({ id, title, url, readOn }) => resource(sourceUuid(id), title, [url], { props: [property('read-on', readOn)] })),
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
