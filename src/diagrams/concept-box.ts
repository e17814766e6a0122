import { partyWord } from '../domain/party-names.ts';
import type { ConceptBox } from '../schema/diagram.ts';
import type { Drawing, Part, TableView } from './drawing.ts';
import { blockRows } from './mermaid.ts';
import { inSentence, lineName, linkName, whoHolds } from './wording.ts';

type Row = ConceptBox['rows'][number];
type Named = ConceptBox & { readonly id: string };

const lineBefore = (rows: readonly Row[]) => rows.findIndex(({ party }, place) => place > 0 && party === 'aws');

const partOf = ({ feature, party, explainedIn }: Row, place: number): Part => ({
  node: `row${place}`,
  role: 'box',
  party,
  href: explainedIn,
  name: linkName(feature, party),
});

/** The house as a picture to take away; on the page it is a table (`ConceptBox.astro`). */
export const drawConceptBox = (data: Named): Drawing => {
  const line = lineBefore(data.rows);
  const block = ({ feature, party, analogy }: Row, place: number) => ({
    node: `row${place}`,
    text: { lines: [feature, analogy], aside: partyWord[party], striped: true },
    span: 1,
  });
  const rows = data.rows.map((row, place) => ({ part: partOf(row, place), block: block(row, place) }));
  const theLine = { part: { node: 'line', role: 'line' } as const, block: { node: 'line', text: { lines: [lineName] }, span: 1 } };
  const laid = line < 0 ? rows : [...rows.slice(0, line), theLine, ...rows.slice(line)];
  return {
    id: data.id,
    variant: 'wide',
    arrangement: 'house',
    title: data.title,
    description: describeConceptBox(data),
    mermaid: blockRows(
      1,
      laid.map(({ block: it }) => [it]),
    ),
    parts: laid.map(({ part }) => part),
  };
};

/** The house in sentences, from the top down. */
export const describeConceptBox = ({ rows }: ConceptBox): string =>
  rows
    .map(
      ({ feature, party, analogy }, place) =>
        `${place === 0 ? 'From the top: ' : ''}${whoHolds[party]} ${inSentence(feature)} (${inSentence(analogy)}).`,
    )
    .map((sentence) => sentence.charAt(0).toUpperCase() + sentence.slice(1))
    .join(' ');

/** The house as plain rows. */
export const tableOfConceptBox = ({ rows }: ConceptBox): TableView => ({
  labels: 'Feature',
  details: 'In the house',
  rows: rows.map(({ feature, party, analogy, explainedIn }) => ({ label: feature, party, href: explainedIn, detail: analogy })),
});
