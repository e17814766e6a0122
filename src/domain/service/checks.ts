import type { Check, Duty, Mistake, Service } from '../../schema/service.ts';
import { catalogOf } from '../paths.ts';

/** A duty as a check's page speaks of it. */
export interface ProvenDuty {
  readonly service: Service;
  readonly duty: Duty;
  /** Tests the whole account, not the service alone. */
  readonly accountWide: boolean;
}

/** A common mistake as a check's page speaks of it. */
export interface FoundMistake {
  readonly service: Service;
  readonly mistake: Mistake;
}

/** A check, every duty it tests, and the mistakes it finds. */
export interface Control {
  readonly id: string;
  readonly system: Check['system'];
  readonly url: string;
  /** The grades its uses give it, gravest first; none where no page gives one. */
  readonly severities: readonly Severity[];
  /** No use of it rests on its opened page: only its name and link were seen. */
  readonly nameOnly: boolean;
  readonly duties: readonly ProvenDuty[];
  /** Mistakes it finds on services where it tests no duty; elsewhere the duty says what it is for. */
  readonly mistakes: readonly FoundMistake[];
}

export type Severity = NonNullable<Check['severity']>;

const gravestFirst: readonly Severity[] = ['critical', 'high', 'medium', 'low', 'informational'];
const systems: readonly Check['system'][] = ['security-hub', 'config', 'prowler'];
/** `EC2.9` before `EC2.19`. */
const collator = new Intl.Collator('en', { numeric: true });

/** One place where a service names a check. */
interface Use extends Pick<Check, 'id' | 'system' | 'url' | 'severity' | 'nameOnly'> {
  readonly duty?: ProvenDuty;
  readonly mistake?: FoundMistake;
}

const usesInDuties = (service: Service): Use[] =>
  service.duties.flatMap((duty) => duty.checks.map((check) => ({ ...check, duty: { service, duty, accountWide: check.accountWide } })));

function usesIn(service: Service): Use[] {
  const proving = usesInDuties(service);
  const finding = service.mistakes.flatMap((mistake): Use[] => {
    const { control: id, url, severity } = mistake;
    if (!id || proving.some((use) => use.id === id)) return [];
    return [{ id, system: catalogOf(id), url, severity, nameOnly: false, mistake: { service, mistake } }];
  });
  return [...proving, ...finding];
}

function controlOf(uses: readonly [Use, ...Use[]]): Control {
  const [{ id, system, url }] = uses;
  const found = new Set(uses.map(({ severity }) => severity));
  return {
    id,
    system,
    url,
    severities: gravestFirst.filter((severity) => found.has(severity)),
    nameOnly: uses.every(({ nameOnly }) => nameOnly),
    duties: uses.flatMap(({ duty }) => duty ?? []),
    mistakes: uses.flatMap(({ mistake }) => mistake ?? []),
  };
}

const inOrder = (a: Control, b: Control) => systems.indexOf(a.system) - systems.indexOf(b.system) || collator.compare(a.id, b.id);

/** Every check that the services name, by its id, with the duties it tests and the mistakes it finds: Security Hub first, then AWS Config, then Prowler. */
export function dutiesByControl(services: Iterable<Service>): ReadonlyMap<string, Control> {
  const uses = new Map<string, [Use, ...Use[]]>();
  for (const use of [...services].flatMap(usesIn)) {
    const before = uses.get(use.id);
    if (before) before.push(use);
    else uses.set(use.id, [use]);
  }
  return new Map(
    [...uses.values()]
      .map(controlOf)
      .sort(inOrder)
      .map((control) => [control.id, control]),
  );
}
