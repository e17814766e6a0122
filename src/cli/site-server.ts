import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { normalizeBase } from '../publish/built-site.ts';

/** What is served, and under which path of the host. */
export interface SiteOptions {
  /** The folder of the built site. */
  readonly dir: string;
  /** The sub-path it was built for, like `/x/`; `/` by default. */
  readonly base?: string | undefined;
}

function sendText(response: ServerResponse, status: number, text: string, type = 'text/plain;charset=utf-8') {
  response.writeHead(status, { 'content-type': type }).end(text);
}

function redirect(response: ServerResponse, location: string) {
  response.writeHead(301, { location }).end();
}

/** Sends the site's own page for unknown addresses. */
function sendNotFound(response: ServerResponse, dir: string) {
  const page = join(dir, '404.html');
  if (existsSync(page)) sendText(response, 404, readFileSync(page, 'utf8'), 'text/html;charset=utf-8');
  else sendText(response, 404, 'Not found');
}

/** True for `/guide` if the site has a folder `guide`: static hosts redirect it to `/guide/`. */
function lacksSlash(dir: string, path: string): boolean {
  if (path.endsWith('/') || path.includes('..')) return false;
  const folder = join(dir, path);
  return existsSync(join(folder, 'index.html')) && statSync(folder).isDirectory();
}

/**
 * A server for the built site that answers as a static host does: `404.html` for unknown addresses, and a redirect from `/x` to `/x/`.
 * Files are read on each request, so a rebuild shows at once.
 */
export function createSiteServer({ dir, base: givenBase = '/' }: SiteOptions): Server {
  const base = normalizeBase(givenBase);
  const files = sirv(dir, { dev: true, dotfiles: true });
  return createServer((request: IncomingMessage, response: ServerResponse) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return sendText(response, 405, 'Only GET and HEAD');
    const [rawPath = '/', query] = (request.url ?? '/').split('?');
    // "//host" in a Location header would be another host's address.
    const path = rawPath.replace(/^[/\\]+/, '/');
    if (`${path}/` === base || (path === '/' && base !== '/')) return redirect(response, base);
    if (!path.startsWith(base)) return sendNotFound(response, dir);
    const inside = `/${path.slice(base.length)}`;
    if (lacksSlash(dir, inside)) return redirect(response, `${path}/${query ? `?${query}` : ''}`);
    request.url = inside;
    files(request, response, () => sendNotFound(response, dir));
  });
}
