import { didYouMean, placeOf } from '../faults.ts';
import { compareChecks, compareIds, isInFamily } from '../framework/requirements.ts';
import { catalogOf, checkAnchor } from '../paths.ts';
import { repeatsIn, type Content, type Path, type Rule } from './content.ts';

/** The checks of services: those in duties, and those that find mistakes. */
const checksIn = (services: Content['services']) =>
  services.flatMap(({ value, location }) => [
    ...(value?.duties ?? []).flatMap(({ checks }, duty) =>
      checks.map(({ id, system, url }, index) => ({ id, system, url, location: location(['duties', duty, 'checks', index, 'id']) })),
    ),
    ...(value?.mistakes ?? []).flatMap(({ control: id, url }, index) =>
      id ? [{ id, system: catalogOf(id), url, location: location(['mistakes', index, 'control']) }] : [],
    ),
  ]);

/** Checks whose id has the form of another catalog, and checks that two files describe differently or whose ids would have one address. */
export const conflictingCheck: Rule = ({ services }, report) => {
  const checks = checksIn(services);
  for (const { id, system, location } of checks)
    if (catalogOf(id) !== system) report('conflicting-check', location, `"${id}" has the form of ${catalogOf(id)}, not of ${system}.`);
  for (const { item, first } of repeatsIn(checks, ({ id }) => checkAnchor(id)))
    if (item.id !== first.id || item.system !== first.system || item.url !== first.url)
      report('conflicting-check', item.location, `"${item.id}" has another system, spelling or url in ${placeOf(first.location)}.`);
};

/** Checks of a framework that no service has. */
export const unknownFrameworkCheck: Rule = ({ services, frameworks }, report) => {
  if (services.some(({ value }) => !value)) return;
  const known = new Set(checksIn(services).map(({ id }) => id));
  for (const { value, location } of frameworks)
    for (const [requirement, { checks }] of (value?.requirements ?? []).entries())
      for (const [index, id] of checks.entries()) {
        if (known.has(id)) continue;
        const hint = didYouMean(id, known) ?? 'Add the check to a duty of a service, or remove it here.';
        const at = location(['requirements', requirement, 'checks', index]);
        report('unknown-id', at, `No service names the check "${id}".`, hint);
      }
};

/** Requirements that belong to no family of the framework, so that no page would show them. */
export const requirementWithoutFamily: Rule = ({ frameworks }, report) => {
  for (const { value, location } of frameworks)
    for (const [index, { id }] of (value?.requirements ?? []).entries()) {
      if (value?.families.some((family) => isInFamily(id, family.id))) continue;
      const hint = 'Add a family with the beginning of the id.';
      report('unknown-id', location(['requirements', index, 'id']), `No family contains the requirement "${id}".`, hint);
    }
};

/** Requirements and checks that aren't sorted. Sorted lists make diffs readable. */
export const unsortedFramework: Rule = ({ frameworks }, report) => {
  for (const { value, location } of frameworks) {
    const checkOrder = (ids: readonly string[], compare: (a: string, b: string) => number, pathOf: (index: number) => Path) => {
      for (const [index, id] of ids.entries()) {
        const before = ids[index - 1];
        if (before !== undefined && compare(before, id) > 0)
          report('wrong-order', location(pathOf(index)), `"${id}" belongs before "${before}".`);
      }
    };
    const requirements = value?.requirements ?? [];
    const ids = requirements.map(({ id }) => id);
    checkOrder(ids, compareIds, (index) => ['requirements', index, 'id']);
    for (const [at, { checks }] of requirements.entries())
      checkOrder(checks, compareChecks, (index) => ['requirements', at, 'checks', index]);
  }
};
