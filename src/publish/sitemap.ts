import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { escapeHtml } from '../domain/text.ts';
import { attribute, elementsIn, listPages, normalizeBase, parsePage, type BuiltSite } from './built-site.ts';

/** The canonical address of a page. Pages that search engines must not list have none. */
function canonicalOf(dir: string, file: string): string | undefined {
  const link = elementsIn(parsePage(dir, file)).find(
    ({ tagName, attrs }) => tagName === 'link' && attrs.some(({ value }) => value === 'canonical'),
  );
  return link && attribute(link, 'href');
}

/** The content of `sitemap.xml`. */
export const sitemapOf = (addresses: readonly string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${addresses.map((address) => `  <url><loc>${escapeHtml(address)}</loc></url>\n`).join('')}</urlset>
`;

/**
 * Writes `sitemap.xml`, and `robots.txt` with its address. Both need absolute addresses, so a site without a web address gets neither.
 * Crawlers read `robots.txt` only at the root of a host, so a site with a base path gets none. @returns one line for the log
 */
export function writeSitemap({ dir, base, url }: BuiltSite): string {
  if (url === undefined) return 'none without SITE_URL';
  const addresses = listPages(dir).flatMap(({ file }) => canonicalOf(dir, file) ?? []);
  writeFileSync(join(dir, 'sitemap.xml'), sitemapOf(addresses));
  if (normalizeBase(base) !== '/') return `${addresses.length} pages, no robots.txt below a path`;
  writeFileSync(join(dir, 'robots.txt'), `User-agent: *\nDisallow:\n\nSitemap: ${new URL('/sitemap.xml', url).href}\n`);
  return `${addresses.length} pages, robots.txt`;
}
