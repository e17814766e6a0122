import type { Layer } from '../../schema/entries.ts';
import type { CellVariant, Service } from '../../schema/service.ts';
import { examples as glyphs } from './StackGlyph.examples.ts';

const { service, layers } = glyphs['with its name'];
const network = service.layers.network;
const variant: CellVariant = { variant: 'custom', party: 'aws', aws: { text: 'AWS runs it.', support: 'documented', sources: ['srm'] } };

/** A service with every party, and a layer with a variant. */
export const examples = {
  'one service': {
    services: [{ ...service, layers: { ...service.layers, ...(network && { network: { ...network, variants: [variant] } }) } }],
    layers,
  },
} satisfies Record<string, { services: readonly Service[]; layers: readonly Layer[] }>;
