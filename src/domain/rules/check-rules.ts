import type { Check } from '../../schema/service.ts';
import { createFault, didYouMean, type Fault } from '../faults.ts';
import { compareChecks, compareIds, isInFamily } from '../framework/requirements.ts';
import { catalogOf, checkAnchor } from '../paths.ts';
import { repeatsIn, type Content, type Path, type Rule } from './content.ts';

type Named = Pick<Check, 'id' | 'system' | 'url'>;

type Use = ReturnType<typeof usesIn>[number];

const usesIn = (services: Content['services']) =>
  services.flatMap(({ value, location }) => [
    ...(value?.duties ?? []).flatMap(({ checks }, duty) =>
      checks.map((check, index) => ({ check, location: location(['duties', duty, 'checks', index, 'id']) })),
    ),
    ...(value?.mistakes ?? []).flatMap(({ control, url }, index) =>
      control ? [{ check: { id: control, system: catalogOf(control), url }, location: location(['mistakes', index, 'control']) }] : [],
    ),
  ]);

const isSame = (a: Named, b: Named) => a.id === b.id && a.system === b.system && a.url === b.url;

/** Checks whose id has the form of another catalog, so that their link would lead there. */
const misplaced = ({ check: { id, system }, location }: Use): Fault[] =>
  catalogOf(id) === system
    ? []
    : [createFault('conflicting-check', location, `"${id}" has the form of ${catalogOf(id)}, not of ${system}.`)];

/** Checks that two files describe differently, or whose ids would have the same address. */
const contested = (uses: readonly Use[]): Fault[] =>
  repeatsIn(uses, ({ check }) => checkAnchor(check.id))
    .filter(({ item, first }) => !isSame(first.check, item.check))
    .map(({ item: { check, location }, first }) => {
      const place = `${first.location.file}:${first.location.line}`;
      return createFault('conflicting-check', location, `"${check.id}" has another system, spelling or url in ${place}.`);
    });

/** Checks that aren't the same everywhere. */
export const conflictingCheck: Rule = ({ services }) => [...usesIn(services).flatMap(misplaced), ...contested(usesIn(services))];

/** Checks of a framework that no service has. */
export const unknownFrameworkCheck: Rule = ({ services, frameworks }) => {
  if (services.some(({ value }) => !value)) return [];
  const known = new Set(usesIn(services).map(({ check }) => check.id));
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
