import type { Claim, SaidHolder } from './holders.ts';
import { saidHolder } from './holders.ts';
import type { Stack } from '../compare/compare.ts';
import { inWords } from '../compare/selection.ts';

type Layers = readonly { readonly id: string; readonly label: string }[];

/** Below the line, nothing is yours: AWS holds the layer alone, or there is none. */
const liesBelow = (holder: SaidHolder) => holder === 'aws' || holder === 'not-applicable';

/**
 * Where a service's line runs: how many layers lie below it, counted from the bottom. Above it stands the first layer in which the
 * customer has a part, or of which nothing was read; AWS may hold single layers above it.
 * @param layers bottom of the stack first
 */
export function lineOf(service: Stack<Claim>, layers: Layers): number {
  const first = layers.findIndex(({ id }) => !liesBelow(saidHolder(service.layers[id])));
  return first < 0 ? layers.length : first;
}

/** Half the width in which the line climbs from one service to the next; a service is 100 wide. */
const climb = 8;

/**
 * The lines of services side by side as one path: each service 100 wide, each layer 1 high, the origin at the top left.
 * The same number of services gives the same commands, so that one such path can slide into another.
 * @param heights of {@link lineOf}, left to right @param layerCount how many layers the stack has
 */
export function linePath(heights: readonly number[], layerCount: number): string {
  const last = heights.length - 1;
  const steps = heights.map((height, place) => {
    const y = layerCount - height;
    const from = place * 100 + (place > 0 ? climb : 0);
    const to = place * 100 + (place < last ? 100 - climb : 100);
    return `${from} ${y}L${to} ${y}`;
  });
  return `M${steps.join('L')}`;
}

/** What the line says. */
export const lineExplained = 'Below its line, no layer of a service is yours; at the line begins the first layer in which you have a part.';

const held: readonly (readonly [SaidHolder, string])[] = [
  ['customer', 'yours'],
  ['shared', 'shared'],
  ['aws', 'AWS’s'],
  ['not-applicable', 'not applicable'],
  ['not-documented', 'not documented'],
];

/** Where the line of a service runs, and how many layers each side holds, without the service's name. @param layers bottom first */
export function lineInWords(service: Stack<Claim>, layers: Layers): string {
  const above = layers[lineOf(service, layers)];
  const holders = layers.map(({ id }) => saidHolder(service.layers[id]));
  const counts = held.flatMap(([holder, word]) => {
    const count = holders.filter((each) => each === holder).length;
    return count > 0 ? [`${count} ${word}`] : [];
  });
  const place = above ? `under “${above.label}”` : 'above everything';
  return `the line runs ${place}. Of ${layers.length} layers, ${inWords(counts)}.`;
}
