import { root } from '../publish/project.ts';
import { readSiteAddress } from '../publish/built-site.ts';
import { buildSite, isFresh } from './build.ts';
import { runCommand } from './command.ts';
import { serve } from './serve.ts';

/** Builds without output unless something fails or is missing. @throws Error with the output of the build */
async function buildQuietly(): Promise<void> {
  const lines: string[] = [];
  const start = Date.now();
  console.log('Building the guide …');
  try {
    await buildSite({ pdfs: true, log: (line) => lines.push(line), warn: console.warn });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error([...lines, reason, "The guide couldn't be built. See the reason above."].join('\n'), { cause: error });
  }
  console.log(`Built in ${((Date.now() - start) / 1000).toFixed(1)} s.`);
}

// `npm start`: builds if something changed since the last build, then serves.
await runCommand(async () => {
  const { base } = readSiteAddress();
  if (!isFresh()) await buildQuietly();
  await serve({ dir: `${root}dist`, base });
});
