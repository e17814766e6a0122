import type { XastElement } from 'svgo';
import { decodeText } from '../mermaid.ts';
import type { Edge, Geometry } from './geometry.ts';
import { element } from './markup.ts';

/** Pixels from a question to where its answers part. */
const stem = 10;

const bend = ({ from, to }: Edge, { nodes }: Geometry): string => {
  const [start, end] = [nodes.get(from), nodes.get(to)];
  if (start === undefined || end === undefined) throw new Error(`Mermaid drew an arrow from ${from} to ${to}, but not both of them.`);
  const [x, y] = [start.x + start.width, Math.round(start.y + start.height / 2)];
  return `M${x} ${y}h${stem}V${Math.round(end.y + end.height / 2)}H${end.x - 1}l-5-4m5 4l-5 4`;
};

const labelOf = ({ from, to, label }: Edge, { nodes }: Geometry): XastElement => {
  const [start, end] = [nodes.get(from), nodes.get(to)];
  const x = (start?.x ?? 0) + (start?.width ?? 0) + stem + 5;
  return element('text', { x, y: Math.round((end?.y ?? 0) + (end?.height ?? 0) / 2) - 5 }, decodeText(label));
};

/** Arrows with square bends, each with its answer above it. */
export const drawEdges = (geometry: Geometry): XastElement[] =>
  geometry.edges.length === 0
    ? []
    : [
        element(
          'g',
          { class: 'edges' },
          element('path', { d: geometry.edges.map((edge) => bend(edge, geometry)).join('') }),
          ...geometry.edges.map((edge) => labelOf(edge, geometry)),
        ),
      ];
