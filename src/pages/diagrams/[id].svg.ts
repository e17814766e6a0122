import type { APIRoute } from 'astro';
import { viewDiagram } from '../../diagrams/diagrams.ts';
import { renderedDiagram } from '../../diagrams/mermaid/rendered.ts';
import { describeServiceSplit, drawServiceSplit, standaloneSvg } from '../../diagrams/standalone.ts';
import { serviceSplit, splitId, splitTitle } from '../../domain/service/split.ts';
import { getGuide } from '../../load/guide.ts';

/** The guide's diagrams, and the split of each service. */
export const getStaticPaths = () => {
  const { diagrams, services, layers } = getGuide();
  const drawn = [...diagrams.values()].flatMap((diagram) => {
    const { id, title } = diagram;
    const view = viewDiagram(diagram);
    return view ? [{ params: { id }, props: { svg: renderedDiagram(id, 'wide'), title, description: view.description } }] : [];
  });
  const splits = [...services.values()].map((service) => {
    const bands = serviceSplit(service, layers);
    const props = { svg: drawServiceSplit(bands), title: splitTitle(service), description: describeServiceSplit(bands) };
    return { params: { id: splitId(service) }, props };
  });
  return [...drawn, ...splits];
};

export const GET: APIRoute<{ svg: string; title: string; description: string }> = ({ props: { svg, ...words } }) =>
  new Response(standaloneSvg(svg, words), { headers: { 'content-type': 'image/svg+xml' } });
