import type { Check, Duty, Service } from '../../schema/service.ts';

/** A duty as a check's page speaks of it. */
export interface ProvenDuty {
  readonly service: Service;
  readonly duty: Duty;
  /** Tests the whole account, not the service alone. */
  readonly accountWide: boolean;
}

/** A check, and every duty it tests. */
export interface Control {
  readonly id: string;
  readonly system: Check['system'];
  readonly url: string;
  /** The grades its uses give it, gravest first; none where no page gives one. */
  readonly severities: readonly Severity[];
  /** No use of it rests on its opened page: only its name and link were seen. */
  readonly nameOnly: boolean;
  readonly duties: readonly ProvenDuty[];
}

export type Severity = NonNullable<Check['severity']>;

const gravestFirst: readonly Severity[] = ['critical', 'high', 'medium', 'low', 'informational'];
const systems: readonly Check['system'][] = ['security-hub', 'config', 'prowler'];
/** `EC2.9` before `EC2.19`. */
const collator = new Intl.Collator('en', { numeric: true });

interface Use extends ProvenDuty {
  readonly check: Check;
}

const usesIn = (service: Service): Use[] =>
  service.duties.flatMap((duty) => duty.checks.map((check) => ({ service, duty, check, accountWide: check.accountWide })));

function controlOf(uses: readonly [Use, ...Use[]]): Control {
  const [{ check }] = uses;
  const found = new Set(uses.map((use) => use.check.severity));
  return {
    id: check.id,
    system: check.system,
    url: check.url,
    severities: gravestFirst.filter((severity) => found.has(severity)),
    nameOnly: uses.every((use) => use.check.nameOnly),
    duties: uses.map(({ service, duty, accountWide }) => ({ service, duty, accountWide })),
  };
}

const inOrder = (a: Control, b: Control) => systems.indexOf(a.system) - systems.indexOf(b.system) || collator.compare(a.id, b.id);

/** Every check that the services name, by its id, with the duties it tests: Security Hub first, then AWS Config, then Prowler. */
export function dutiesByControl(services: Iterable<Service>): ReadonlyMap<string, Control> {
  const uses = new Map<string, [Use, ...Use[]]>();
  for (const use of [...services].flatMap(usesIn)) {
    const before = uses.get(use.check.id);
    if (before) before.push(use);
    else uses.set(use.check.id, [use]);
  }
  return new Map(
    [...uses.values()]
      .map(controlOf)
      .sort(inOrder)
      .map((control) => [control.id, control]),
  );
}
