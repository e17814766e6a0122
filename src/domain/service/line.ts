import { capitalize, joinClauses, joinWords, plural } from '../text.ts';
import { partyClause } from './labels.ts';
import { layersOfParty, shownParty, type ShownParty, type Stack } from './responsibility.ts';

type Layers = readonly { readonly id: string; readonly label: string }[];

/** Below the line, AWS alone is responsible for the layer, or the service doesn't have it. */
const isBelowLine = (party: ShownParty) => party === 'aws' || party === 'not-applicable';

/**
 * The number of layers below a service's line. The line is below the first layer that the customer has a part in or that isn't documented.
 * AWS may also be responsible for single layers above the line.
 * @param layers bottom of the stack first
 */
export function lineHeight(service: Stack, layers: Layers): number {
  const first = layers.findIndex(({ id }) => !isBelowLine(shownParty(service.layers[id])));
  return first < 0 ? layers.length : first;
}

/**
 * The lines of services side by side as one SVG path: each service 100 wide, each layer 1 high, the origin at the top left.
 * Paths for the same number of services have the same commands, so that CSS can animate between them.
 * @param services left to right @param layers bottom of the stack first @param climb half the width of the slope between two services
 */
export function linePath(services: readonly Stack[], layers: Layers, climb = 8): string {
  const last = services.length - 1;
  const steps = services.map((service, index) => {
    const y = layers.length - lineHeight(service, layers);
    const from = index * 100 + (index > 0 ? climb : 0);
    const to = index * 100 + (100 - (index < last ? climb : 0));
    return `${from} ${y}L${to} ${y}`;
  });
  return `M${steps.join('L')}`;
}

export const lineExplanation = 'No layer below the line is marked You or Both.';

/** The names of layers in a sentence. Examples: `“Application” layer`, `“Platform” and “Application” layers` */
export const layersByName = (layers: Layers) =>
  `${joinWords(layers.map(({ label }) => `“${label}”`))} ${layers.length === 1 ? 'layer' : 'layers'}`;

/** Describes where the customer's work begins and how many layers each party is responsible for. @param layers bottom first */
export function describeLine(service: Stack, layers: Layers): string {
  const first = layers.find(({ id }) => ['customer', 'shared'].includes(shownParty(service.layers[id])));
  const counts = (['customer', 'shared', 'aws'] as const)
    .map((party) => ({ party, count: layersOfParty(service, party, layers).length }))
    .filter(({ count }) => count > 0)
    .map(({ party, count }, index) => `${partyClause[party]} for ${index === 0 ? `${count} of ${plural(layers.length, 'layer')}` : count}`);
  const missing = layersOfParty(service, 'not-applicable', layers);
  const undocumented = layersOfParty(service, 'not-documented', layers);
  return [
    first && `Your work begins at “${first.label}.”`,
    counts.length > 0 && `${capitalize(joinClauses(counts))}.`,
    missing.length > 0 && `The ${layersByName(missing)} ${missing.length === 1 ? 'doesn’t' : 'don’t'} exist on this service.`,
    undocumented.length > 0 && `AWS doesn’t document who is responsible for the ${layersByName(undocumented)}.`,
  ]
    .filter(Boolean)
    .join(' ');
}
