import { capitalize, joinClauses, joinWords, plural } from '../text.ts';
import { shownParty, type ShownParty, type Stack } from './responsibility.ts';

type Layers = readonly { readonly id: string; readonly label: string }[];

/** Below the line, AWS is responsible for the layer alone, or the service has no such layer. */
const isBelowLine = (party: ShownParty) => party === 'aws' || party === 'not-applicable';

/**
 * How many layers are below a service's line, counted from the bottom. Above it is the first layer in which the customer has a part,
 * or which isn't documented; AWS may be responsible for single layers above it.
 * @param layers bottom of the stack first
 */
export function lineHeight(service: Stack, layers: Layers): number {
  const first = layers.findIndex(({ id }) => !isBelowLine(shownParty(service.layers[id])));
  return first < 0 ? layers.length : first;
}

/** Half the width in which the line climbs from one service to the next; a service is 100 wide. */
const climb = 8;

/**
 * The lines of services side by side as one SVG path: each service 100 wide, each layer 1 high, the origin at the top left.
 * The same number of services gives the same commands, so that one path can be animated into another.
 * @param heights of {@link lineHeight}, left to right @param layerCount how many layers the stack has
 */
export function linePath(heights: readonly number[], layerCount: number): string {
  const last = heights.length - 1;
  const steps = heights.map((height, index) => {
    const y = layerCount - height;
    const from = index * 100 + (index > 0 ? climb : 0);
    const to = index * 100 + (index < last ? 100 - climb : 100);
    return `${from} ${y}L${to} ${y}`;
  });
  return `M${steps.join('L')}`;
}

/** What the line means. */
export const lineExplanation = 'Below the line, AWS is responsible for every layer. Your work begins at the line.';

/** What each party does, as a clause. @param layers their number, as words */
const clauses: readonly (readonly [ShownParty, (layers: string) => string])[] = [
  ['customer', (layers) => `you’re responsible for ${layers}`],
  ['shared', (layers) => `you and AWS share responsibility for ${layers}`],
  ['aws', (layers) => `AWS is responsible for ${layers}`],
];

/** Layers by name. Examples: `“Application” layer`, `“Platform” and “Application” layers` */
export const layersByName = (layers: Layers) =>
  `${joinWords(layers.map(({ label }) => `“${label}”`))} ${layers.length === 1 ? 'layer' : 'layers'}`;

/** Where your work begins on a service, and how many layers each party is responsible for; the counts and names cover every layer. @param layers bottom first */
export function describeLine(service: Stack, layers: Layers): string {
  const first = layers[lineHeight(service, layers)];
  const layersOf = (party: ShownParty) => layers.filter(({ id }) => shownParty(service.layers[id]) === party);
  const counts = clauses
    .map(([party, clause]) => ({ clause, count: layersOf(party).length }))
    .filter(({ count }) => count > 0)
    .map(({ clause, count }, index) => clause(index === 0 ? `${count} of ${plural(layers.length, 'layer')}` : `${count}`));
  const missing = layersOf('not-applicable');
  const undocumented = layersOf('not-documented');
  return [
    first ? `Your work begins at “${first.label}.”` : 'You have no layer to secure.',
    counts.length > 0 && `${capitalize(joinClauses(counts))}.`,
    missing.length > 0 && `The ${layersByName(missing)} ${missing.length === 1 ? 'doesn’t' : 'don’t'} exist on this service.`,
    undocumented.length > 0 && `AWS doesn’t document who is responsible for the ${layersByName(undocumented)}.`,
  ]
    .filter(Boolean)
    .join(' ');
}
