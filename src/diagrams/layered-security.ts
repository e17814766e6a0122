import { partyWord } from '../domain/party-names.ts';
import type { LayeredSecurity } from '../schema/diagram.ts';
import type { Drawing, Part, TableView, Variant } from './drawing.ts';
import { blockNest, blockRows } from './mermaid.ts';
import { inSentence, linkName, listed, whoHolds } from './wording.ts';

type Layer = LayeredSecurity['layers'][number];
type Named = LayeredSecurity & { readonly id: string };

const node = (place: number) => `layer${place}`;
const text = ({ label, party }: Layer) => ({ lines: [label], aside: partyWord[party], striped: true });

const mermaidOf: Readonly<Record<Variant, (layers: readonly Layer[]) => string>> = {
  wide: (layers) => blockNest(layers.map((layer, place) => ({ node: node(place), text: text(layer) }))),
  narrow: (layers) =>
    blockRows(
      1,
      layers.map((layer, place) => [{ node: node(place), text: text(layer), span: 1 }]),
    ),
};

const partOf = ({ label, party, explainedIn }: Layer, place: number): Part => ({
  node: node(place),
  role: 'box',
  party,
  href: explainedIn,
  name: linkName(label, party),
});

/** The layers around the data, outermost first. */
export const drawLayeredSecurity = (data: Named, variant: Variant): Drawing => ({
  id: data.id,
  variant,
  arrangement: variant === 'wide' ? 'nest' : 'stair',
  title: data.title,
  description: describeLayeredSecurity(data),
  mermaid: mermaidOf[variant](data.layers),
  parts: data.layers.map(partOf),
});

const runsOfOneParty = (layers: readonly Layer[]): Layer[][] => {
  const runs: Layer[][] = [];
  for (const layer of layers) {
    const last = runs.at(-1);
    if (last?.[0]?.party === layer.party) last.push(layer);
    else runs.push([layer]);
  }
  return runs;
};

/** The picture in sentences: who holds which layers, from outside in. */
export const describeLayeredSecurity = ({ layers }: LayeredSecurity): string =>
  runsOfOneParty(layers)
    .map((run, place) => {
      const who = whoHolds[run[0]?.party ?? 'shared'];
      return `${place === 0 ? 'From outside in, ' : 'Within that, '}${who} ${listed(run.map(({ label }) => inSentence(label)))}.`;
    })
    .join(' ');

/** The picture as a table, outermost layer first. */
export const tableOfLayeredSecurity = ({ layers }: LayeredSecurity): TableView => ({
  labels: 'Layer, outermost first',
  rows: layers.map(({ label, party, explainedIn }) => ({ label, party, href: explainedIn })),
});
