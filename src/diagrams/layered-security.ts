import { withParty } from '../domain/party-names.ts';
import { inSentence, joinWords } from '../domain/text.ts';
import type { LayeredSecurity } from '../schema/diagram.ts';
import { type Box, type DiagramView, lineBox, type MermaidDrawing, mermaidText, partyIsResponsible, quoted } from './drawing.ts';

type Layers = LayeredSecurity['layers'];

const nest = ([outer, ...inner]: readonly Box[]): string[] => {
  if (outer === undefined) return [];
  const node = `${outer.node}[${quoted(...outer.lines)}]`;
  return inner.length === 0 ? [node] : [`subgraph ${node}`, ...nest(inner), 'end'];
};

/** Without a link from outside, Mermaid lays out each subgraph separately, and the gaps grow from layer to layer. */
const outside: Box = { node: 'outside', kind: 'hidden', lines: ['-'] };

function describe(layers: Layers): string {
  const starts = layers.flatMap(({ party }, index) => (party === layers[index - 1]?.party ? [] : [index]));
  const sentences = starts.map((start, run) => {
    const labels = layers.slice(start, starts[run + 1]).flatMap(({ label }) => inSentence(label).split(', '));
    const who = partyIsResponsible[layers[start]?.party ?? 'shared'];
    return `${run === 0 ? 'From the outside in, ' : 'Inside them, '}${who} these layers: ${joinWords(labels)}.`;
  });
  return sentences.join(' ');
}

/** The layers around the data, outermost first. The line is a frame around the customer's layers. */
export function viewLayeredSecurity({ layers }: LayeredSecurity): DiagramView {
  const lineIndex = layers.findIndex(({ party }, index) => party !== 'aws' && layers[index - 1]?.party === 'aws');
  const boxes = layers.flatMap(({ label, party, explainedIn }, index): Box[] => [
    ...(index === lineIndex ? [lineBox] : []),
    { node: `layer${index}`, kind: party, href: explainedIn, lines: [withParty(label, party)] },
  ]);
  const link = `${outside.node}[${quoted(...outside.lines)}] ~~~ ${boxes.at(-1)?.node ?? ''}`;
  const draw = (direction: 'TB' | 'LR', spacing: MermaidDrawing['spacing']) => ({
    mermaid: mermaidText(`flowchart ${direction}`, link, ...nest(boxes)),
    spacing,
    nodes: [...boxes, outside],
  });
  return {
    // Dagre leaves half of `rankSpacing` between two layers in the direction of the ranks, and 20 px, the height of a label, across it.
    // So the top-to-bottom layout has room for labels, and the left-to-right layout fits on a phone.
    pictures: {
      wide: draw('TB', { padding: 14, rankSpacing: 56 }),
      narrow: draw('LR', { padding: 6, rankSpacing: 16 }),
    },
    description: describe(layers),
    table: { labels: 'Layer, from the outside in', rows: layers },
  };
}
