import type { Change } from '../../schema/entries.ts';

const change: Change = {
  id: 'doors-lock',
  date: '2026-04',
  seen: false,
  kind: 'default',
  title: 'New doors lock themselves',
  text: 'AWS locks every new door.',
  yours: { text: 'Lock the doors from before.', sources: [] },
  services: [],
  uncovered: [],
  layers: [],
  subject: 'Doors',
  sources: ['srm'],
};

/** A changed default, a change without a date, and a correction. */
export const examples = {
  default: { change },
  'without a date': { change: { ...change, id: 'doors-lock-2', seen: true } },
  correction: { change: { ...change, id: 'doors-lock-3', kind: 'correction', yours: undefined } },
} satisfies Record<string, { change: Change }>;
