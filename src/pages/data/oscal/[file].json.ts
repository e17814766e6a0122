import type { APIRoute } from 'astro';
import { componentDefinition } from '../../../domain/oscal/component-definition.ts';
import { layerCatalog, layerCatalogFile } from '../../../domain/oscal/layer-catalog.ts';
import { getGuide } from '../../../load/guide.ts';

const catalog = layerCatalogFile.replace('.json', '');

export const getStaticPaths = () => [catalog, ...getGuide().services.keys()].map((file) => ({ params: { file } }));

/** The catalog of layers, or a service as an OSCAL component definition. @throws if there is no such service */
export const GET: APIRoute = ({ params: { file = '' } }) => {
  const guide = getGuide();
  if (file === catalog) return Response.json(layerCatalog(guide));
  const service = guide.services.get(file);
  if (!service) throw new Error(`There is no file /data/oscal/${file}.json.`);
  return Response.json(componentDefinition(service, guide));
};
