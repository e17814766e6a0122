import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createSiteServer } from '../../src/cli/serve.ts';

/** What can go wrong with a file. */
type Trouble = 'missing' | 'cut short' | { stalledAfter: string };

/** A host with faults that a test chooses. Playwright can't intercept what a service worker fetches. */
export class Host {
  /** The faulty files, by path. */
  readonly troubles = new Map<string, Trouble>();
  /** A page that is the response to every request, as in a network with a sign-in page. */
  portal: string | undefined;
  /** Every requested path. */
  readonly asked: string[] = [];
  readonly #base: string;
  readonly #sockets = new Set<Socket>();
  #dir: string;
  #isDown = false;
  #site;
  readonly #server = createServer((request, response) => this.#answer(request, response));

  constructor(dir: string, base = '/') {
    this.#dir = dir;
    this.#base = base;
    this.#site = createSiteServer({ dir, base });
    this.#server.on('connection', (socket) => {
      this.#sockets.add(socket);
      socket.on('close', () => this.#sockets.delete(socket));
    });
  }

  async open(): Promise<string> {
    this.#server.listen(0, 'localhost');
    await once(this.#server, 'listening');
    return `http://localhost:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Serves another version of the site from now on. */
  deploy(dir: string): void {
    this.#dir = dir;
    this.#site = createSiteServer({ dir, base: this.#base });
  }

  /** Disconnects or reconnects the network. */
  setDown(isDown: boolean): void {
    this.#isDown = isDown;
    for (const socket of this.#sockets) socket.destroy();
  }

  close(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }

  #answer(request: IncomingMessage, response: ServerResponse): void {
    const path = (request.url ?? '/').replace(/\?.*$/, '');
    if (this.#isDown) return void request.socket.destroy();
    this.asked.push(path);
    if (this.portal) return void response.writeHead(200, { 'content-type': 'text/html' }).end(this.portal);
    const trouble = this.troubles.get(path);
    if (trouble === 'missing') return void response.writeHead(404).end();
    if (trouble) {
      const whole = readFileSync(join(this.#dir, path.slice(this.#base.length).replace(/(^|\/)$/, '$1index.html')));
      response.writeHead(200, { 'content-type': 'text/html' });
      if (trouble === 'cut short') return void response.end(whole.subarray(0, whole.length / 2));
      const end = whole.indexOf(trouble.stalledAfter) + trouble.stalledAfter.length;
      return void response.write(whole.subarray(0, end));
    }
    this.#site.emit('request', request, response);
  }
}
