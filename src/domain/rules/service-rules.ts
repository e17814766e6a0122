import type { Cell, Check } from '../../schema/service.ts';
import { createFault, didYouMean, type Fault, type SourceLocation } from '../faults.ts';
import { catalogOf, checkAnchor } from '../paths.ts';
import { isConfirmed } from '../service/responsibility.ts';
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

/** Modes of layers that the service doesn't list, and listed modes that no layer uses. */
export const serviceVariants: Rule = ({ services }) =>
  services.flatMap(({ value, location }) => {
    const listed = (value?.variants ?? []).map(({ id }) => id);
    const used = Object.entries(value?.layers ?? {}).flatMap(([layer, { variants }]) =>
      variants.map(({ variant }, index) => ({ id: variant, path: ['layers', layer, 'variants', index, 'variant'] })),
    );
    return [
      ...used
        .filter(({ id }) => !listed.includes(id))
        .map(({ id, path }) => createFault('unknown-id', location(path), `The service lists no variant "${id}".`, didYouMean(id, listed))),
      ...listed.flatMap((id, index) =>
        used.some((each) => each.id === id)
          ? []
          : [createFault('unused-variant', location(['variants', index, 'id']), `No layer uses the variant "${id}".`)],
      ),
    ];
  });

/** Modes of resource types, ready-made stacks, or surprises that the service doesn't list. */
export const namedVariants: Rule = ({ services, stacks, surprises }) => {
  const listed = new Map(services.flatMap(({ id, value }) => (value ? [[id, value.variants.map((each) => each.id)] as const] : [])));
  const faultOf = (location: SourceLocation, id: string, known: readonly string[]) =>
    known.includes(id) ? [] : [createFault('unknown-id', location, `The service lists no variant "${id}".`, didYouMean(id, known))];
  return [
    ...services.flatMap(({ id, value, location }) =>
      (value?.resources?.variants ?? []).flatMap(({ variant }, index) =>
        faultOf(location(['resources', 'variants', index, 'variant']), variant, listed.get(id) ?? []),
      ),
    ),
    ...stacks.flatMap(({ value, location }) =>
      (value?.services ?? []).flatMap(({ service, variants }, item) =>
        variants.flatMap((variant, index) =>
          faultOf(location(['services', item, 'variants', index]), variant, listed.get(service) ?? [variant]),
        ),
      ),
    ),
    ...surprises.flatMap(({ value, location }) =>
      (value?.modes ?? []).flatMap((mode, index) =>
        faultOf(location(['modes', index]), mode, ['usual', ...(listed.get(value?.service ?? '') ?? [mode])]),
      ),
    ),
  ];
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

type Named = Pick<Check, 'id' | 'system' | 'url'>;

interface Use {
  readonly check: Named;
  readonly location: SourceLocation;
}

const usesIn = ({ services }: Content): Use[] =>
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
export const conflictingCheck: Rule = (content) => [...usesIn(content).flatMap(misplaced), ...contested(usesIn(content))];

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
