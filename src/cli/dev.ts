import { commandFile, runNode } from '../publish/project.ts';
import { readSiteAddress } from '../publish/built-site.ts';
import { runCommand } from './command.ts';

// `npm run dev`: Astro's server with hot reload. `--force` as in a build: a chapter may have been renumbered since the last run.
// Passes on arguments after `--`: `npm run dev -- --port 5000`.
await runCommand(async () => {
  readSiteAddress();
  const port = process.env.PORT ? ['--port', process.env.PORT] : [];
  process.exitCode = (await runNode([commandFile('astro'), 'dev', '--force', ...port, ...process.argv.slice(2)], { show: true })).code;
});
