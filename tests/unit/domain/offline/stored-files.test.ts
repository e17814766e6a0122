import { expect, test } from 'vitest';
import { fragmentId, offlineFiles, offlineUrl, isOurPage, isStorable, openedLimits } from '../../../../src/domain/offline/stored-files.ts';

const site = [
  'index.html',
  'guide/index.html',
  'guide/index.md',
  'search/index.html',
  'services/ec2/index.html',
  '404.html',
  '_astro/main.b2.js',
  '_astro/source-serif-4-latin-400-normal.c3.woff2',
  'diagrams/split.svg',
  'pagefind/pagefind.js',
  'pagefind/wasm.en.pagefind',
  'pagefind/pagefind.en_1.pf_meta',
  'pagefind/index/en_1.pf_index',
  'pagefind/fragment/en_1.pf_fragment',
  'search/catalog.json',
  'data/compare.json',
  'data/services.json',
  'data/services.schema.json',
  'data/services.csv',
  'data/oscal/ec2.json',
  'handouts/split.pdf',
  'guide.epub',
  'guide.zip',
  'icons/icon-192.png',
  'social-card.png',
  'llms.txt',
  'licenses.txt',
  'offline/index.html',
  'offline/chapters-1.json',
  'sw.js',
  'index.html.br',
];

test('pages, their resources, and search are stored in three groups; downloads and published data are not', () => {
  expect(offlineFiles(site)).toEqual({
    chapters: ['index.html', 'guide/index.html', 'search/index.html', '_astro/main.b2.js', 'offline/index.html'],
    search: [
      'pagefind/pagefind.js',
      'pagefind/wasm.en.pagefind',
      'pagefind/pagefind.en_1.pf_meta',
      'pagefind/index/en_1.pf_index',
      'search/catalog.json',
    ],
    everything: [
      'services/ec2/index.html',
      '404.html',
      '_astro/source-serif-4-latin-400-normal.c3.woff2',
      'diagrams/split.svg',
      'data/compare.json',
    ],
  });
});

test('the URL of a page is its folder, as in links', () => {
  expect(['index.html', 'guide/the-model/index.html', '404.html'].map(offlineUrl)).toEqual(['./', 'guide/the-model/', '404.html']);
});

test('the text of a search result has an id in its URL, with any base path', () => {
  expect(fragmentId('/x/pagefind/fragment/en_0c689ed.pf_fragment')).toBe('en_0c689ed');
  expect(fragmentId('/guide/')).toBeUndefined();
});

const answer = (type: string, { length = 1000, status = 200, redirected = false } = {}) => ({
  status,
  redirected,
  headers: new Headers({ 'content-type': type, 'content-length': String(length) }),
});

test('what the reader opens is stored: pages as HTML, and files as anything else', () => {
  expect(isStorable('/services/ec2/', answer('text/html; charset=utf-8'))).toBe(true);
  expect(isStorable('/404.html', answer('text/html'))).toBe(true);
  expect(isStorable('/data/services.csv', answer('text/plain'))).toBe(true);
});

test('a sign-in page of a network is not stored in place of a file, nor a file in place of a page', () => {
  expect(isStorable('/data/services.csv', answer('text/html'))).toBe(false);
  expect(isStorable('/services/ec2/', answer('application/json'))).toBe(false);
  expect(isOurPage('<html><body>Please sign in</body></html>')).toBe(false);
});

test('errors, partial files, redirected responses, and large files are not stored', () => {
  for (const status of [206, 304, 404, 500]) expect(isStorable('/llms.txt', answer('text/plain', { status }))).toBe(false);
  expect(isStorable('/llms.txt', answer('text/plain', { redirected: true }))).toBe(false);
  expect(isStorable('/all.zip', answer('application/zip', { length: openedLimits.bytes + 1 }))).toBe(false);
  expect(isStorable('/all.pdf', answer('application/pdf', { length: openedLimits.bytes }))).toBe(true);
});
