import { parseArgs } from 'node:util';
import { normalizeBase } from '../publish/built-site.ts';
import { listen, PortError } from './listen.ts';
import { root } from '../publish/project.ts';
import { createSiteServer } from './site-server.ts';
import type { SiteOptions } from './site-server.ts';

/** Serves a built site until Ctrl-C, and prints its address. A port that cannot be had ends the program with one sentence. */
export async function serve({ dir, base }: SiteOptions): Promise<void> {
  const server = createSiteServer({ dir, base });
  const stop = () => {
    server.close(() => process.exit(0));
    server.closeAllConnections();
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
  try {
    const address = await listen(server, console.log);
    console.log(`\nThe guide is at ${address}${normalizeBase(base)}  (Ctrl-C stops it)`);
  } catch (error) {
    if (!(error instanceof PortError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { dir: { type: 'string', default: `${root}dist` }, base: { type: 'string' } } });
  await serve({ dir: values.dir, base: values.base ?? process.env.BASE_PATH });
}
