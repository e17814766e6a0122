import { expect, it, test } from 'vitest';
import { measureSite, countServices } from '../../../src/cli/stats.ts';
import { layFiles } from '../publish/site-in-a-folder.ts';
import type { Source } from '../../../src/schema/entries.ts';
import { cellOf, checkOf, serviceOf } from '../domain/service/samples.ts';

it('the numbers of a site that is not built are 0', () => {
  expect(measureSite('/no/such/folder')).toEqual({ pages: 0, htmlBrotliMax: 0, jsBrotliMax: 0, cssBrotliMax: 0 });
});

it('the numbers of a site are its pages and the heaviest of each kind', () => {
  const dir = layFiles({
    'index.html': '<p>Short</p>',
    'long/index.html': `<link rel="stylesheet" href="/a.css"><p>${Array.from('abcdefghij', (letter, n) => letter.repeat(n)).join(' ')}</p>`,
    'a.css': 'p { color: red }',
  });
  const { pages, htmlBrotliMax, jsBrotliMax, cssBrotliMax } = measureSite(dir);
  expect({ pages, jsBrotliMax }).toEqual({ pages: 2, jsBrotliMax: 0 });
  expect(htmlBrotliMax).toBeGreaterThan(cssBrotliMax);
  expect(cssBrotliMax).toBeGreaterThan(0);
});

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
