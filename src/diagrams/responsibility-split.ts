import { lineName, partyWord, withParty } from '../domain/party-names.ts';
import { capitalize, inSentence, joinWords } from '../domain/text.ts';
import type { ResponsibilitySplit } from '../schema/diagram.ts';
import { blockDiagram, type Box, type MermaidDrawing, partyIsResponsible, type TableView, type Variant } from './drawing.ts';

type Band = ResponsibilitySplit['bands'][number];

const columns: Readonly<Record<Variant, number>> = { wide: 6, narrow: 1 };

/** The bands with a line above them: the AWS band, and the shared ones directly above it, which are inside the line. */
const bandsBelowLine = (bands: readonly Band[]): readonly number[] => {
  const aws = bands.findIndex(({ party }, index) => index > 0 && party === 'aws');
  if (aws < 0) return [];
  const shared = bands.findLastIndex(({ party }, index) => index < aws && party !== 'shared') + 1;
  return shared > 0 && shared < aws ? [shared, aws] : [aws];
};

const bandRows = ({ party, label, rows }: Band, index: number, variant: Variant): Box[][] => {
  const span = columns[variant];
  const head: Box = { node: `head${index}`, kind: 'head', lines: [`${partyWord[party]}: ${label}`], span };
  const boxRows = variant === 'wide' ? rows : rows.flat().map((box) => [box]);
  const toBox = (box: Band['rows'][number][number], node: string, count: number): Box => ({
    node,
    kind: party,
    href: box.explainedIn,
    name: withParty(box.label, party),
    lines: [box.label],
    span: span / count,
  });
  return [[head], ...boxRows.map((row, r) => row.map((box, n) => toBox(box, `box${index}x${r}x${n}`, row.length)))];
};

/** The picture of who is responsible for what, with the line between the customer's bands and those of AWS. */
export const drawResponsibilitySplit = (data: ResponsibilitySplit, variant: Variant): MermaidDrawing => {
  const lines = bandsBelowLine(data.bands);
  const line = (index: number): Box[][] =>
    lines.includes(index) ? [[{ node: `line${index}`, kind: 'line', lines: [lineName], span: columns[variant] }]] : [];
  const rows = data.bands.flatMap((band, index) => [...line(index), ...bandRows(band, index, variant)]);
  return { mermaid: blockDiagram(columns[variant], rows), spacing: { padding: 8 }, nodes: rows.flat() };
};

const positionOf = (index: number, [above, below = above]: readonly number[]): string => {
  if (above === undefined || below === undefined) return '';
  if (index < above) return 'above the line, ';
  return index < below ? 'on the line, ' : 'below the line, ';
};

const describeBand = ({ party, label, rows }: Band, index: number, lines: readonly number[]): string => {
  const inOrder = joinWords(rows.flat().map((box) => inSentence(box.label)));
  const what = party === 'shared' ? 'these layers' : inSentence(label);
  return capitalize(`${positionOf(index, lines)}${partyIsResponsible[party]} ${what}: ${inOrder}.`);
};

/** The picture in sentences: who is responsible for what, from top to bottom. */
export const describeResponsibilitySplit = ({ bands }: ResponsibilitySplit): string =>
  bands.map((band, index) => describeBand(band, index, bandsBelowLine(bands))).join(' ');

/** The picture as a table, one row for each box. */
export const tableOfResponsibilitySplit = ({ bands }: ResponsibilitySplit): TableView => ({
  labels: 'Layer',
  rows: bands.flatMap(({ party, rows }) => rows.flat().map(({ label, explainedIn }) => ({ label, party, href: explainedIn }))),
});
