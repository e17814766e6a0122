import type { Half } from '../../schema/service.ts';
import { groupBy } from '../group-by.ts';
import { cellPath, sourcePath } from '../paths.ts';
import type { StackMarks } from '../stack/marks.ts';
import type { AppliedCell } from '../stack/merge.ts';
import {
  documentHead,
  layerCatalogFile,
  partySentence,
  property,
  rolesOfHalf,
  rolesOfParty,
  type Side,
  unlessEmpty,
  uuidOf,
} from './parts.ts';

interface PlanOptions {
  readonly marks: StackMarks;
  /** The day on which the plan is created, in ISO form. */
  readonly day: string;
  /** Returns the absolute address of a path. */
  readonly addressOf: (path: string) => string;
}

const toComplete = 'To be completed.';

const componentUuid = ({ service, variants }: AppliedCell['part']) => uuidOf(['stack component', service.id, ...variants].join(' '));

/** What one side does: something that a system can inherit or has to satisfy. */
const exported = (cell: AppliedCell, side: Side, half: Half, { addressOf }: PlanOptions) => ({
  uuid: uuidOf(`${side} ${cell.layer.id} ${componentUuid(cell.part)}`),
  description: half.text,
  props: [property('support', half.support)],
  links: half.sources.map((id) => ({ href: addressOf(sourcePath(id)), rel: 'reference' })),
  'responsible-roles': rolesOfHalf(side, half),
});

/** The customer's mark: its state as a property, its owner and note as remarks, which are Markdown. */
function markOf({ id }: AppliedCell, { marks }: PlanOptions) {
  const mark = marks[id];
  const remarks = [mark?.owner && `Owner: ${mark.owner}`, mark?.note].filter(Boolean).join('\n\n').trim().replaceAll('<', '&lt;');
  return { props: mark?.state ? [property('status', mark.state)] : [], remarks: remarks || undefined };
}

/** What AWS provides in the layer, and what the customer is responsible for. */
function exportOf(cell: AppliedCell, options: PlanOptions) {
  const provided = cell.aws && exported(cell, 'aws', cell.aws, options);
  const responsibility = cell.you && exported(cell, 'you', cell.you, options);
  const { props, remarks } = markOf(cell, options);
  return {
    provided: provided && [provided],
    responsibilities: responsibility && [
      { ...responsibility, 'provided-uuid': provided?.uuid, props: [...responsibility.props, ...props], remarks },
    ],
  };
}

const byComponent = (cell: AppliedCell, options: PlanOptions) => ({
  'component-uuid': componentUuid(cell.part),
  uuid: uuidOf(`by-component ${cell.layer.id} ${componentUuid(cell.part)}`),
  description: `${cell.name}: ${partySentence[cell.party]}`,
  props: [property('responsibility', cell.party)],
  links: [{ href: options.addressOf(cellPath(cell.part.service.id, cell.layer.id)), rel: 'reference' }],
  export: cell.aws || cell.you ? exportOf(cell, options) : undefined,
  'responsible-roles': rolesOfParty(cell.party),
});

/** Required parts of a plan that only the customer can fill in. */
const systemCharacteristics = (names: string) => ({
  'system-ids': [{ id: uuidOf(`system ${names}`), 'identifier-type': 'http://datatracker.ietf.org/doc/html/rfc4122' }],
  'system-name': 'My stack',
  description: `A system that runs on ${names}.`,
  'system-information': { 'information-types': [{ uuid: uuidOf('information'), title: toComplete, description: toComplete }] },
  status: { state: 'other', remarks: toComplete },
  'authorization-boundary': { description: toComplete },
});

/**
 * A stack as a fragment of an OSCAL system security plan: what each service provides in each layer, and what it leaves to the customer.
 * It is valid alone; "To be completed." marks what only the customer knows.
 * @param cells of all services, each layer of a service once; at least one
 */
export function securityPlan(cells: readonly AppliedCell[], options: PlanOptions) {
  const shown = cells.filter(({ party }) => party !== 'not-applicable');
  const parts = [...groupBy(shown, ({ part }) => componentUuid(part))];
  const names = [...new Set(shown.map(({ name }) => name))].join(', ');
  return {
    'system-security-plan': {
      ...documentHead(
        `stack ${names}`,
        `Who is responsible for what: ${names}`,
        options.day,
        'This is a fragment of a system security plan.',
      ),
      'import-profile': { href: options.addressOf(`/data/oscal/${layerCatalogFile}`) },
      'system-characteristics': systemCharacteristics(names),
      'system-implementation': {
        components: parts.map(([uuid, [{ name, part }]]) => ({
          uuid,
          type: 'service',
          title: name,
          description: `${name}, an AWS service.`,
          links: [
            { href: options.addressOf(`/data/oscal/${part.service.id}.json`), rel: 'imported-from', 'media-type': 'application/json' },
          ],
          status: { state: 'operational' },
          'responsible-roles': rolesOfParty('shared'),
        })),
      },
      'control-implementation': {
        description: 'Each control is a layer of the technology stack.',
        'implemented-requirements': [...groupBy(shown, ({ layer }) => layer.id)].map(([layer, same]) => ({
          uuid: uuidOf(`stack layer ${layer} ${names}`),
          'control-id': layer,
          'by-components': unlessEmpty(same.map((cell) => byComponent(cell, options))),
        })),
      },
    },
  };
}
