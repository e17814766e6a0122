import type { Arrangement } from '../drawing.ts';
import type { Geometry, Place } from './geometry.ts';

type Places = readonly (readonly [string, Place])[];
type Settle = (places: Places) => Places;

const right = ({ x, width }: Place) => x + width;
const bottom = ({ y, height }: Place) => y + height;
const most = (places: Places, measure: (place: Place) => number) => Math.max(...places.map(([, place]) => measure(place)));
const least = (places: Places, measure: (place: Place) => number) => Math.min(...places.map(([, place]) => measure(place)));

const toOrigin = (places: Places): Places => {
  const left = least(places, ({ x }) => x);
  const top = least(places, ({ y }) => y);
  return places.map(([node, place]) => [node, { ...place, x: place.x - left, y: place.y - top }]);
};

/** Pixels that a layer stands further in than the one around it. */
const indent = 12;

/** Each layer stands further in than the last, and reaches down and to the right as far as all do, so that it surrounds those after it. */
const stepInward: Settle = (places) => {
  const [far, low] = [most(places, right) + indent * (places.length - 1), most(places, bottom)];
  return places.map(([node, place], n) => [node, { ...place, x: n * indent, width: far - n * indent, height: low - place.y }]);
};

/** All as wide as the widest: a key is a single column. */
const fillWidth: Settle = (places) => {
  const far = most(places, right);
  return places.map(([node, place]) => [node, { ...place, x: 0, width: far }]);
};

const middle = ({ x, width }: Place) => Math.round(x + width / 2);

/** Boxes of one rank start and end together. */
const alignRanks: Settle = (places) =>
  places.map(([node, place]) => {
    const rank = places.filter(([, other]) => Math.abs(middle(other) - middle(place)) <= 1);
    const [left, far] = [least(rank, ({ x }) => x), most(rank, right)];
    return [node, { ...place, x: left, width: far - left }];
  });

const settling: Readonly<Record<Arrangement, Settle>> = {
  rows: (places) => places,
  nest: (places) => places,
  house: (places) => places,
  stair: stepInward,
  key: fillWidth,
  tree: alignRanks,
};

/** Whole pixels, so that thin rules stay sharp. */
const toPixels = (places: Places): Places =>
  places.map(([node, place]) => {
    const [x, y] = [Math.round(place.x), Math.round(place.y)];
    return [node, { ...place, x, y, width: Math.round(right(place)) - x, height: Math.round(bottom(place)) - y }];
  });

/** Mermaid's layout, evened out for its arrangement, its top left corner at 0,0. */
export const settle = ({ nodes, edges }: Geometry, arrangement: Arrangement): Geometry => ({
  nodes: new Map(toPixels(settling[arrangement](toOrigin([...nodes])))),
  edges,
});

/** Width and height of all of it. */
export const extent = ({ nodes }: Geometry): readonly [number, number] => [most([...nodes], right), most([...nodes], bottom)];
