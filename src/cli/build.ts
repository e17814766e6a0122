import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { listFiles, normalizeBase, readSiteAddress } from '../publish/built-site.ts';
import { publishSite, type PublishOptions } from '../publish/pipeline.ts';
import { cacheDir, commandFile, root, runNode, toolEnv } from '../publish/project.ts';
import { runCommand } from './command.ts';
import { checkContent } from './content.ts';
import { updateDiagrams } from './diagrams.ts';
import { createHash } from 'node:crypto';

const inputs = ['content', 'src', 'public', 'astro.config.mjs', 'tsconfig.json', 'package.json', 'package-lock.json'];
const variables = ['BASE_PATH', 'SITE_URL', 'REPOSITORY_URL'];

function filesUnder(root: string, path: string): string[] {
  const full = join(root, path);
  if (statSync(full, { throwIfNoEntry: false })?.isFile()) return [path];
  return listFiles(full).map((file) => `${path}/${file}`);
}

/** A fingerprint of everything that a build reads: equal fingerprints mean equal sites. @param root with a slash at the end */
export function fingerprintInputs(root: string, env: NodeJS.ProcessEnv = process.env): string {
  const hash = createHash('sha256');
  for (const file of inputs.flatMap((path) => filesUnder(root, path))) {
    const bytes = readFileSync(join(root, file));
    hash.update(`${file}\0${bytes.length}\0`).update(bytes);
  }
  for (const name of variables) hash.update(`${name}=${env[name] ?? ''}\0`);
  return hash.digest('hex');
}

/** A fingerprint of a built site's file names and sizes. It changes if a file is missing or incomplete. */
export function fingerprintOutput(dir: string): string {
  const files = listFiles(dir).map((file) => `${file}\0${statSync(join(dir, file)).size}\0`);
  return createHash('sha256').update(files.join('')).digest('hex');
}

/** The file with the fingerprints of `dist/` and of its inputs. It is missing during a build and after a failed one. */
const stamp = join(cacheDir, 'built-from');
const dist = join(root, 'dist');

/** Whether `dist/` is complete and up to date. */
export function isFresh(): boolean {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === `${fingerprintInputs(root)} ${fingerprintOutput(dist)}`;
}

export interface BuildOptions extends PublishOptions {
  readonly outDir: string;
  readonly base?: string | undefined;
}

/**
 * Builds the pages into a folder, and then everything that is made from them.
 * `--force`: Astro caches content by id, so it would look for a renumbered chapter under its old file name.
 * @throws Error with Astro's output if its build fails
 */
export async function buildInto({ outDir, base, ...options }: BuildOptions): Promise<void> {
  const { url } = readSiteAddress();
  const env = toolEnv(base === undefined ? {} : { BASE_PATH: base });
  const { code, output } = await runNode([commandFile('astro'), 'build', '--force', '--outDir', outDir], { env });
  if (code !== 0) throw new Error(`Astro's build failed:\n${output}`);
  options.log('Pages: done');
  await publishSite({ dir: outDir, base: normalizeBase(base), url }, options);
}

/** Builds the site into `dist/`. Checks content and diagrams first, because faults are hard to find in the output of Astro's build. */
export async function buildSite(options: PublishOptions): Promise<void> {
  const { log } = options;
  const { base } = readSiteAddress();
  rmSync(stamp, { force: true });
  if (!checkContent(join(root, 'content'), log)) throw new Error('The content has errors, which are listed above.');
  await updateDiagrams({ log });
  const fingerprint = fingerprintInputs(root);
  await buildInto({ ...options, outDir: dist, base });
  mkdirSync(cacheDir, { recursive: true });
  writeFileSync(stamp, `${fingerprint} ${fingerprintOutput(dist)}`);
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { out: { type: 'string' }, 'no-pdf': { type: 'boolean', default: false } } });
  const options = { log: console.log, warn: console.warn, pdfs: !values['no-pdf'] };
  await runCommand(() =>
    values.out ? buildInto({ ...options, outDir: resolve(values.out), base: readSiteAddress().base }) : buildSite(options),
  );
}
