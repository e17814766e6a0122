import { dataHeaders, dataPath, forever, hashedPaths, securityHeaders } from './policy.ts';

const block = (path: string, headers: Readonly<Record<string, string>>) =>
  [path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n');

/**
 * The `_headers` file that Netlify and Cloudflare Pages read from the site's root. Both let every file but the hashed ones be asked
 * after by themselves; Cloudflare joins values of rules that overlap, so none names a header that another names as well.
 */
export const netlifyHeaders = (base?: string): string =>
  [
    block('/*', securityHeaders),
    ...hashedPaths(base).map((path) => block(`${path}*`, { 'Cache-Control': forever })),
    block(`${dataPath(base)}*`, dataHeaders),
    '',
  ].join('\n');
