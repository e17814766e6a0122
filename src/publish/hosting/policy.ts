import { rooted } from '../base-path.ts';

/** Folders whose files carry a hash of their bytes in their names: what such an address once gave, it gives forever. */
const hashedFolders = ['_astro/', 'pagefind/fragment/', 'pagefind/index/'] as const;

/** For files that never change. */
export const forever = 'public, max-age=31536000, immutable';
/** For everything else: kept, but asked after before each use; an unchanged file costs one short answer. */
export const revalidated = 'no-cache';

/**
 * Headers of every answer. What may run and load stands in each page's own policy, which knows the hashes;
 * `frame-ancestors` works in a header only. Strict-Transport-Security counts over HTTPS alone, so it does no harm before.
 */
export const securityHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': "frame-ancestors 'none'",
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Strict-Transport-Security': 'max-age=31536000',
  'X-Content-Type-Options': 'nosniff',
};

/** Whoever builds on the exported data may fetch it from a page of their own. */
export const dataHeaders: Readonly<Record<string, string>> = { 'Access-Control-Allow-Origin': '*' };

/** Types that servers do not know by themselves. */
export const extraTypes: Readonly<Record<string, string>> = {
  md: 'text/markdown',
  webmanifest: 'application/manifest+json',
  epub: 'application/epub+zip',
};

/** Where the site is to stand. */
export interface Place {
  /** The sub-path it was built for; `/` by default. */
  readonly base?: string | undefined;
  /** The host's name. Example: `guide.example.org`. */
  readonly host: string;
  /** The folder that the host serves, with the site in it (below the sub-path, where there is one). */
  readonly root: string;
}

/** Addresses, from the host's root, whose files never change. Example: `/x/_astro/`. */
export const hashedPaths = (base?: string) => hashedFolders.map((folder) => `${rooted(base)}${folder}`);
export const dataPath = (base?: string) => `${rooted(base)}data/`;
