import { faultOf, type Fault } from '../faults.ts';
import { didYouMean } from '../nearest.ts';
import type { Entry, Rule } from './content.ts';

/** The layers that a service's file names, also where other things in it are wrong; null where it has none. */
function namedLayers(raw: unknown): readonly string[] | null {
  const layers: unknown = Reflect.get(Object(raw), 'layers');
  return layers !== null && typeof layers === 'object' ? Object.keys(layers) : null;
}

function faultsIn({ raw, keySpot }: Entry<unknown>, known: ReadonlySet<string>): Fault[] {
  const named = namedLayers(raw);
  if (!named) return [];
  const missing = [...known].filter((id) => !named.includes(id));
  const unknown = named.filter((id) => !known.has(id));
  return [
    ...missing.map((id) => faultOf('missing-layer', keySpot(['layers']), `The layer "${id}" is missing.`)),
    ...unknown.map((id) => faultOf('dangling-id', keySpot(['layers', id]), `There is no layer "${id}".`, didYouMean(id, missing))),
  ];
}

/** Layers of the stack of which a service says nothing, and layers it names that the stack does not have. */
export const missingLayer: Rule = ({ services, layers, unread }) => {
  if (unread.has('layers')) return [];
  const known = new Set(layers.map(({ id }) => id));
  return services.flatMap((service) => faultsIn(service, known));
};
