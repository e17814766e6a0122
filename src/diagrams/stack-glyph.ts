import { shownParties, type ShownParty } from '../domain/service/responsibility.ts';
import { plural } from '../domain/text.ts';

/** The distance of two bars in pixels: two for the bar, one for the gap. */
const pitch = 3;
const width = 24;

/**
 * Draws a small stack with one bar for each layer.
 * @param parties one for each layer, bottom of the stack first
 * @returns the `viewBox` of the drawing, and for each party its bars as one path of horizontal lines, each in the middle of its bar
 */
export function drawStackGlyph(parties: readonly ShownParty[]) {
  const height = parties.length * pitch - 1;
  const levelLine = (index: number) => `M0 ${height - 1 - index * pitch}h${width}`;
  const bars = shownParties.map((party) => ({
    party,
    path: parties.map((each, index) => (each === party ? levelLine(index) : '')).join(''),
  }));
  return { box: `0 0 ${width} ${height}`, bars: bars.filter(({ path }) => path) };
}

/** The drawing in words. Example: `Lambda: you’re responsible for 5 of 14 layers; 4 layers are shared by you and AWS` */
export function glyphLabel(shortName: string, parties: readonly ShownParty[]): string {
  const count = (party: ShownParty) => parties.filter((each) => each === party).length;
  const shared = count('shared');
  return `${shortName}: you’re responsible for ${count('customer')} of ${parties.length} layers${shared > 0 ? `; ${plural(shared, 'layer is', 'layers are')} shared by you and AWS` : ''}`;
}
