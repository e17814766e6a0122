import { didYouMean, placeOf } from '../faults.ts';
import { compareChecks, compareIds, isInFamily } from '../framework/requirements.ts';
import { catalogOf, checkAnchor } from '../paths.ts';
import { isConfirmed, usualMode } from '../service/responsibility.ts';
import { claimsOfService, claimsOfUncovered } from '../stack/resource-types.ts';
import { type Content, fieldOf, findKeys, type Path, repeatsIn, type Rule } from './content.ts';

/** Layers of the stack that a service lacks, and layers of a service that the stack lacks. */
export const missingLayer: Rule = ({ services, layers, unread }, report) => {
  if (unread.has('layers')) return;
  const known = new Set(layers.map(({ id }) => id));
  for (const { raw, keyLocation } of services) {
    const cells = fieldOf(raw, 'layers');
    if (cells === null || typeof cells !== 'object') continue;
    const missing = [...known].filter((id) => !Object.hasOwn(cells, id));
    for (const id of missing) report('missing-layer', keyLocation(['layers']), `The layer "${id}" is missing.`);
    for (const id of Object.keys(cells).filter((each) => !known.has(each)))
      report('unknown-id', keyLocation(['layers', id]), `There is no layer "${id}".`, didYouMean(id, missing));
  }
};

/** Shared layers, also in modes, that don't say what each side does. */
export const sharedWithoutBothSides: Rule = ({ services }, report) => {
  for (const { value, location } of services)
    for (const [id, cell] of Object.entries(value?.layers ?? {})) {
      const modes = cell.variants.map((variant, index) => ({ ...variant, path: ['variants', index] }));
      for (const { party, aws, you, path } of [{ ...cell, path: [] }, ...modes])
        if (party === 'shared' && !(aws && you)) {
          const message = `The layer "${id}" is shared, but has no ${aws ? '"you"' : '"aws"'}.`;
          report('shared-without-both-sides', location(['layers', id, ...path, 'party']), message);
        }
    }
};

export const unusedVariant: Rule = ({ services }, report) => {
  for (const { value, location } of services) {
    const used = new Set(Object.values(value?.layers ?? {}).flatMap(({ variants }) => variants.map(({ variant }) => variant)));
    for (const [index, { id }] of (value?.variants ?? []).entries())
      if (!used.has(id)) report('unused-variant', location(['variants', index, 'id']), `No layer uses the variant "${id}".`);
  }
};

/** Where content names the modes of a service: in its layers and resource types, and in ready-made stacks and surprises. */
const variantsNamed = ({ services, stacks, surprises }: Content) => [
  ...services.flatMap(({ id: service, value, location }) =>
    findKeys(value, new Set(['variant'])).map(({ text, path }) => ({ service, variant: text, location: location(path) })),
  ),
  ...stacks.flatMap(({ value, location }) =>
    (value?.services ?? []).flatMap(({ service, variants }, item) =>
      variants.map((variant, index) => ({ service, variant, location: location(['services', item, 'variants', index]) })),
    ),
  ),
  ...surprises.flatMap(({ value, location }) =>
    (value?.modes ?? [])
      .map((variant, index) => ({ service: value?.service ?? '', variant, location: location(['modes', index]) }))
      .filter(({ variant }) => variant !== usualMode),
  ),
];

export const unknownVariant: Rule = (content, report) => {
  const listed = new Map(content.services.map(({ id, value }) => [id, value?.variants.map((each) => each.id)]));
  for (const { service, variant, location } of variantsNamed(content)) {
    const known = listed.get(service) ?? [variant];
    if (!known.includes(variant)) report('unknown-id', location, `The service lists no variant "${variant}".`, didYouMean(variant, known));
  }
};

/** Resource types that two services claim, or one service twice. */
export const contestedType: Rule = ({ services, uncovered }, report) => {
  const claimed = [
    ...services.flatMap(({ value, location }) => (value ? claimsOfService(value).map(([type]) => ({ id: value.id, type, location })) : [])),
    ...uncovered.flatMap(({ value, location }) =>
      value ? claimsOfUncovered(value).map(([type]) => ({ id: value.id, type, location })) : [],
    ),
  ];
  for (const { item, first } of repeatsIn(claimed, ({ type }) => type))
    report('contested-type', item.location(['resources']), `The type "${item.type}" belongs to "${first.id}" already.`);
};

/** Duties in layers for which the customer isn't responsible, neither by default nor in a mode. */
export const dutyWithoutResponsibility: Rule = ({ services }, report) => {
  for (const { value, location } of services)
    for (const [index, { layer }] of (value?.duties ?? []).entries()) {
      const cell = value?.layers[layer];
      if (!cell || [cell, ...cell.variants].some(({ party }) => party === 'customer' || party === 'shared')) continue;
      const message = `The layer "${layer}" of this service is not yours.`;
      report('duty-without-responsibility', location(['duties', index, 'layer']), message);
    }
};

export const unsupportedSurprise: Rule = ({ services, surprises }, report) => {
  const cells = new Map(services.map(({ id, value }) => [id, value?.layers ?? {}]));
  for (const { value, location } of surprises) {
    const cell = value && cells.get(value.service)?.[value.layer];
    if (!cell || isConfirmed(cell)) continue;
    const message = `Nothing is documented of the layer "${value.layer}" of "${value.service}".`;
    report('unsupported-surprise', location(['layer']), message);
  }
};

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
