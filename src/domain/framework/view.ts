import type { Requirement } from '../../schema/framework.ts';
import type { Service } from '../../schema/service.ts';
import { groupBy } from '../group-by.ts';
import { dutyPath, mistakesPath } from '../paths.ts';
import type { Control } from '../service/checks.ts';
import { plural } from '../text.ts';

/** A task of the customer or a common mistake, and the checks of a requirement that test or find it. */
interface TestedTask {
  readonly service: Service;
  readonly text: string;
  readonly isMistake: boolean;
  /** Where the service's page lists it. */
  readonly path: string;
  readonly controls: readonly Control[];
}

/** A requirement with its checks and what they test. */
export interface RequirementView {
  readonly id: string;
  readonly controls: readonly Control[];
  /** In the order of the services' names. */
  readonly tasks: readonly TestedTask[];
  /** Checks that test only the whole account. Their tasks are the same on every service. */
  readonly accountWide: readonly Control[];
}

type Use = Omit<TestedTask, 'controls'> & { readonly control: Control };

const usesOf = (control: Control): Use[] => [
  ...control.duties
    .filter(({ accountWide }) => !accountWide)
    .map(({ service, duty }) => ({ service, text: duty.duty, isMistake: false, path: dutyPath(service.id, duty.layer), control })),
  ...control.mistakes.map(({ service, mistake }) => ({
    service,
    text: mistake.mistake,
    isMistake: true,
    path: mistakesPath(service.id),
    control,
  })),
];

function requirementView({ id, checks }: Requirement, all: ReadonlyMap<string, Control>): RequirementView {
  const controls = checks.flatMap((check) => all.get(check) ?? []);
  const uses = controls.flatMap(usesOf).sort((a, b) => a.service.shortName.localeCompare(b.service.shortName, 'en'));
  const tasks = [...groupBy(uses, ({ path, text }) => `${path} ${text}`).values()].map((same) => ({
    ...same[0],
    controls: same.map(({ control }) => control),
  }));
  return { id, controls, tasks, accountWide: controls.filter((control) => usesOf(control).length === 0) };
}

/** Requirements with their checks, tasks, and services. @param controls all checks, by id */
export const requirementViews = (requirements: readonly Requirement[], controls: ReadonlyMap<string, Control>): RequirementView[] =>
  requirements.map((requirement) => requirementView(requirement, controls));

/** Counts the checks, tasks, and services of some requirements, each once. */
export function countViews(views: readonly RequirementView[]) {
  const distinct = (valuesOf: (view: RequirementView) => readonly unknown[]) => new Set(views.flatMap(valuesOf)).size;
  return {
    requirements: views.length,
    checks: distinct(({ controls }) => controls),
    tasks: distinct(({ tasks }) => tasks.map(({ path, text }) => `${path} ${text}`)),
    services: distinct(({ tasks }) => tasks.map(({ service }) => service.id)),
  };
}

/** The counts as a phrase. Example: `12 checks for 8 tasks on 5 services` */
export function summarizeCounts({ checks, tasks, services }: ReturnType<typeof countViews>): string {
  const on = tasks > 0 ? ` for ${plural(tasks, 'task')} on ${plural(services, 'service')}` : ' for the whole account';
  return plural(checks, 'check') + on;
}
