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

/** The bands before which a rule of the line is drawn: AWS's; and the shared ones right above it, which lie inside the line. */
const rulesBefore = (bands: readonly Band[]): readonly number[] => {
  const below = bands.findIndex(({ party }, place) => place > 0 && party === 'aws');
  if (below < 0) return [];
  const above = bands.findLastIndex(({ party }, place) => place < below && party !== 'shared') + 1;
  return above > 0 && above < below ? [above, below] : [below];
};

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

/** Only the first rule carries the name; Mermaid wants some text in the other as well, and gets the room of a pattern. */
const layLine = (variant: Variant, rule: number): Laid => {
  const node = rule === 0 ? 'line' : 'lineBelow';
  const text = rule === 0 ? { lines: [lineName] } : { lines: [''], striped: true };
  return { part: { node, role: 'line' }, block: { node, text, span: columns[variant] } };
};

/** The picture of who holds what, the line between the customer's bands and AWS's. */
export const drawResponsibilitySplit = (data: Named, variant: Variant): Drawing => {
  const rules = rulesBefore(data.bands);
  const rows = data.bands.flatMap((band, place) => [
    ...(rules.includes(place) ? [[layLine(variant, rules.indexOf(place))]] : []),
    ...layBand(band, place, variant),
  ]);
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

const whereIs = (place: number, [above, below = above]: readonly number[]): string => {
  if (above === undefined || below === undefined) return '';
  if (place < above) return 'above the line, ';
  return place < below ? 'inside the line, ' : 'below the line, ';
};

const describeBand = ({ party, label, rows }: Band, place: number, rules: readonly number[]): string => {
  const inOrder = rows.map((row) => listed(row.map((box) => inSentence(box.label)))).join('; ');
  const what = party === 'shared' ? 'these' : inSentence(label);
  return capitalized(`${whereIs(place, rules)}${whoHolds[party]} ${what}, from top to bottom: ${inOrder}.`);
};

/** The picture in sentences: who holds what, from top to bottom. */
export const describeResponsibilitySplit = ({ bands }: ResponsibilitySplit): string =>
  bands.map((band, place) => describeBand(band, place, rulesBefore(bands))).join(' ');

/** The picture as a table, one row for each box. */
export const tableOfResponsibilitySplit = ({ bands }: ResponsibilitySplit): TableView => ({
  labels: 'Layer',
  rows: bands.flatMap(({ party, rows }) => rows.flat().map(({ label, explainedIn }) => ({ label, party, href: explainedIn }))),
});
