import { compareChecks, compareIds, isInFamily } from '../framework/requirements.ts';
import { createFault, didYouMean } from '../faults.ts';
import type { Path, Rule } from './content.ts';

/** Checks of a framework that no service has. */
export const unknownFrameworkCheck: Rule = ({ services, frameworks }) => {
  if (services.some(({ value }) => !value)) return [];
  const named = services.flatMap(({ value }) => [
    ...(value?.duties ?? []).flatMap(({ checks }) => checks.map(({ id }) => id)),
    ...(value?.mistakes ?? []).flatMap(({ control }) => control ?? []),
  ]);
  const known = new Set(named);
  return frameworks.flatMap(({ value, location }) =>
    (value?.requirements ?? []).flatMap(({ checks }, requirement) =>
      checks.flatMap((id, index) => {
        if (known.has(id)) return [];
        const hint = didYouMean(id, known) ?? 'Add the check to a duty of a service, or remove it here.';
        const path = ['requirements', requirement, 'checks', index];
        return [createFault('unknown-id', location(path), `No service names the check "${id}".`, hint)];
      }),
    ),
  );
};

/** Requirements that belong to no family of the framework, so that no page would show them. */
export const requirementWithoutFamily: Rule = ({ frameworks }) =>
  frameworks.flatMap(({ value, location }) =>
    (value?.requirements ?? []).flatMap(({ id }, index) => {
      if (value?.families.some((family) => isInFamily(id, family.id))) return [];
      const message = `No family contains the requirement "${id}".`;
      return [createFault('unknown-id', location(['requirements', index, 'id']), message, 'Add a family with the beginning of the id.')];
    }),
  );

/** Requirements and checks that aren't sorted. Sorted lists make diffs readable. */
export const unsortedFramework: Rule = ({ frameworks }) =>
  frameworks.flatMap(({ value, location }) => {
    const requirements = value?.requirements ?? [];
    const unsorted = (ids: readonly string[], compare: (a: string, b: string) => number, pathOf: (index: number) => Path) =>
      ids.flatMap((id, index) => {
        const before = ids[index - 1];
        if (before === undefined || compare(before, id) <= 0) return [];
        return [createFault('wrong-order', location(pathOf(index)), `"${id}" belongs before "${before}".`)];
      });
    return [
      ...unsorted(
        requirements.map(({ id }) => id),
        compareIds,
        (index) => ['requirements', index, 'id'],
      ),
      ...requirements.flatMap(({ checks }, at) => unsorted(checks, compareChecks, (index) => ['requirements', at, 'checks', index])),
    ];
  });
