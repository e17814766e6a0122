import type { Layer } from '../../schema/entries.ts';
import type { Check, Service } from '../../schema/service.ts';
import { compareChecks, compareIds } from '../framework/requirements.ts';
import { groupBy } from '../group-by.ts';
import { catalogOf, dutyAnchor, groupByCatalog } from '../paths.ts';

/** Each use of a check by a service: for a duty that it tests, or for a mistake that it finds. */
function usesIn(service: Service) {
  const inDuties = service.duties.flatMap((duty) => duty.checks.map((check) => ({ service, duty, check })));
  const inMistakes = service.mistakes.flatMap((mistake) => {
    const { control: id, url, severity } = mistake;
    // If it tests a duty on the same service, the duty explains the check.
    if (!id || inDuties.some(({ check }) => check.id === id)) return [];
    const check: Check = { id, system: catalogOf(id), url, severity, accountWide: false, nameOnly: false };
    return [{ service, mistake, check }];
  });
  return [...inDuties, ...inMistakes];
}

type Use = ReturnType<typeof usesIn>[number];

const severities: readonly Check['severity'][] = ['critical', 'high', 'medium', 'low', 'informational'];

export type Control = ReturnType<typeof controlOf>;

const controlOf = (uses: readonly [Use, ...Use[]]) => ({
  id: uses[0].check.id,
  system: uses[0].check.system,
  url: uses[0].check.url,
  /** The severities that services give it, highest first; empty if no page gives one. */
  severities: severities.filter((severity) => uses.some(({ check }) => check.severity === severity)),
  /** Whether only its name and link were seen, and its page was never opened. */
  nameOnly: uses.every(({ check }) => check.nameOnly),
  duties: uses.flatMap((use) => ('duty' in use ? use : [])),
  mistakes: uses.flatMap((use) => ('mistake' in use ? use : [])),
});

/** All checks of the services by id, with the duties that they test and the mistakes that they find, sorted by catalog and id. */
export function controlsById(services: Iterable<Service>): ReadonlyMap<string, Control> {
  const uses = groupBy([...services].flatMap(usesIn), ({ check }) => check.id);
  return new Map([...uses].map(([id, same]) => [id, controlOf(same)] as const).sort(([a], [b]) => compareChecks(a, b)));
}

export const isAccountWide = ({ duties }: Control): boolean => duties.some(({ check }) => check.accountWide);

/** Groups checks by the first service that each is about, sorted by the service's short name. */
export const groupByService = (controls: readonly Control[]): (readonly [Service, readonly Control[]])[] =>
  [...groupBy(controls, ({ duties, mistakes }) => (duties[0] ?? mistakes[0])?.service)]
    .flatMap(([service, group]) => (service ? [[service, group] as const] : []))
    .sort(([a], [b]) => compareIds(a.shortName, b.shortName));

export type Proof = ReturnType<typeof proofsOf>[number];

/** The duties of a service with their checks, from the top of the stack to the bottom. @param layers bottom of the stack first */
export const proofsOf = ({ duties }: Pick<Service, 'duties'>, layers: readonly Layer[]) =>
  [...layers].reverse().flatMap((layer) =>
    duties
      .filter((duty) => duty.layer === layer.id)
      .map((duty, index) => ({
        duty,
        layer,
        /** The fragment; only the first duty of a layer has one. */
        anchor: index === 0 ? dutyAnchor(layer.id) : undefined,
        catalogs: groupByCatalog(duty.checks),
      })),
  );
