import { freePort } from '../listen.ts';
import { rooted } from '../base-path.ts';
import { createSiteServer } from '../site-server.ts';
import { createServer } from 'node:http';

/** Serves a built site with its compressed twins as a host would. @returns its address, sub-path and last slash included */
export async function startHost(dir: string, base?: string): Promise<{ address: string; stop: () => void }> {
  const port = await freePort(createServer);
  const server = createSiteServer({ dir, base, asHosted: true });
  await new Promise<void>((resolve) => server.listen(port, 'localhost', resolve));
  const stop = () => {
    server.close();
    server.closeAllConnections();
  };
  return { address: `http://localhost:${port}${rooted(base)}`, stop };
}
