import type { ConceptBox, LayeredSecurity, ResponsibilitySplit, WhoDecides } from '../../../src/schema/diagram.ts';

const common = { title: 'A picture', caption: 'What to see in it.', sources: ['srm'], everyday: [] };
const box = (id: string, label: string) => ({ id, label, explainedIn: `/guide/the-layers/#${id}` });

/** Small data of each kind, for tests. */
export const split: ResponsibilitySplit & { id: string } = {
  id: 'split',
  kind: 'responsibility-split',
  ...common,
  bands: [
    {
      party: 'customer',
      label: 'Security in the cloud',
      rows: [[box('data', 'Customer data')], [box('os', 'Operating system'), box('net', 'Network')]],
    },
    { party: 'aws', label: 'Security of the cloud', rows: [[box('hardware', 'Hardware')]] },
  ],
};

export const layered: LayeredSecurity & { id: string } = {
  id: 'layered',
  kind: 'layered-security',
  ...common,
  layers: [
    { ...box('physical', 'Physical facilities'), party: 'aws' },
    { ...box('hardware', 'Hardware'), party: 'aws' },
    { ...box('data', 'Customer data'), party: 'customer' },
  ],
};

export const decides: WhoDecides & { id: string } = {
  id: 'decides',
  kind: 'who-decides',
  ...common,
  start: 'touch',
  steps: [
    {
      id: 'touch',
      question: 'Could you touch it?',
      answers: [
        { label: 'Yes', to: 'guarded' },
        { label: 'No', to: 'set' },
      ],
    },
    {
      id: 'set',
      question: 'Do you set it?',
      answers: [
        { label: 'Yes', to: 'yours' },
        { label: 'No', to: 'both' },
      ],
    },
  ],
  outcomes: [
    { id: 'guarded', party: 'aws', label: 'Guarded by AWS', explainedIn: '/guide/the-layers/#physical' },
    { id: 'yours', party: 'customer', label: 'Your settings', explainedIn: '/guide/the-model/' },
    { id: 'both', party: 'shared', label: 'Each has a part', explainedIn: '/guide/the-model/' },
  ],
};

export const house: ConceptBox & { id: string } = {
  id: 'house',
  kind: 'concept-box',
  ...common,
  rows: [
    {
      id: 'data',
      feature: 'Customer data',
      party: 'customer',
      analogy: 'Jewelry in the safe',
      because: 'It is yours.',
      explainedIn: '/guide/a/',
    },
    { id: 'physical', feature: 'Buildings', party: 'aws', analogy: 'Roof', because: 'It carries all.', explainedIn: '/guide/a/' },
  ],
};
