import { groupBy } from '../group-by.ts';
import { cellPath, sourcePath } from '../paths.ts';
import type { StackMark, StackMarks } from '../stack/marks.ts';
import type { AppliedCell } from '../stack/merge.ts';
import {
  documentHead,
  halfFields,
  layerCatalogFile,
  partySentence,
  property,
  reference,
  rolesOfParty,
  type Side,
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

/** The owner and the note of a mark, as Markdown. */
const remarksOf = ({ owner, note }: StackMark): string | undefined =>
  [owner && `Owner: ${owner}`, note].filter(Boolean).join('\n\n').trim().replaceAll('<', '&lt;') || undefined;

/** A layer of a service: what AWS provides, what the customer is responsible for, and the customer's mark. */
function byComponent(cell: AppliedCell, { marks, addressOf }: PlanOptions) {
  const { id, layer, part, party, name } = cell;
  const component = componentUuid(part);
  const exported = (side: Side) => {
    const half = cell[side];
    return (
      half && { uuid: uuidOf(`${side} ${layer.id} ${component}`), ...halfFields(side, half, (source) => addressOf(sourcePath(source))) }
    );
  };
  const [provided, responsibility] = [exported('aws'), exported('you')];
  const mark = marks[id];
  const marked = responsibility && {
    ...responsibility,
    'provided-uuid': provided?.uuid,
    props: [...responsibility.props, ...(mark?.state ? [property('status', mark.state)] : [])],
    remarks: mark && remarksOf(mark),
  };
  return {
    'component-uuid': component,
    uuid: uuidOf(`by-component ${layer.id} ${component}`),
    description: `${name}: ${partySentence[party]}`,
    props: [property('responsibility', party)],
    links: [reference(addressOf(cellPath(part.service.id, layer.id)))],
    export: provided || marked ? { provided: provided && [provided], responsibilities: marked && [marked] } : undefined,
    'responsible-roles': rolesOfParty[party],
  };
}

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
          'responsible-roles': rolesOfParty.shared,
        })),
      },
      'control-implementation': {
        description: 'Each control is a layer of the technology stack.',
        'implemented-requirements': [...groupBy(shown, ({ layer }) => layer.id)].map(([layer, same]) => ({
          uuid: uuidOf(`stack layer ${layer} ${names}`),
          'control-id': layer,
          'by-components': same.map((cell) => byComponent(cell, options)),
        })),
      },
    },
  };
}
