import { existsSync, readFileSync } from 'node:fs';
import robotsParser from 'robots-parser';
import { describe, expect, test } from 'vitest';
import { writeSitemap } from '../../../src/publish/hosting.ts';
import { findAll, readXml } from '../domain/lms/read-xml.ts';
import { layFiles } from './site-in-a-folder.ts';

const pages = {
  'index.html': '<link rel="canonical" href="https://guide.example/x/">',
  '404.html': '<meta name="robots" content="noindex">',
};
const url = 'https://guide.example';

describe('the sitemap', () => {
  test('lists the address of each page that search engines may list', () => {
    const dir = layFiles(pages);
    writeSitemap({ dir, base: '/', url });
    const sitemap = readXml(readFileSync(`${dir}sitemap.xml`, 'utf8'));
    expect(findAll(sitemap, 'url/loc').map(({ content }) => content)).toEqual(['https://guide.example/x/']);
  });

  test('is in robots.txt, which exists only at the root of a host', () => {
    const dir = layFiles(pages);
    writeSitemap({ dir, base: '/x/', url });
    expect(existsSync(`${dir}robots.txt`)).toBe(false);
    writeSitemap({ dir, base: '/', url });
    expect(readFileSync(`${dir}robots.txt`, 'utf8')).toBe('User-agent: *\nDisallow:\n\nSitemap: https://guide.example/sitemap.xml\n');
  });

  test('is found by a reader of robots.txt, which lets every crawler read every page', () => {
    const dir = layFiles(pages);
    writeSitemap({ dir, base: '/', url });
    const robots = robotsParser(`${url}/robots.txt`, readFileSync(`${dir}robots.txt`, 'utf8'));
    expect(robots.getSitemaps()).toEqual([`${url}/sitemap.xml`]);
    for (const crawler of ['*', 'Googlebot', 'bingbot']) expect(robots.isAllowed(`${url}/services/s3/`, crawler)).toBe(true);
  });

  test('is left out, like robots.txt, while the site has no address', () => {
    const dir = layFiles(pages);
    writeSitemap({ dir, base: '/' });
    expect(['sitemap.xml', 'robots.txt'].filter((file) => existsSync(dir + file))).toEqual([]);
  });
});
