import type { Cell, ServiceVariant } from '../../schema/service.ts';

const sources = ['rds-custom'];
const variants: ServiceVariant[] = [{ id: 'custom', label: 'RDS Custom for Oracle' }];
const half = (text: string, support: 'documented' | 'reasoned' | 'not-documented' = 'documented') => ({
  text,
  support,
  sources,
});

const cell: Cell = {
  party: 'shared',
  aws: half('AWS publishes the images.'),
  you: half('You rebuild your instances from them.', 'reasoned'),
  variants: [],
};

/** A cell with both sides, one with a variant, and one that AWS doesn't document. */
export const examples = {
  'both sides': { cell, variants, sources },
  'with a variant': {
    cell: {
      ...cell,
      since: '2023-04',
      note: 'Check the edition.',
      variants: [{ variant: 'custom', party: 'customer', you: half('You patch the operating system.') }],
    },
    variants,
    sources,
  },
  'not documented': {
    cell: { party: 'customer', you: half("AWS doesn't document this.", 'not-documented'), variants: [] },
    variants,
    sources,
  },
} satisfies Record<string, { cell: Cell; variants: ServiceVariant[]; sources: string[] }>;
