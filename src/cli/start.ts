import { root } from '../publish/project.ts';
import { buildSite, isFresh } from './build.ts';
import { serve } from './serve.ts';

/** Builds without a word unless something fails; then shows everything. @returns whether the site is built */
async function buildQuietly(): Promise<boolean> {
  const lines: string[] = [];
  const start = Date.now();
  console.log('Building the guide …');
  try {
    await buildSite({ log: (line) => lines.push(line) });
  } catch (error) {
    console.error([...lines, error instanceof Error ? error.message : String(error)].join('\n'));
    console.error("The guide couldn't be built. See the reason above.");
    return false;
  }
  console.log(`Built in ${((Date.now() - start) / 1000).toFixed(1)} s.`);
  return true;
}

// `npm start`: builds if something changed since the last build, then serves.
if (isFresh() || (await buildQuietly())) await serve({ dir: `${root}dist`, base: process.env.BASE_PATH });
else process.exitCode = 1;
