import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashedPagefindFolders } from '../domain/offline/stored-files.ts';
import { type BuiltSite, listPages } from './built-site.ts';
import { mediaTypes } from './static-files.ts';
import type { Files } from './zip.ts';

/** Folders whose file names contain a hash of the content, so their files never change. */
const hashedFolders = ['_astro/', ...hashedPagefindFolders];

/**
 * Sent with every response. Each page has its own content security policy with its hashes, but `frame-ancestors` works only in a header.
 * Browsers ignore Strict-Transport-Security without HTTPS. Every file carries these headers, so those that change nothing are left out: the
 * default referrer policy is already strict, and no page has code of others that could ask for a permission.
 */
export const securityHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': "frame-ancestors 'none'",
  'Strict-Transport-Security': 'max-age=31536000',
  'X-Content-Type-Options': 'nosniff',
};

/** The cache header of hashed files. Hosts revalidate all other files by default. */
export const immutable = 'public, max-age=31536000, immutable';

const rule = (path: string, headers: Readonly<Record<string, string>>) =>
  [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n');

/**
 * The `_headers` file that Netlify and Cloudflare Pages read; other hosts ignore it. Cloudflare joins the values of overlapping rules,
 * so no rule repeats a header of another.
 * @param base the base path of the site
 * @param tables the CSV files, from the site's root; each needs a rule, because Netlify allows an asterisk only at the end of a path
 */
export function hostHeaders(base: string, tables: readonly string[] = []): string {
  return [
    rule('/*', securityHeaders),
    ...hashedFolders.map((folder) => rule(`${base}${folder}*`, { 'Cache-Control': immutable })),
    rule(`${base}data/*`, { 'Access-Control-Allow-Origin': '*' }),
    ...tables.map((file) => rule(base + file, { 'Content-Type': mediaTypes['.csv'] ?? '' })),
    '',
  ].join('\n');
}

/**
 * `sitemap.xml`, and `robots.txt` with its address. Both need absolute addresses, so a site without a web address gets neither.
 * Crawlers read `robots.txt` only at the root of a host, so a site with a base path gets none.
 */
export function sitemapFiles({ dir, base, url }: BuiltSite): Files {
  if (url === undefined) return new Map();
  // Pages that search engines must not list have no canonical address.
  const canonical = /<link rel="canonical" href="([^"]*)"/;
  const addresses = listPages(dir).flatMap(({ file }) => canonical.exec(readFileSync(join(dir, file), 'utf8'))?.[1] ?? []);
  const entries = addresses.map((address) => `  <url><loc>${address}</loc></url>\n`).join('');
  const sitemap = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries}</urlset>\n`;
  const robots = `User-agent: *\nDisallow:\n\nSitemap: ${new URL('/sitemap.xml', url).href}\n`;
  return new Map([['sitemap.xml', sitemap], ...(base === '/' ? [['robots.txt', robots] as const] : [])]);
}

/** Old and guessed addresses with the current ones, from the site's root. They keep bookmarks and links from other sites working. */
export const redirects: Readonly<Record<string, string>> = {
  'guide/landlord-and-tenant/': 'guide/the-big-idea/',
  'guide/service-models/': 'guide/how-the-line-moves/',
  'guide/kinds-of-control/': 'guide/pairs/',
  'guide/worked-examples/': 'guide/two-stories/',
  'guide/muddy-points/': 'guide/common-mistakes/',
  'guide/beyond/': 'guide/other-models/',
  'practice/who-does-what/1/': 'practice/who-does-what/',
};

const redirectPage = (target: string) => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <title>This page has moved</title>
    <meta name="viewport" content="width=device-width">
    <meta name="robots" content="noindex">
    <meta http-equiv="refresh" content="0; url=${target}">
    <link rel="canonical" href="${target}">
  </head>
  <body><p>This page has moved to <a href="${target}">${target}</a>.</p></body>
</html>
`;

/** A redirect for each old address: a rule in `_redirects` for Netlify and Cloudflare Pages, and a page for other hosts. */
export function redirectFiles(base: string): Files {
  const moves = Object.entries(redirects);
  const rules = moves.map(([from, to]) => `${base}${from} ${base}${to} 301\n`).join('');
  return new Map([['_redirects', rules], ...moves.map(([from, to]) => [`${from}index.html`, redirectPage(base + to)] as const)]);
}
