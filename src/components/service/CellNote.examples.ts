import type { Cell } from '../../schema/service.ts';
import type { Source } from '../../schema/source.ts';

const source: Source = {
  id: 'rds-custom',
  title: 'Amazon RDS Custom',
  url: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/rds-custom.html',
  readOn: '2026-11-23',
  copy: 'recent',
};

const cell: Cell = {
  party: 'shared',
  aws: 'AWS publishes the images.',
  you: 'You rebuild yours from them.',
  source: source.id,
  support: 'documented',
  variants: [],
};

/** One cell each: two sides, a setting under which it differs, and a cell that nothing read supports. */
export const examples = {
  'both sides': { cell, source, sourceHref: '/sources/#rds-custom' },
  'with a variant': {
    cell: {
      ...cell,
      support: 'reasoned',
      since: '2023-04',
      note: 'Mind the edition.',
      variants: [{ when: 'RDS Custom for Oracle', party: 'customer', note: 'You patch the operating system.' }],
    },
    source,
    sourceHref: '/sources/#rds-custom',
  },
  'not documented': {
    cell: { ...cell, party: 'customer', aws: undefined, you: 'The page read says nothing about it.', support: 'not-documented' },
    source,
    sourceHref: '/sources/#rds-custom',
  },
} satisfies Record<string, { cell: Cell; source: Source; sourceHref: string }>;
