import { expect, it } from 'vitest';
import { measureSite } from '../../../src/cli/stats.ts';
import { layFiles } from '../publish/site-in-a-folder.ts';

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
