import type { Layer } from '../../../../src/schema/entries.ts';
import { type Service, serviceSchema } from '../../../../src/schema/service.ts';

/** A service with these fields and defaults for the others. */
export const serviceOf = (id: string, parts: Record<string, unknown> = {}): Service => ({
  id,
  ...serviceSchema.parse({
    name: `Amazon ${id}`,
    shortName: id,
    summary: 'A service.',
    category: 'storage',
    class: 'infrastructure',
    classBasis: 'whitepaper',
    studyLabel: 'IaaS',
    checkedOn: '2026-11-23',
    layers: {},
    ...parts,
  }),
});

/** A cell with both sides. @param support of both sides */
export const cellOf = (party: string, support = 'documented') => ({
  party,
  aws: { text: 'AWS acts.', support, sources: ['srm'] },
  you: { text: 'You act.', support, sources: ['srm'] },
});

export const layerOf = (id: string): Layer => ({
  id,
  label: id.toUpperCase(),
  shortLabel: id,
  summary: 'A layer.',
  everyday: [],
  taughtIn: '/guide/the-layers/',
});

/** A check. @param system its catalog */
export const checkOf = (system: string, id: string, more: Record<string, unknown> = {}) => ({
  system,
  id,
  url: `https://example.org/${id}`,
  ...more,
});
