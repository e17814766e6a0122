import type { AstroIntegration } from 'astro';
import { writeFile } from 'node:fs/promises';
import { netlifyHeaders } from './hosting/netlify.ts';

/** Writes `_headers` beside the pages: Netlify and Cloudflare Pages send what it says, other hosts pass it over. */
export function hostHeaders(): AstroIntegration {
  let base = '/';
  return {
    name: 'host-headers',
    hooks: {
      'astro:config:done': ({ config }) => void (base = config.base),
      'astro:build:done': ({ dir }) => writeFile(new URL('_headers', dir), netlifyHeaders(base)),
    },
  };
}
