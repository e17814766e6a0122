import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { normalizeBase } from './built-site.ts';

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

/**
 * Writes a redirect for each old address: a rule in `_redirects` for Netlify and Cloudflare Pages, and a page for other hosts.
 * Runs last, so that the offline copy and the portable edition don't contain these pages. @returns one line for the log
 */
export function writeRedirects(dir: string, base: string): string {
  const root = normalizeBase(base);
  const moves = Object.entries(redirects);
  for (const [from, to] of moves) {
    mkdirSync(join(dir, from), { recursive: true });
    writeFileSync(join(dir, from, 'index.html'), redirectPage(root + to));
  }
  writeFileSync(join(dir, '_redirects'), moves.map(([from, to]) => `${root}${from} ${root}${to} 301\n`).join(''));
  return `${moves.length} old addresses`;
}
