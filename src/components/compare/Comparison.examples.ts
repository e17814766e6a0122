import { examples as glyphs } from '../service/StackGlyph.examples.ts';

const { service, layers } = glyphs['with its name'];
const { data, network } = service.layers;

/** A service that differs in the data layer, except in its custom edition. */
const managed = {
  ...service,
  id: 'managed',
  name: 'Amazon Managed',
  shortName: 'Managed',
  layers: {
    ...service.layers,
    ...(data && {
      data: { ...data, party: 'aws', variants: [{ variant: 'custom', party: 'customer', you: data.you }] },
    }),
    ...(network && { network: { ...network, you: { text: 'You act.', support: 'general', sources: ['srm'] } } }),
  },
} satisfies typeof service;

/** Two services with all results of a comparison: the same party, different parties, and a party that isn't documented. */
export const examples = {
  'two services': {
    services: [service, managed],
    layers,
    sources: [{ id: 'srm', title: 'Shared Responsibility Model', url: 'https://aws.amazon.com/' }],
  },
};
