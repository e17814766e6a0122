import type { APIRoute } from 'astro';
import { serviceSplit, splitPictureId } from '../../diagrams/service-split.ts';
import type { Diagram } from '../../schema/diagram.ts';
import { getGuide } from '../../load/guide.ts';
import { renderedSplit } from '../../diagrams/mermaid/rendered-split.ts';
import { standaloneSvg } from '../../diagrams/mermaid/standalone.ts';

interface Props {
  readonly diagram: Diagram;
  /** The finished picture; left out where it is kept under the diagram's own id. */
  readonly wide?: string;
}

const path = (props: Props) => ({ params: { id: props.diagram.id }, props });

/** The guide's diagrams, and the split of each service. */
export const getStaticPaths = () => {
  const { diagrams, services, layers } = getGuide();
  const splits = [...services.values()].map((service) => {
    const diagram = serviceSplit(service, layers);
    return { diagram, wide: renderedSplit(diagram, splitPictureId(service, layers), 'wide') };
  });
  return [...[...diagrams.values()].map((diagram) => ({ diagram })), ...splits].map(path);
};

/** One diagram to keep: a file of its own, with its colors in it. */
export const GET: APIRoute<Props> = ({ props: { diagram, wide } }) =>
  new Response(standaloneSvg(diagram, wide), { headers: { 'content-type': 'image/svg+xml' } });
