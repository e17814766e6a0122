import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** All that a build reads. */
const inputs = ['content', 'src', 'public', 'astro.config.mjs', 'tsconfig.json', 'package.json', 'package-lock.json'];
const variables = ['BASE_PATH', 'SITE_URL'];

function filesUnder(root: string, path: string): string[] {
  const full = join(root, path);
  if (!existsSync(full)) return [];
  if (statSync(full).isFile()) return [path];
  const inside = readdirSync(full, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return inside.map((entry) => join(entry.parentPath, entry.name).slice(root.length)).sort();
}

/**
 * One fingerprint of everything that a build reads: equal fingerprints, equal sites.
 * @param root the project's folder, with a slash at its end
 */
export function fingerprintInputs(root: string, env: NodeJS.ProcessEnv = process.env): string {
  const hash = createHash('sha256');
  for (const file of inputs.flatMap((path) => filesUnder(root, path))) {
    const bytes = readFileSync(join(root, file));
    hash.update(`${file}\0${bytes.length}\0`).update(bytes);
  }
  for (const name of variables) hash.update(`${name}=${env[name] ?? ''}\0`);
  return hash.digest('hex');
}
