import { expect, test } from 'vitest';
import { countServices } from '../../../src/cli/stats.ts';
import type { Source } from '../../../src/schema/source.ts';
import { cellOf, checkOf, serviceOf } from '../domain/service/samples.ts';

const srm: Source = { id: 'srm', title: 'The model', url: 'https://example.org/', readOn: '2026-11-23' };
const disk = serviceOf('disk', {
  layers: {
    os: cellOf('aws', 'general'),
    data: { party: 'customer', you: { text: 'You act.', support: 'not-documented', sources: ['nowhere'] } },
  },
  duties: [
    { layer: 'data', duty: 'Lock', coverage: 'none' },
    { layer: 'data', duty: 'Scramble', coverage: 'direct', checks: [checkOf('config', 'scrambled'), checkOf('prowler', 'scrambled_too')] },
  ],
});

test('sides of cells are counted by support, duties with and without a check, checks of one duty once', () => {
  expect(countServices({ services: new Map([['disk', disk]]), sources: new Map([['srm', srm]]) })).toEqual({
    services: 1,
    cells: 2,
    cellsWithVariants: 0,
    halves: 3,
    halvesWithSource: 2,
    halvesBySupport: { documented: 0, general: 2, reasoned: 0, 'not-documented': 1 },
    duties: 2,
    dutiesWithCheck: 1,
  });
});
