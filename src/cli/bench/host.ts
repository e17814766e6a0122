import { createServer } from 'node:http';
import { rooted } from '../../publish/base-path.ts';
import { freePort } from '../listen.ts';
import { createSiteServer } from '../site-server.ts';
import { TrafficCounter } from './traffic.ts';

/** A site on this machine, served as a host would. */
export interface Host {
  /** Sub-path and last slash included. */
  readonly address: string;
  readonly traffic: TrafficCounter;
  readonly stop: () => void;
}

/** Serves a built site with its compressed twins. */
export async function startHost(dir: string, base?: string): Promise<Host> {
  const port = await freePort(createServer);
  const server = createSiteServer({ dir, base, asHosted: true });
  const traffic = new TrafficCounter(server);
  await new Promise<void>((resolve) => server.listen(port, 'localhost', resolve));
  const stop = () => {
    server.close();
    server.closeAllConnections();
  };
  return { address: `http://localhost:${port}${rooted(base)}`, traffic, stop };
}
