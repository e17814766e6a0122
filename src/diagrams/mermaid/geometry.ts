import type { XastChild, XastElement, XastRoot } from 'svgo';

/** Where Mermaid put a node, in pixels from the picture's top left corner, and the lines of its label. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly string[];
}

/** An arrow between two nodes. */
export interface Edge {
  readonly from: string;
  readonly to: string;
  readonly label: string;
}

/** What is kept of Mermaid's drawing: places and words, none of its look. */
export interface Geometry {
  readonly nodes: ReadonlyMap<string, Place>;
  readonly edges: readonly Edge[];
}

interface Found {
  readonly element: XastElement;
  /** Sum of the translations around it and its own. */
  readonly x: number;
  readonly y: number;
}

const isElement = (child: XastChild): child is XastElement => child.type === 'element';
const classesOf = ({ attributes }: XastElement) => (attributes.class ?? '').split(/\s+/);
const number = (element: XastElement, attribute: string) => Number(element.attributes[attribute] ?? 0);

const shiftOf = ({ attributes }: XastElement): readonly [number, number] => {
  const match = /translate\(\s*(-?[\d.e-]+)[\s,]+(-?[\d.e-]+)\s*\)/.exec(attributes.transform ?? '');
  return [Number(match?.[1] ?? 0), Number(match?.[2] ?? 0)];
};

const findAll = (parent: XastRoot | XastElement, wanted: (element: XastElement) => boolean, x = 0, y = 0): Found[] =>
  parent.children.filter(isElement).flatMap((element) => {
    const [dx, dy] = shiftOf(element);
    const here = { element, x: x + dx, y: y + dy };
    return [...(wanted(element) ? [here] : []), ...findAll(element, wanted, here.x, here.y)];
  });

const wordsIn = (node: XastChild): string => {
  if (node.type === 'text') return node.value;
  return isElement(node) ? node.children.map(wordsIn).join('') : '';
};

const linesIn = (element: XastElement): string[] =>
  findAll(element, (it) => classesOf(it).includes('text-outer-tspan')).map(({ element: line }) =>
    wordsIn(line).replace(/\s+/g, ' ').trim(),
  );

const nodeName = (svgId: string, id: string) =>
  id
    .replace(`${svgId}-`, '')
    .replace(/^flowchart-/, '')
    .replace(/-\d+$/, '');

const placeOf = ({ element, x, y }: Found): Place => {
  const [frame] = findAll(element, (it) => it.name === 'rect' && classesOf(it).includes('label-container'));
  if (frame === undefined) throw new Error(`Mermaid drew no frame for the node ${element.attributes.id}.`);
  const { element: rect } = frame;
  return {
    x: x + number(rect, 'x'),
    y: y + number(rect, 'y'),
    width: number(rect, 'width'),
    height: number(rect, 'height'),
    lines: linesIn(element),
  };
};

const edgeOf = ({ element }: Found): Edge => {
  const [, from = '', to = ''] = (element.attributes['data-id'] ?? '').split('_');
  return { from, to, label: linesIn(element).join(' ') };
};

/** Reads places and words out of Mermaid's SVG. @param svgId the id it was rendered with */
export const readGeometry = (root: XastRoot, svgId: string): Geometry => ({
  nodes: new Map(
    findAll(root, (it) => classesOf(it).includes('node')).map((found) => [
      nodeName(svgId, found.element.attributes.id ?? ''),
      placeOf(found),
    ]),
  ),
  edges: findAll(root, (it) => it.attributes['data-id']?.startsWith('L_') === true && classesOf(it).includes('label'))
    .map(edgeOf)
    .filter(({ label }) => label !== ''),
});
