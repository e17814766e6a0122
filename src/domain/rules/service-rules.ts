import { didYouMean } from '../faults.ts';
import { isConfirmed, usualMode } from '../service/responsibility.ts';
import { claimsOfService, claimsOfUncovered } from '../stack/resource-types.ts';
import { type Content, fieldOf, findKeys, repeatsIn, type Rule } from './content.ts';

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

/** Listed modes that no layer uses. */
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

/** Modes that the service doesn't list. */
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

/** Surprises based on a layer without documented statements. */
export const unsupportedSurprise: Rule = ({ services, surprises }, report) => {
  const cells = new Map(services.map(({ id, value }) => [id, value?.layers ?? {}]));
  for (const { value, location } of surprises) {
    const cell = value && cells.get(value.service)?.[value.layer];
    if (!cell || isConfirmed(cell)) continue;
    const message = `Nothing is documented of the layer "${value.layer}" of "${value.service}".`;
    report('unsupported-surprise', location(['layer']), message);
  }
};
