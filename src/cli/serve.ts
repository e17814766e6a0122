import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type BuiltSite, normalizeBase } from '../publish/built-site.ts';
import { root } from '../publish/project.ts';
import { sendFile } from '../publish/static-files.ts';
import { runCommand } from './command.ts';

/** The folder of a built site, and the base path that it was built for, such as `/x/`; `/` by default. */
type Site = Pick<BuiltSite, 'dir'> & { readonly base?: string | undefined };

const redirect = (response: ServerResponse, location: string) => void response.writeHead(301, { location }).end();

/** Whether a path is a folder without its slash. Static hosts redirect `/guide` to `/guide/`. */
const lacksSlash = (dir: string, path: string) => !path.endsWith('/') && !path.includes('..') && existsSync(join(dir, path, 'index.html'));

/** Answers with the file for a path, or else with `404.html`. @param path from the folder; undefined if it is outside the site */
async function sendPage(request: IncomingMessage, response: ServerResponse, folder: string, path?: string): Promise<void> {
  if (path !== undefined && (await sendFile(request, response, { folder, path }))) return;
  if (!(await sendFile(request, response, { folder, path: '/404.html', status: 404 }))) response.writeHead(404).end('Not found');
}

/**
 * A server for the built site that answers like a static host: `404.html` for unknown addresses, and a redirect from `/x` to `/x/`.
 * It reads files on each request, so a rebuild is visible immediately.
 */
export function createSiteServer({ dir, base: givenBase = '/' }: Site): Server {
  const base = normalizeBase(givenBase);
  return createServer((request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return void response.writeHead(405).end('Only GET and HEAD');
    const [rawPath = '/', query] = (request.url ?? '/').split('?');
    // "//host" in a Location header would be another host's address.
    const path = rawPath.replace(/^[/\\]+/, '/');
    if (`${path}/` === base || (path === '/' && base !== '/')) return redirect(response, base);
    const inside = path.startsWith(base) ? path.slice(base.length - 1) : undefined;
    if (inside && lacksSlash(dir, inside)) return redirect(response, `${path}/${query ? `?${query}` : ''}`);
    void sendPage(request, response, dir, inside);
  });
}

const usualPort = 4321;

const listenOnce = (server: Server, port: number, host: string) => once(server.listen({ port, host }), 'listening');

function readPort(text: string): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new Error(`PORT is "${text}", which isn't a port. Set a number from 1 to 65535, or don't set PORT.`);
}

/**
 * Starts listening on the port in `PORT` or, without it, on 4321 or a free port.
 * The host is `HOST` or `localhost`: by default, the network can't reach the server.
 * @returns the address to open, such as `http://localhost:4321`
 * @throws Error if `PORT` isn't available or isn't valid
 */
export async function listen(server: Server, log: (line: string) => void, env: NodeJS.ProcessEnv = process.env): Promise<string> {
  const host = env.HOST ?? 'localhost';
  const port = env.PORT ? readPort(env.PORT) : usualPort;
  try {
    await listenOnce(server, port, host);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'EACCES') throw new Error(`This account can't use port ${port}. Choose a port above 1023 with PORT.`, { cause: error });
    if (code !== 'EADDRINUSE') throw error;
    if (env.PORT) throw new Error(`Port ${port} is used by another program. Choose another port with PORT=${port + 1}.`);
    log(`Port ${port} is in use. Using a free one.`);
    await listenOnce(server, 0, host);
  }
  return `http://${host.includes(':') ? `[${host}]` : host}:${(server.address() as AddressInfo).port}`;
}

export async function freePort(): Promise<number> {
  const server = createServer();
  await listenOnce(server, 0, 'localhost');
  const { port } = server.address() as AddressInfo;
  await once(server.close(), 'close');
  return port;
}

/** Serves a built site until Ctrl-C and prints its address. @throws Error if the port isn't available */
export async function serve({ dir, base }: Site): Promise<void> {
  const server = createSiteServer({ dir, base });
  const stop = () => {
    server.close(() => process.exit(0));
    server.closeAllConnections();
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
  const address = await listen(server, console.log);
  console.log(`\nThe guide is at ${address}${normalizeBase(base)}  (Ctrl-C stops it)`);
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { dir: { type: 'string', default: `${root}dist` }, base: { type: 'string' } } });
  await runCommand(() => serve({ dir: values.dir, base: values.base ?? process.env.BASE_PATH }));
}
