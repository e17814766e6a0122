import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv, { type Options } from 'sirv';
import { rooted } from '../publish/base-path.ts';
import { forever, hashedPaths, revalidated, securityHeaders } from '../publish/hosting/policy.ts';

/** What is served, and from where on the host. */
export interface SiteOptions {
  /** The folder of the built site. */
  readonly dir: string;
  /** The sub-path it was built for, like `/x/`; `/` by default. */
  readonly base?: string | undefined;
  /** Send the compressed twins beside the files, and let browsers keep files as long as the hosts' configurations do. By default neither. */
  readonly asHosted?: boolean | undefined;
}

function sendText(response: ServerResponse, status: number, text: string, type = 'text/plain;charset=utf-8') {
  response.writeHead(status, { 'content-type': type }).end(text);
}

function redirect(response: ServerResponse, location: string) {
  response.writeHead(301, { location }).end();
}

/** The site's own page for addresses that lead nowhere. */
function sendNotFound(response: ServerResponse, dir: string) {
  const page = join(dir, '404.html');
  if (existsSync(page)) sendText(response, 404, readFileSync(page, 'utf8'), 'text/html;charset=utf-8');
  else sendText(response, 404, 'Not found');
}

/** True for `/guide` where the site has a folder `guide`: hosts of static sites send such a reader on to `/guide/`. */
function lacksSlash(dir: string, path: string): boolean {
  if (path.endsWith('/') || path.includes('..')) return false;
  const folder = join(dir, path);
  return existsSync(join(folder, 'index.html')) && statSync(folder).isDirectory();
}

/** What the hosts' configurations say of keeping a file. @param path from the site's root, like `/_astro/site.css` */
function cacheHeader(path: string): string {
  return hashedPaths().some((folder) => path.startsWith(folder)) ? forever : revalidated;
}

const hostedOptions: Options = {
  brotli: true,
  gzip: true,
  etag: true,
  setHeaders: (response, path) => {
    for (const [name, value] of Object.entries({ ...securityHeaders, 'Cache-Control': cacheHeader(path) })) response.setHeader(name, value);
  },
};

/**
 * A server for the built site that answers as a host of static sites does: `404.html` for what is not there, `/x` sent on to `/x/`.
 * Files are read anew for each request, so that a rebuild shows at once.
 */
export function createSiteServer({ dir, base: givenBase = '/', asHosted = false }: SiteOptions): Server {
  const base = rooted(givenBase);
  const files = sirv(dir, { dev: true, dotfiles: true, ...(asHosted && hostedOptions) });
  return createServer((request: IncomingMessage, response: ServerResponse) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return sendText(response, 405, 'Only GET and HEAD');
    const [path = '/', query] = (request.url ?? '/').split('?');
    if (`${path}/` === base || (path === '/' && base !== '/')) return redirect(response, base);
    if (!path.startsWith(base)) return sendNotFound(response, dir);
    const inside = `/${path.slice(base.length)}`;
    if (lacksSlash(dir, inside)) return redirect(response, `${path}/${query ? `?${query}` : ''}`);
    request.url = inside;
    files(request, response, () => sendNotFound(response, dir));
  });
}
