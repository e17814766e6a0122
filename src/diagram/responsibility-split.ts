import { partyWord } from '../domain/party-names.ts';
import type { ResponsibilitySplit } from '../schema/diagram.ts';
import type { Drawing, Part, TableView, Variant } from './drawing.ts';
import { type Block, blockRows } from './mermaid.ts';
import { capitalized, inSentence, lineName, linkName, listed, whoHolds } from './wording.ts';

type Band = ResponsibilitySplit['bands'][number];
type Box = Band['rows'][number][number];
type Named = ResponsibilitySplit & { readonly id: string };
type Laid = { readonly part: Part; readonly block: Block };

const columns: Readonly<Record<Variant, number>> = { wide: 6, narrow: 1 };
const lineBefore = (bands: readonly Band[]) => bands.findIndex(({ party }, place) => place > 0 && party === 'aws');

const layBand = (band: Band, place: number, variant: Variant): Laid[][] => {
  const rows = variant === 'wide' ? band.rows : band.rows.flat().map((box) => [box]);
  const head: Laid = {
    part: { node: `head${place}`, role: 'head', party: band.party },
    block: { node: `head${place}`, text: { lines: [band.label], aside: partyWord[band.party] }, span: columns[variant] },
  };
  return [[head], ...rows.map((row, r) => row.map((box, n) => layBox(box, band, `box${place}x${r}x${n}`, columns[variant] / row.length)))];
};

const layBox = ({ label, explainedIn }: Box, { party }: Band, node: string, span: number): Laid => ({
  part: { node, role: 'box', party, href: explainedIn, name: linkName(label, party) },
  block: { node, text: { lines: [label], striped: true }, span },
});

const layLine = (variant: Variant): Laid => ({
  part: { node: 'line', role: 'line' },
  block: { node: 'line', text: { lines: [lineName] }, span: columns[variant] },
});

/** The picture of who holds what, the line between the customer's bands and AWS's. */
export const drawResponsibilitySplit = (data: Named, variant: Variant): Drawing => {
  const line = lineBefore(data.bands);
  const rows = data.bands.flatMap((band, place) => [...(place === line ? [[layLine(variant)]] : []), ...layBand(band, place, variant)]);
  return {
    id: data.id,
    variant,
    arrangement: 'rows',
    title: data.title,
    description: describeResponsibilitySplit(data),
    mermaid: blockRows(
      columns[variant],
      rows.map((row) => row.map(({ block }) => block)),
    ),
    parts: rows.flat().map(({ part }) => part),
  };
};

const describeBand = ({ party, label, rows }: Band, place: number, line: number): string => {
  const where = line < 0 ? '' : place < line ? 'above the line, ' : 'below the line, ';
  const inOrder = rows.map((row) => listed(row.map((box) => inSentence(box.label)))).join('; ');
  return capitalized(`${where}${whoHolds[party]} ${inSentence(label)}, from top to bottom: ${inOrder}.`);
};

/** The picture in sentences: who holds what, from top to bottom. */
export const describeResponsibilitySplit = ({ bands }: ResponsibilitySplit): string =>
  bands.map((band, place) => describeBand(band, place, lineBefore(bands))).join(' ');

/** The picture as a table, one row for each box. */
export const tableOfResponsibilitySplit = ({ bands }: ResponsibilitySplit): TableView => ({
  labels: 'Layer',
  rows: bands.flatMap(({ party, rows }) => rows.flat().map(({ label, explainedIn }) => ({ label, party, href: explainedIn }))),
});
