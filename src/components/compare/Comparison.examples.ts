import { comparableOf } from '../../domain/compare/compare.ts';
import { examples as glyphs } from '../service/StackGlyph.examples.ts';

const { service, layers } = glyphs['with its name'];
const { data, network } = service.layers;

/** Differs in one layer, where another edition moves the line back. */
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

/** Two services with every verdict: the same party, different parties, and one that isn't documented. */
export const examples = {
  'two services': {
    services: [service, managed].map(comparableOf),
    layers,
    sources: [{ id: 'srm', title: 'Shared Responsibility Model', url: 'https://aws.amazon.com/' }],
  },
};
