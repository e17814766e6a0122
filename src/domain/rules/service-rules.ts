import type { Cell } from '../../schema/service.ts';
import { createFault, didYouMean, type Fault } from '../faults.ts';
import { isConfirmed, usualMode } from '../service/responsibility.ts';
import { claimsOfService, claimsOfUncovered } from '../stack/resource-types.ts';
import { repeatsIn, type Content, type Entry, type Rule } from './content.ts';

/** The layers in a service's file, even if the file has other faults; null if there are none. */
function namedLayers(raw: unknown): readonly string[] | null {
  const layers: unknown = Reflect.get(Object(raw), 'layers');
  return layers !== null && typeof layers === 'object' ? Object.keys(layers) : null;
}

function faultsIn({ raw, keyLocation }: Entry<unknown>, known: ReadonlySet<string>): Fault[] {
  const named = namedLayers(raw);
  if (!named) return [];
  const missing = [...known].filter((id) => !named.includes(id));
  const unknown = named.filter((id) => !known.has(id));
  return [
    ...missing.map((id) => createFault('missing-layer', keyLocation(['layers']), `The layer "${id}" is missing.`)),
    ...unknown.map((id) => createFault('unknown-id', keyLocation(['layers', id]), `There is no layer "${id}".`, didYouMean(id, missing))),
  ];
}

/** Layers of the stack that a service lacks, and layers of a service that the stack lacks. */
export const missingLayer: Rule = ({ services, layers, unread }) => {
  if (unread.has('layers')) return [];
  const known = new Set(layers.map(({ id }) => id));
  return services.flatMap((service) => faultsIn(service, known));
};

/** Shared layers, also in modes, that don't say what each side does. */
export const sharedWithoutBothSides: Rule = ({ services }) =>
  services.flatMap(({ value, location }) =>
    Object.entries(value?.layers ?? {})
      .flatMap(([id, cell]) => [
        { ...cell, id, path: ['layers', id, 'party'] },
        ...cell.variants.map((variant, index) => ({ ...variant, id, path: ['layers', id, 'variants', index, 'party'] })),
      ])
      .filter(({ party, aws, you }) => party === 'shared' && !(aws && you))
      .map(({ id, aws, path }) => {
        const missing = aws ? '"you"' : '"aws"';
        return createFault('shared-without-both-sides', location(path), `The layer "${id}" is shared, but has no ${missing}.`);
      }),
  );

/** Listed modes that no layer uses. */
export const unusedVariant: Rule = ({ services }) =>
  services.flatMap(({ value, location }) => {
    const used = new Set(Object.values(value?.layers ?? {}).flatMap(({ variants }) => variants.map(({ variant }) => variant)));
    return (value?.variants ?? []).flatMap(({ id }, index) =>
      used.has(id) ? [] : [createFault('unused-variant', location(['variants', index, 'id']), `No layer uses the variant "${id}".`)],
    );
  });

/** Where content names the modes of a service: in its layers and resource types, and in ready-made stacks and surprises. */
const variantsNamed = ({ services, stacks, surprises }: Content) => [
  ...services.flatMap(({ id: service, value, location }) => {
    const lists = [
      ...Object.entries(value?.layers ?? {}).map(([layer, { variants }]) => ({ variants, path: ['layers', layer] })),
      { variants: value?.resources?.variants ?? [], path: ['resources'] },
    ];
    return lists.flatMap(({ variants, path }) =>
      variants.map(({ variant }, index) => ({ service, variant, location: location([...path, 'variants', index, 'variant']) })),
    );
  }),
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
export const unknownVariant: Rule = (content) => {
  const listed = new Map(content.services.map(({ id, value }) => [id, value?.variants.map((each) => each.id)]));
  return variantsNamed(content).flatMap(({ service, variant, location }) => {
    const known = listed.get(service) ?? [variant];
    if (known.includes(variant)) return [];
    return [createFault('unknown-id', location, `The service lists no variant "${variant}".`, didYouMean(variant, known))];
  });
};

/** Resource types that two services claim, or one service twice. */
export const contestedType: Rule = ({ services, uncovered }) => {
  const claimed = [
    ...services.flatMap(({ id, value, location }) =>
      value ? claimsOfService({ ...value, id }).map(([pattern]) => ({ id, pattern, location })) : [],
    ),
    ...uncovered.flatMap(({ id, value, location }) =>
      value ? claimsOfUncovered(value).map(([pattern]) => ({ id, pattern, location })) : [],
    ),
  ];
  return repeatsIn(claimed, ({ pattern }) => pattern).map(({ item: { pattern, location }, first }) =>
    createFault('contested-type', location(['resources']), `The type "${pattern}" belongs to "${first.id}" already.`),
  );
};

/** Whether the customer has a part in the layer, by default or in a variant. */
const isYours = ({ party, variants }: Cell): boolean =>
  [party, ...variants.map((variant) => variant.party)].some((holder) => holder === 'customer' || holder === 'shared');

/** Duties in layers for which the customer isn't responsible. */
export const dutyWithoutResponsibility: Rule = ({ services }) =>
  services.flatMap(({ value, location }) =>
    (value?.duties ?? []).flatMap(({ layer }, index) => {
      const cell = value?.layers[layer];
      if (!cell || isYours(cell)) return [];
      const message = `The layer "${layer}" of this service is not yours.`;
      return [createFault('duty-without-responsibility', location(['duties', index, 'layer']), message)];
    }),
  );

/** Surprises based on a layer without documented statements. */
export const unsupportedSurprise: Rule = ({ services, surprises }) => {
  const cells = new Map(services.map(({ id, value }) => [id, value?.layers ?? {}]));
  return surprises.flatMap(({ value, location }) => {
    const cell = value ? cells.get(value.service)?.[value.layer] : undefined;
    if (!value || !cell || isConfirmed(cell)) return [];
    const message = `Nothing is documented of the layer "${value.layer}" of "${value.service}".`;
    return [createFault('unsupported-surprise', location(['layer']), message)];
  });
};
