import type { Layer } from '../../schema/entries.ts';
import type { Cell, Service, Support } from '../../schema/service.ts';

const layers: Layer[] = ['building', 'system', 'network', 'data', 'logging'].map((id) => ({
  id,
  label: id,
  shortLabel: id,
  summary: 'A layer.',
  everyday: [],
  taughtIn: '/guide/the-layers/',
}));

const cell = (party: Cell['party'], support: Support = 'documented'): Cell => ({
  party,
  aws: { text: 'AWS acts.', support, sources: ['srm'] },
  you: { text: 'You act.', support, sources: ['srm'] },
  variants: [],
});

const service: Service = {
  id: 'server',
  name: 'Amazon Server',
  shortName: 'Server',
  aliases: [],
  parts: [],
  everyday: [],
  summary: 'A service.',
  category: 'compute',
  class: 'infrastructure',
  classBasis: 'whitepaper',
  studyLabel: 'IaaS',
  checkedOn: '2026-11-26',
  variants: [{ id: 'custom', label: 'Custom edition' }],
  layers: {
    building: cell('aws'),
    system: cell('not-applicable'),
    network: cell('shared'),
    data: cell('customer'),
    logging: cell('customer', 'not-documented'),
  },
  duties: [],
  mistakes: [],
  neighbors: [],
};

/** A stack with every party, with and without an accessible name. */
export const examples = {
  'with its name': { service, layers },
  'beside words that say the same': { service, layers, decorative: true },
};
