import robotsParser from 'robots-parser';
import { describe, expect, test } from 'vitest';
import { sitemapFiles } from '../../../src/publish/hosting.ts';
import { findAll, readXml } from '../domain/lms/read-xml.ts';
import { layFiles } from './site-in-a-folder.ts';

const pages = {
  'index.html': '<link rel="canonical" href="https://guide.example/x/">',
  '404.html': '<meta name="robots" content="noindex">',
};
const url = 'https://guide.example';

/** The files of a site with these pages, as text by path. */
const filesFor = (site: { base: string; url?: string }): Record<string, string | undefined> =>
  Object.fromEntries([...sitemapFiles({ dir: layFiles(pages), ...site })].map(([path, content]) => [path, String(content)]));

describe('the sitemap', () => {
  test('lists the address of each page that search engines may list', () => {
    const sitemap = readXml(filesFor({ base: '/', url })['sitemap.xml'] ?? '');
    expect(findAll(sitemap, 'url/loc').map(({ content }) => content)).toEqual(['https://guide.example/x/']);
  });

  test('is in robots.txt, which exists only at the root of a host', () => {
    expect(Object.keys(filesFor({ base: '/x/', url }))).toEqual(['sitemap.xml']);
    const robots = 'User-agent: *\nDisallow:\n\nSitemap: https://guide.example/sitemap.xml\n';
    expect(filesFor({ base: '/', url })['robots.txt']).toBe(robots);
  });

  test('is found by a reader of robots.txt, which lets every crawler read every page', () => {
    const robots = robotsParser(`${url}/robots.txt`, filesFor({ base: '/', url })['robots.txt'] ?? '');
    expect(robots.getSitemaps()).toEqual([`${url}/sitemap.xml`]);
    for (const crawler of ['*', 'Googlebot', 'bingbot']) expect(robots.isAllowed(`${url}/services/s3/`, crawler)).toBe(true);
  });

  test('is left out, like robots.txt, while the site has no address', () => {
    expect(filesFor({ base: '/' })).toEqual({});
  });
});
