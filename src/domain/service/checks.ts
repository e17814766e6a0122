import type { Layer } from '../../schema/lists.ts';
import { catalogs, type Check, type Duty, type Mistake, type Service } from '../../schema/service.ts';
import { compareChecks, compareIds } from '../framework/requirements.ts';
import { groupBy } from '../group-by.ts';
import { catalogOf, dutyAnchor } from '../paths.ts';

/** A duty that a check tests. */
interface ProvenDuty {
  readonly service: Service;
  readonly duty: Duty;
  /** Whether the check tests the whole account, not only the service. */
  readonly accountWide: boolean;
}

/** A common mistake that a check finds. */
interface DetectedMistake {
  readonly service: Service;
  readonly mistake: Mistake;
}

/** A check, with all duties that it tests and mistakes that it finds. */
export interface Control {
  readonly id: string;
  readonly system: Check['system'];
  readonly url: string;
  /** The severities that services give it, highest first; empty if no page gives one. */
  readonly severities: readonly Severity[];
  /** Whether only its name and link were seen, and its page was never opened. */
  readonly nameOnly: boolean;
  readonly duties: readonly ProvenDuty[];
  /** Mistakes on services on which it tests no duty. On other services, the duty explains the check. */
  readonly mistakes: readonly DetectedMistake[];
}

type Severity = NonNullable<Check['severity']>;

const bySeverity: readonly Severity[] = ['critical', 'high', 'medium', 'low', 'informational'];

/** A use of a check by a service. */
interface Use extends Pick<Check, 'id' | 'system' | 'url' | 'severity' | 'nameOnly'> {
  readonly duty?: ProvenDuty;
  readonly mistake?: DetectedMistake;
}

const usesInDuties = (service: Service): Use[] =>
  service.duties.flatMap((duty) => duty.checks.map((check) => ({ ...check, duty: { service, duty, accountWide: check.accountWide } })));

function usesIn(service: Service): Use[] {
  const inDuties = usesInDuties(service);
  const inMistakes = service.mistakes.flatMap((mistake): Use[] => {
    const { control: id, url, severity } = mistake;
    if (!id || inDuties.some((use) => use.id === id)) return [];
    return [{ id, system: catalogOf(id), url, severity, nameOnly: false, mistake: { service, mistake } }];
  });
  return [...inDuties, ...inMistakes];
}

function controlOf(uses: readonly [Use, ...Use[]]): Control {
  const [{ id, system, url }] = uses;
  const found = new Set(uses.map(({ severity }) => severity));
  return {
    id,
    system,
    url,
    severities: bySeverity.filter((severity) => found.has(severity)),
    nameOnly: uses.every(({ nameOnly }) => nameOnly),
    duties: uses.flatMap(({ duty }) => duty ?? []),
    mistakes: uses.flatMap(({ mistake }) => mistake ?? []),
  };
}

/** All checks of the services by id, with the duties that they test and the mistakes that they find, sorted by catalog and id. */
export function controlsById(services: Iterable<Service>): ReadonlyMap<string, Control> {
  const uses = groupBy([...services].flatMap(usesIn), ({ id }) => id);
  return new Map([...uses].map(([id, same]) => [id, controlOf(same)] as const).sort(([a], [b]) => compareChecks(a, b)));
}

/** Whether a check tests the whole account, not only a service. */
export const isAccountWide = ({ duties }: Control): boolean => duties.some(({ accountWide }) => accountWide);

/** Groups checks by the first service that each is about, sorted by the service's short name. */
export const groupByService = (controls: readonly Control[]): (readonly [Service, readonly Control[]])[] =>
  [...groupBy(controls, ({ duties, mistakes }) => (duties[0] ?? mistakes[0])?.service)]
    .flatMap(([service, group]) => (service ? [[service, group] as const] : []))
    .sort(([a], [b]) => compareIds(a.shortName, b.shortName));

/** The checks of one catalog. */
export interface CatalogChecks {
  readonly system: Check['system'];
  readonly checks: readonly Check[];
}

/** A duty of the customer, with its layer and the checks that test it by catalog. */
export interface Proof {
  readonly duty: Duty;
  readonly layer: Layer;
  /** The fragment; only the first duty of a layer has one. */
  readonly anchor: string | undefined;
  readonly catalogs: readonly CatalogChecks[];
}

const byCatalog = ({ checks }: Duty): CatalogChecks[] =>
  catalogs
    .map((system) => ({ system, checks: checks.filter((check) => check.system === system) }))
    .filter((group) => group.checks.length > 0);

/** The duties of a service with their checks, from the top of the stack to the bottom. @param layers bottom of the stack first */
export const proofsOf = ({ duties }: Pick<Service, 'duties'>, layers: readonly Layer[]): Proof[] =>
  [...layers]
    .reverse()
    .flatMap((layer) =>
      duties
        .filter((duty) => duty.layer === layer.id)
        .map((duty, index) => ({ duty, layer, anchor: index === 0 ? dutyAnchor(layer.id) : undefined, catalogs: byCatalog(duty) })),
    );

/** Counts all duties, and the duties with at least one check. */
export const countProven = (proofs: readonly Proof[]): { duties: number; checked: number } => ({
  duties: proofs.length,
  checked: proofs.filter((proof) => proof.catalogs.length > 0).length,
});
