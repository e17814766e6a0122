import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildInto } from '../src/cli/build.ts';
import { cacheDir } from '../src/publish/project.ts';
import { everyPage } from './every-page.ts';

/** The repository whose address the site below has. */
export const repository = 'https://github.com/owner/guide';

/** The site under `/x/`. */
export const subPathSite = join(cacheDir, 'sub-path-site');

/** Builds the site under `/x/`. `npm test` does so while the tests of built pages run, with a core to spare. */
export async function buildSubPathSite(): Promise<void> {
  rmSync(subPathSite, { recursive: true, force: true });
  process.env.REPOSITORY_URL = repository;
  // What other steps make says the same under any path; the weekly run makes it, too.
  const steps = everyPage ? undefined : ['Search index', 'Service worker'];
  await buildInto({ outDir: subPathSite, base: '/x/', pdfs: false, steps, log: () => undefined, warn: () => undefined });
}

if (import.meta.main) await buildSubPathSite();
