import { commandFile, runNode } from '../publish/project.ts';
import { readSiteAddress } from '../publish/site-address.ts';

/** `npm run dev`: Astro's own server with hot reload. Arguments after `--` are passed on: `npm run dev -- --port 5000`. */
async function dev(): Promise<number> {
  const port = process.env.PORT ? ['--port', process.env.PORT] : [];
  // `--force` as in a build: a chapter may have been renumbered since the last run.
  return (await runNode([commandFile('astro'), 'dev', '--force', ...port, ...process.argv.slice(2)], { show: true })).code;
}

try {
  readSiteAddress();
  process.exitCode = await dev();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
