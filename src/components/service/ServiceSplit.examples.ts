import { examples as glyphs } from './StackGlyph.examples.ts';

const { service, layers } = glyphs['with its name'];
const withoutShared = { ...service.layers, network: { party: 'aws', support: 'documented', source: 'srm', variants: [] } as const };

/** A split with three bands and two lines, and a split without a shared band, which has one line. */
export const examples = {
  'three bands': { service, layers },
  'nothing shared': { service: { ...service, layers: withoutShared }, layers },
};
