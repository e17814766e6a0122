import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Handout, HandoutManifest } from '../../../../src/domain/handout/handouts.ts';
import { formatSize, linkPdfs } from '../../../../src/publish/pdf/handouts.ts';
import { layFiles } from '../site-in-a-folder.ts';

const sheet: Handout = {
  id: 'map',
  title: 'Map & key',
  summary: 'A map.',
  path: '/handouts/map/',
  group: 'study',
  modes: ['answers'],
  orientation: 'portrait',
};
const manifest: HandoutManifest = {
  pdfs: [{ sheet: 'map', mode: 'answers', paper: 'a4', tone: 'colour', path: '/handouts/pdf/map-a4.pdf', pages: 1, bytes: 87_400 }],
  zip: { path: '/handouts/all.zip', bytes: 2_300_000 },
};
const site = () =>
  layFiles({
    'handouts/index.html': '<div data-all-files></div><div class="f" data-files-of="map"></div><p>After</p>',
    'handouts/map/index.html': '<div class="f" data-files-of="map"></div><main>Map</main>',
  });
const filled = (base: string, times = 1) => {
  const dir = site();
  for (let time = 0; time < times; time += 1) linkPdfs({ dir, base }, [sheet], manifest);
  return { list: readFileSync(join(dir, 'handouts/index.html'), 'utf8'), page: readFileSync(join(dir, 'handouts/map/index.html'), 'utf8') };
};

describe('linking PDFs from the pages of handouts', () => {
  it('says the paper, size, and print options of each PDF', () => {
    const { list } = filled('/');
    expect(list).toContain(
      '<a href="/handouts/pdf/map-a4.pdf" aria-label="Download PDF of Map &amp; key: A4, 87 kB" data-pdf="answers a4 colour">A4</a>',
    );
    expect(list).toContain('Download all 1 PDFs as a ZIP file (2.3 MB)</a>');
    expect(list).toContain('<p>After</p>');
  });

  it('adds the base path of the site', () => {
    expect(filled('/x/').page).toContain('href="/x/handouts/pdf/map-a4.pdf"');
  });

  it('changes nothing when it runs again', () => {
    expect(filled('/', 2)).toEqual(filled('/'));
  });
});

it.each([
  [1, '1 kB'],
  [999_400, '999 kB'],
  [1_000_000, '1.0 MB'],
  [1_782_000, '1.8 MB'],
])('formats %d bytes as %s', (bytes, words) => {
  expect(formatSize(bytes)).toBe(words);
});
