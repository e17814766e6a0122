import type { Guide } from '../guide.ts';
import { documentHead, sides, statementId } from './parts.ts';

/** The file of the catalog, in the folder of the services' files. */
export const layerCatalogFile = 'layers.json';

export const layerCatalogTitle = 'Layers of the AWS Shared Responsibility Model';

const sideProse = { aws: 'What AWS does.', you: 'What the customer does.' } as const;

/** The latest day on which a service was checked. */
const newestCheck = ({ services }: Pick<Guide, 'services'>): string =>
  [...services.values()].map(({ checkedOn }) => checkedOn).reduce((newest, day) => (day > newest ? day : newest), '2000-01-01');

/** The layers of the guide as an OSCAL catalog. Component definitions and security plans say who does what about its controls. */
export const layerCatalog = (guide: Pick<Guide, 'services' | 'layers'>) => ({
  catalog: {
    ...documentHead(
      'layers',
      layerCatalogTitle,
      newestCheck(guide),
      'Each control is a layer of the technology stack, from physical facilities to the customer’s data.',
    ),
    controls: guide.layers.map(({ id, label, summary }) => ({
      id,
      class: 'layer',
      title: label,
      parts: [
        {
          id: `${id}_smt`,
          name: 'statement',
          prose: summary,
          parts: sides.map((side) => ({ id: statementId(id, side), name: 'item', prose: sideProse[side] })),
        },
      ],
    })),
  },
});
