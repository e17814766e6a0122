import { saidHolder, saidHolders, type SaidHolder } from '../domain/service/holders.ts';
import type { Layer } from '../schema/layer.ts';
import type { Service } from '../schema/service.ts';

/** Pixels from one bar to the next; a bar takes two, the gap one. */
const pitch = 3;
const width = 24;

/** The bars of one holder as one path of level lines, each in the middle of its bar. */
export interface GlyphBars {
  readonly holder: SaidHolder;
  readonly path: string;
}

/** A stack of bars, drawn small. */
export interface StackGlyph {
  /** `viewBox` of the drawing. */
  readonly box: string;
  readonly bars: readonly GlyphBars[];
}

/** Draws one bar per layer. @param holders who holds each layer, bottom of the stack first */
export function drawStackGlyph(holders: readonly SaidHolder[]): StackGlyph {
  const height = holders.length * pitch - 1;
  const lineAt = (index: number) => `M0 ${height - 1 - index * pitch}h${width}`;
  const bars = saidHolders.map((holder) => ({
    holder,
    path: holders.map((each, index) => (each === holder ? lineAt(index) : '')).join(''),
  }));
  return { box: `0 0 ${width} ${height}`, bars: bars.filter(({ path }) => path) };
}

/** Who may be said to hold each layer of a service, in the order of the layers given. */
export const holdersOf = (service: Service, layers: readonly Layer[]): SaidHolder[] =>
  layers.map(({ id }) => saidHolder(service.layers[id]));

/** The drawing in words. Example: `Lambda: you hold 5 of 14 layers and share 4`. */
export function glyphName(shortName: string, holders: readonly SaidHolder[]): string {
  const count = (holder: SaidHolder) => holders.filter((each) => each === holder).length;
  const shared = count('shared');
  return `${shortName}: you hold ${count('customer')} of ${holders.length} layers${shared > 0 ? ` and share ${shared}` : ''}`;
}
