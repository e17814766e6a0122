import { type CustomPlugin, optimize, type XastElement, type XastRoot } from 'svgo';
import type { Drawing, Part } from '../drawing.ts';
import { lineName } from '../wording.ts';
import { drawEdges } from './edges.ts';
import { type Geometry, type Place, readGeometry } from './geometry.ts';
import { drawHatches } from './hatches.ts';
import { fontSize } from './look.ts';
import { element } from './markup.ts';
import { extent, settle } from './settle.ts';
import { drawAnswer, drawBox, drawFrameLine, drawHead, drawLine, drawQuestion, type Sheet } from './shapes.ts';

/** Room for strokes at the picture's edges, in pixels. */
const margin = 2;
const roofHeight = 64;

const placeOf = ({ nodes }: Geometry, part: Part): Place => {
  const place = nodes.get(part.node);
  if (place === undefined) throw new Error(`Mermaid drew no node called ${part.node}.`);
  return place;
};

const draw: Readonly<Record<Part['role'], (part: Part, place: Place, sheet: Sheet) => XastElement>> = {
  box: drawBox,
  head: drawHead,
  line: (_, place, sheet) => drawLine(place, sheet),
  question: (_, place, sheet) => drawQuestion(place, sheet),
  answer: (_, place, sheet) => drawAnswer(place, sheet),
};

/** Where layers lie around each other, the line is the frame of the outermost that is not AWS's. */
const frameLines = ({ arrangement, parts }: Drawing, geometry: Geometry, sheet: Sheet): XastElement[] => {
  if (arrangement !== 'nest' && arrangement !== 'stair') return [];
  const first = parts.find(({ party }, n) => party !== 'aws' && parts[n - 1]?.party === 'aws');
  return first === undefined ? [] : [drawFrameLine(placeOf(geometry, first), lineName, sheet)];
};

const drawRoof = ({ arrangement }: Drawing, { width }: Sheet): XastElement[] =>
  arrangement === 'house'
    ? [element('path', { class: 'roof', 'data-party': 'aws', d: `M0-8L${width / 2}-${roofHeight - 4}L${width}-8z` })]
    : [];

const pictureOf = (drawing: Drawing, geometry: Geometry): XastElement => {
  const [width, height] = extent(geometry);
  const name = `${drawing.id}-${drawing.variant}`;
  const sheet: Sheet = { name, arrangement: drawing.arrangement, fontSize: fontSize[drawing.variant], width };
  const top = drawing.arrangement === 'house' ? roofHeight : 0;
  const size = { width: width + 2 * margin, height: height + top + 2 * margin };
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: `drawing ${drawing.variant}`,
      ...size,
      viewBox: `${-margin} ${-margin - top} ${size.width} ${size.height}`,
      role: 'group',
      'aria-label': drawing.title,
      'aria-describedby': `${drawing.id}-words`,
    },
    ...drawHatches(drawing.parts, name),
    ...drawRoof(drawing, sheet),
    ...drawEdges(geometry),
    ...drawing.parts.map((part) => draw[part.role](part, placeOf(geometry, part), sheet)),
    ...frameLines(drawing, geometry, sheet),
  );
};

/** Takes places and words from Mermaid's SVG and leaves all else behind: its styles, frames, markers and word-by-word tspans. */
const redraw = (drawing: Drawing): CustomPlugin => ({
  name: 'redraw',
  fn: (root: XastRoot) => {
    root.children = [pictureOf(drawing, settle(readGeometry(root, drawing.id), drawing.arrangement))];
    return null;
  },
});

/** The finished picture: no style, no script, colors and fonts by class only. @param raw Mermaid's SVG of `drawing` */
export const finishSvg = (raw: string, drawing: Drawing): string =>
  optimize(raw, { plugins: [redraw(drawing)], js2svg: { pretty: false } }).data;
