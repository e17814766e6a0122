import type { Layer } from '../../../../src/schema/layer.ts';
import { serviceSchema, type Service } from '../../../../src/schema/service.ts';

/** A service with what a test names; the rest is filled in. */
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

/** A cell. @param party who holds it @param support how well that is supported */
export const cellOf = (party: string, support = 'documented') => ({ party, support, aws: 'AWS acts.', you: 'You act.', source: 'srm' });

export const layerOf = (id: string): Layer => ({
  id,
  label: id.toUpperCase(),
  shortLabel: id,
  summary: 'A layer.',
  everyday: [],
  taughtIn: '/guide/the-layers/',
});

/** A check. @param system who runs it */
export const checkOf = (system: string, id: string, more: Record<string, unknown> = {}) => ({
  system,
  id,
  url: `https://example.org/${id}`,
  ...more,
});
