import { lineName, withParty } from '../domain/party-names.ts';
import { inSentence, joinWords } from '../domain/text.ts';
import type { LayeredSecurity } from '../schema/diagram.ts';
import { type Box, type MermaidDrawing, mermaidText, partyIsResponsible, quoted, type TableView, type Variant } from './drawing.ts';

type Layer = LayeredSecurity['layers'][number];

/**
 * Dagre leaves half of `rankSpacing` between two layers in the direction of the ranks, and 20 px, the height of a label, across it. So the
 * top-to-bottom layout has room for labels, and the left-to-right layout fits on a phone.
 */
const layouts: Readonly<Record<Variant, { readonly head: string; readonly spacing: MermaidDrawing['spacing'] }>> = {
  wide: { head: 'flowchart TB', spacing: { padding: 14, rankSpacing: 56 } },
  narrow: { head: 'flowchart LR', spacing: { padding: 6, rankSpacing: 16 } },
};

const toBox = ({ label, party, explainedIn }: Layer, index: number): Box => ({
  node: `layer${index}`,
  kind: party,
  href: explainedIn,
  lines: [withParty(label, party)],
});

const nest = ([outer, ...inner]: readonly Box[]): string[] => {
  if (outer === undefined) return [];
  const node = `${outer.node}[${quoted(...outer.lines)}]`;
  return inner.length === 0 ? [node] : [`subgraph ${node}`, ...nest(inner), 'end'];
};

/** Without a link from outside, Mermaid lays out each subgraph separately, and the gaps grow from layer to layer. */
const outside: Box = { node: 'outside', kind: 'hidden', lines: ['-'] };

/** The layers around the data, outermost first. The line is a frame around the customer's layers. */
export const drawLayeredSecurity = (data: LayeredSecurity, variant: Variant): MermaidDrawing => {
  const layers = data.layers.map(toBox);
  const lineIndex = data.layers.findIndex(({ party }, index) => party !== 'aws' && data.layers[index - 1]?.party === 'aws');
  const line: Box = { node: 'line', kind: 'line', lines: [lineName] };
  const boxes = layers.flatMap((layer, index) => (index === lineIndex ? [line, layer] : [layer]));
  const link = `${outside.node}[${quoted(...outside.lines)}] ~~~ ${boxes.at(-1)?.node ?? ''}`;
  return {
    mermaid: mermaidText(layouts[variant].head, link, ...nest(boxes)),
    spacing: layouts[variant].spacing,
    nodes: [...boxes, outside],
  };
};

const consecutive = (layers: readonly Layer[]): Layer[][] => {
  const runs: Layer[][] = [];
  for (const layer of layers) {
    const last = runs.at(-1);
    if (last?.[0]?.party === layer.party) last.push(layer);
    else runs.push([layer]);
  }
  return runs;
};

/** The picture in sentences, from the outside in. */
export const describeLayeredSecurity = ({ layers }: LayeredSecurity): string =>
  consecutive(layers)
    .map((run, index) => {
      const who = partyIsResponsible[run[0]?.party ?? 'shared'];
      return `${index === 0 ? 'From the outside in, ' : 'Inside them, '}${who} these layers: ${joinWords(run.flatMap(({ label }) => inSentence(label).split(', ')))}.`;
    })
    .join(' ');

/** The picture as a table, outermost layer first. */
export const tableOfLayeredSecurity = ({ layers }: LayeredSecurity): TableView => ({
  labels: 'Layer, from the outside in',
  rows: layers.map(({ label, party, explainedIn }) => ({ label, party, href: explainedIn })),
});
