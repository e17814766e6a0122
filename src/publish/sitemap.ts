import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { escapeHtml } from '../domain/text.ts';
import { attribute, elementsIn, listPages, normalizeBase, parsePage, type BuiltSite } from './built-site.ts';

/** A page's own address; pages that search engines must not list have none. */
function canonicalOf(dir: string, file: string): string | undefined {
  const link = elementsIn(parsePage(dir, file)).find(
    ({ tagName, attrs }) => tagName === 'link' && attrs.some(({ value }) => value === 'canonical'),
  );
  return link && attribute(link, 'href');
}

/** The `sitemap.xml` of these addresses. */
export const sitemapOf = (addresses: readonly string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${addresses.map((address) => `  <url><loc>${escapeHtml(address)}</loc></url>\n`).join('')}</urlset>
`;

/**
 * Writes `sitemap.xml`, and `robots.txt` that names it. Both need absolute addresses, so a site without an address on the web gets neither;
 * crawlers look for `robots.txt` at the root of a host only, so a site below a path gets none. @returns one line for the log
 */
export function writeSitemap({ dir, base, url }: BuiltSite): string {
  if (url === undefined) return 'none without SITE_URL';
  const addresses = listPages(dir).flatMap(({ file }) => canonicalOf(dir, file) ?? []);
  writeFileSync(join(dir, 'sitemap.xml'), sitemapOf(addresses));
  if (normalizeBase(base) !== '/') return `${addresses.length} pages, no robots.txt below a path`;
  writeFileSync(join(dir, 'robots.txt'), `User-agent: *\nDisallow:\n\nSitemap: ${new URL('/sitemap.xml', url).href}\n`);
  return `${addresses.length} pages, robots.txt`;
}
