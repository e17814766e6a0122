import type { XastElement } from 'svgo';
import type { Arrangement, Part } from '../drawing.ts';
import { splitAside } from '../mermaid.ts';
import type { Place } from './geometry.ts';
import { element } from './markup.ts';

/** What all shapes of one picture know. */
export interface Sheet {
  /** Unique on a page: begins the ids of its hatches. */
  readonly name: string;
  readonly arrangement: Arrangement;
  readonly fontSize: number;
  readonly width: number;
}

/** Pixels from a box's inner edge to its text. */
const inset = 11;
const stripWidth = 10;
const lineHeight = 1.25;
/** Layers higher than this hold another one. */
const nestCore = 100;

const rect = ({ x, y, width, height }: Omit<Place, 'lines'>, rest: Record<string, string | undefined> = {}) =>
  element('rect', { ...rest, x, y, width, height });

/** The pattern at a box's leading edge; AWS's is solid and needs none. */
const strip = (part: Part, place: Place, { name }: Sheet) =>
  rect({ ...place, width: stripWidth }, { class: 'strip', fill: part.party === 'aws' ? undefined : `url(#${name}-${part.party})` });

/** Pixels from the top of a layer to the baseline of its name, where other layers lie inside it. */
const nameDrop = { nest: 20, stair: 24 } as const;

/** The baseline of the first of some lines: centered, or at the top where the box holds others. */
const firstBaseline = ({ y, height, lines }: Place, { arrangement, fontSize }: Sheet): number => {
  if (arrangement === 'stair') return y + nameDrop.stair;
  if (arrangement === 'nest' && height > nestCore) return y + nameDrop.nest;
  return y + (height - fontSize * lineHeight * (lines.length - 1)) / 2 + fontSize * 0.35;
};

const oneDecimal = (value: number) => Math.round(value * 10) / 10;

/** The lines of a label from its left edge, and the word at the far end of the first line. */
const label = (place: Place, sheet: Sheet, left: number): (XastElement | string)[] => {
  const [first = '', ...rest] = place.lines;
  const { text, aside } = splitAside(first);
  const y = oneDecimal(firstBaseline(place, sheet));
  const dy = oneDecimal(sheet.fontSize * lineHeight);
  // The spaces between the pieces are not drawn; they keep the words apart for those who hear them.
  const below = rest.flatMap((line) => [' ', element('tspan', { x: left, dy }, splitAside(line).text)]);
  const words = element('text', { x: left, y }, ...(below.length > 0 ? [element('tspan', {}, text), ...below] : [text]));
  return aside === undefined ? [words] : [words, ' ', element('text', { class: 'aside', x: place.x + place.width - inset, y }, aside)];
};

/** A link is called by the words that stand in its box, so that it can be asked for by voice; the party is added where only its color says it. */
const linkName = ({ name = '' }: Part, { lines }: Place): string => {
  const party = name.split(': ').at(-1) ?? '';
  const pieces = lines.map(splitAside);
  // In the order in which they are drawn.
  const seen = [...pieces.map(({ text }) => text), ...pieces.flatMap(({ aside }) => aside ?? [])].join(' ');
  return new RegExp(`\\b${party}\\b`, 'i').test(seen) ? seen : `${seen}: ${party}`;
};

/** A box that belongs to a party, and leads to where it is explained. */
export const drawBox = (part: Part, place: Place, sheet: Sheet): XastElement =>
  element(
    'a',
    { class: 'box', 'data-party': part.party, href: part.href, 'aria-label': linkName(part, place) },
    rect(place),
    strip(part, place, sheet),
    ...label(place, sheet, place.x + stripWidth + inset),
  );

/** A band's name: the party's word, then what it secures. */
export const drawHead = (part: Part, place: Place, sheet: Sheet): XastElement => {
  const { text, aside = '' } = splitAside(place.lines[0] ?? '');
  const y = place.y + place.height - 11;
  return element(
    'text',
    { class: 'head', 'data-party': part.party, x: place.x, y },
    element('tspan', { class: 'who' }, aside),
    element('tspan', { dx: sheet.fontSize * 0.6 }, text),
  );
};

/** The line's name on a tag that sits on it. */
const drawTag = (middle: number, y: number, words: string, { fontSize }: Sheet): XastElement[] => {
  const [width, height] = [Math.round(fontSize * (words.length * 0.6 + 1.2)), Math.round(fontSize * 1.4)];
  return [
    element('rect', { class: 'tag', x: middle - Math.round(width / 2), y: y - Math.round(height / 2), width, height }),
    element('text', { x: middle, y: oneDecimal(y + fontSize * 0.33) }, words),
  ];
};

/** The line: a strong rule from edge to edge; its tag only where it has a name. */
export const drawLine = (place: Place, sheet: Sheet): XastElement => {
  const y = Math.round(place.y + place.height / 2);
  const { text: name } = splitAside(place.lines[0] ?? '');
  const tag = name === '' ? [] : drawTag(Math.round(sheet.width / 2), y, name, sheet);
  return element('g', { class: 'line' }, element('path', { d: `M0 ${y}H${sheet.width}` }), ...tag);
};

/** The line where layers lie around each other: a strong frame. */
export const drawFrameLine = ({ x, y, width, height }: Place, words: string, sheet: Sheet): XastElement =>
  element(
    'g',
    { class: 'line' },
    element('path', { d: `M${x} ${y}h${width}v${height}h${-width}z` }),
    ...drawTag(Math.round(x + width / 2), y, words, sheet),
  );

/** A question: framed in a tree, under a thin rule in a key. */
export const drawQuestion = (place: Place, sheet: Sheet): XastElement => {
  const inTree = sheet.arrangement === 'tree';
  const frame = inTree ? rect(place) : element('path', { d: `M${place.x} ${place.y - 2}h${place.width}` });
  return element('g', { class: 'question' }, frame, ...label(place, sheet, place.x + (inTree ? inset : 0)));
};

/** An answer that leads to another question, on a dotted line as in a field guide's key. */
export const drawAnswer = (place: Place, sheet: Sheet): XastElement =>
  element(
    'g',
    { class: 'answer' },
    element('path', { d: `M${place.x} ${place.y + place.height}h${place.width}` }),
    ...label(place, sheet, place.x + stripWidth + inset),
  );
