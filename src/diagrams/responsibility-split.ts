import { partyWord, withParty } from '../domain/party-names.ts';
import { capitalize, inSentence, joinWords } from '../domain/text.ts';
import type { ResponsibilitySplit } from '../schema/diagram.ts';
import { blockDiagram, type Box, type DiagramView, lineBox, partyIsResponsible } from './drawing.ts';

type Band = ResponsibilitySplit['bands'][number];

/** The boxes of a band under its heading. @param columns of the picture; 1 if it has room for only one box in a row */
function bandRows({ party, label, rows }: Band, index: number, columns: number): Box[][] {
  const head: Box = { node: `head${index}`, kind: 'head', lines: [`${partyWord[party]}: ${label}`], span: columns };
  const boxRows = columns > 1 ? rows : rows.flat().map((box) => [box]);
  const boxes = boxRows.map((row, r) =>
    row.map((box, n): Box => ({
      node: `box${index}x${r}x${n}`,
      kind: party,
      href: box.explainedIn,
      name: withParty(box.label, party),
      lines: [box.label],
      span: columns / row.length,
    })),
  );
  return [[head], ...boxes];
}

/** Who is responsible for what, from top to bottom, with the line between the customer's bands and those of AWS. */
export function viewResponsibilitySplit({ bands }: ResponsibilitySplit): DiagramView {
  const line = bands.findIndex(({ party }, index) => index > 0 && party === 'aws');
  const draw = (columns: number) => {
    const lineAbove = (index: number) => (index === line ? [[{ ...lineBox, node: `line${index}`, span: columns }]] : []);
    return blockDiagram(
      { columns, padding: 8 },
      bands.flatMap((band, index) => [...lineAbove(index), ...bandRows(band, index, columns)]),
    );
  };
  const sentences = bands.map(({ party, label, rows }, index) => {
    const inOrder = joinWords(rows.flat().map((box) => inSentence(box.label)));
    const what = party === 'shared' ? 'these layers' : inSentence(label);
    const position = line < 0 ? '' : index < line ? 'above the line, ' : 'below the line, ';
    return capitalize(`${position}${partyIsResponsible[party]} ${what}: ${inOrder}.`);
  });
  return {
    pictures: { wide: draw(6), narrow: draw(1) },
    description: sentences.join(' '),
    table: { labels: 'Layer', rows: bands.flatMap(({ party, rows }) => rows.flat().map((box) => ({ ...box, party }))) },
  };
}
