import { catalogs } from '../../schema/constants.ts';
import type { Layer } from '../../schema/entries.ts';
import type { Family, Framework, Requirement } from '../../schema/framework.ts';
import { groupBy } from '../group-by.ts';
import { catalogOf, dutyPath, frameworkPath, servicePartPath } from '../paths.ts';
import type { Control } from '../service/checks.ts';
import { plural } from '../text.ts';

/** Created when it's needed: that takes 15 ms, for which a first search would wait. */
let collator: Intl.Collator | undefined;

/** Compares ids, so that numbers in them are in numeric order: `AC-2(4)` before `AC-2(12)`, and `EC2.9` before `EC2.19`. */
export const compareIds = (a: string, b: string): number => (collator ??= new Intl.Collator('en', { numeric: true })).compare(a, b);

/** Compares checks by catalog (Security Hub, AWS Config, Prowler), then by id. */
export const compareChecks = (a: string, b: string): number =>
  catalogs.indexOf(catalogOf(a)) - catalogs.indexOf(catalogOf(b)) || compareIds(a, b);

/** Whether a requirement is in a family, by their ids. `3.14.6` is in `3.14`, not in `3.1`. */
export function isInFamily(requirement: string, family: string): boolean {
  const rest = requirement.slice(family.length);
  return requirement.toLowerCase().startsWith(family.toLowerCase()) && !/^[A-Za-z0-9]/.test(rest);
}

/** An id as part of an address. Example: `AC-2(1)` becomes `ac-2-1`. */
export const slugOf = (id: string): string =>
  id
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replace(/-$/, '');

/** The fragment of a requirement. It begins with a letter. Examples: `ac-2-1`, `r-8-3-9` */
export const requirementAnchor = (id: string): string => slugOf(id).replace(/^(?=\d)/, 'r-');

/** The page of a family, or the framework's own page if all families are on it. */
export const familyPath = ({ id, pagePerFamily }: Pick<Framework, 'id' | 'pagePerFamily'>, family: Pick<Family, 'id'>): string =>
  pagePerFamily ? `${frameworkPath(id)}${slugOf(family.id)}/` : `${frameworkPath(id)}#family-${slugOf(family.id)}`;

export function requirementPath(framework: Pick<FrameworkData, 'id' | 'pagePerFamily' | 'families'>, requirement: string): string {
  const family = framework.families.find(({ id }) => isInFamily(requirement, id));
  const page = framework.pagePerFamily && family ? familyPath(framework, family) : frameworkPath(framework.id);
  return `${page}#${requirementAnchor(requirement)}`;
}

/** For each check, the short names of the frameworks whose requirements it bears on. */
export function frameworkNamesByCheck(frameworks: Iterable<Framework>): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, string[]>();
  for (const framework of frameworks)
    for (const check of checksOfFramework(framework).keys()) names.set(check, [...(names.get(check) ?? []), framework.shortName]);
  return names;
}

/** For each check of a framework, the ids of the requirements that it bears on, in the framework's order. */
export function checksOfFramework({ requirements }: Pick<Framework, 'requirements'>): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const { id, checks } of requirements) for (const check of checks) found.set(check, [...(found.get(check) ?? []), id]);
  return new Map([...found].sort(([a], [b]) => compareChecks(a, b)));
}

/** The content of `/data/frameworks/<id>.json`: a framework as My stack needs it. */
export type FrameworkData = ReturnType<typeof frameworkDataOf>;

export const frameworkDataOf = ({ id, name, pagePerFamily, families, requirements }: Framework) => ({
  id,
  name,
  pagePerFamily,
  families: families.map((family) => ({ id: family.id })),
  /** The ids of the requirements that a check bears on, by the id of the check. */
  requirementsOf: Object.fromEntries(checksOfFramework({ requirements })) as Readonly<Record<string, readonly string[] | undefined>>,
});

/** What a check tests: tasks of the customer and common mistakes, with their place on the service's page. */
const usesOf = (control: Control) => [
  ...control.duties
    .filter(({ check }) => !check.accountWide)
    .map(({ service, duty: { duty, layer } }) => ({
      control,
      service,
      text: duty,
      layer,
      isMistake: false,
      path: dutyPath(service.id, layer),
    })),
  ...control.mistakes.map(({ service, mistake: { mistake } }) => {
    return { control, service, text: mistake, layer: undefined, isMistake: true, path: servicePartPath(service.id, 'mistakes') };
  }),
];

export type RequirementView = ReturnType<typeof requirementViews>[number];

/** Requirements with their checks, tasks, and services. @param all all checks, by id */
export const requirementViews = (requirements: readonly Requirement[], all: ReadonlyMap<string, Control>) =>
  requirements.map(({ id, checks }) => {
    const controls = checks.flatMap((check) => all.get(check) ?? []);
    const uses = controls.flatMap(usesOf).sort((a, b) => a.service.shortName.localeCompare(b.service.shortName, 'en'));
    return {
      id,
      controls,
      /** In the order of the services' names, each with all checks that test it. */
      tasks: [...groupBy(uses, ({ path, text }) => `${path} ${text}`)].map(([key, same]) => ({
        ...same[0],
        key,
        controls: same.map(({ control }) => control),
      })),
      /** Checks that test only the whole account. Their tasks are the same on every service. */
      accountWide: controls.filter((control) => usesOf(control).length === 0),
    };
  });

/** The requirements of a family, in the order of the framework. @param all all checks, by id */
export const familyViews = ({ requirements }: Framework, family: Family, all: ReadonlyMap<string, Control>) =>
  requirementViews(
    requirements.filter(({ id }) => isInFamily(id, family.id)),
    all,
  );

/** Counts the checks, tasks, and services of some requirements, each once. */
export function countViews(views: readonly RequirementView[]) {
  const distinct = (valuesOf: (view: RequirementView) => readonly unknown[]) => new Set(views.flatMap(valuesOf)).size;
  return {
    requirements: views.length,
    checks: distinct(({ controls }) => controls),
    tasks: distinct(({ tasks }) => tasks.map(({ key }) => key)),
    services: distinct(({ tasks }) => tasks.map(({ service }) => service.id)),
  };
}

/**
 * The names of the layers that the tasks of some requirements belong to, those with the most tasks first, because most ids don't say what
 * their requirements are about. Empty if no task has a layer.
 */
export function summarizeLayers(views: readonly RequirementView[], layers: readonly Layer[]): string {
  const tasks = groupBy(
    views.flatMap(({ tasks: own }) => own),
    ({ layer }) => layer,
  );
  const countOf = ({ id }: Layer) => tasks.get(id)?.length ?? 0;
  const names = layers.filter((layer) => countOf(layer) > 0).sort((a, b) => countOf(b) - countOf(a));
  // Without "and", because some names contain it.
  const more = names.length > 3 ? [`and ${names.length - 3} more`] : [];
  return [...names.slice(0, 3).map(({ label }) => label), ...more].join(', ');
}

/** The counts as a phrase. Example: `9 requirements, 12 checks for 8 tasks on 5 services` */
export function summarizeCounts({ requirements, checks, tasks, services }: ReturnType<typeof countViews>): string {
  const on = tasks > 0 ? `for ${plural(tasks, 'task')} on ${plural(services, 'service')}` : 'for the whole account';
  return `${plural(requirements, 'requirement')}, ${plural(checks, 'check')} ${on}`;
}
