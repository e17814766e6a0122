import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../publish/project.ts';

/** All that a build reads, and that a scratch copy therefore holds. */
const copied = ['content', 'src', 'public', 'astro.config.mjs', 'tsconfig.json', 'package.json'];

/**
 * A folder of links to the installed packages, not one link to the folder: what builds keep in `node_modules/.astro` and the like
 * stays in the scratch copy.
 */
function linkPackages(folder: string): void {
  const installed = join(root, 'node_modules');
  mkdirSync(join(folder, 'node_modules'));
  for (const name of readdirSync(installed).filter((each) => !each.startsWith('.')))
    symlinkSync(join(installed, name), join(folder, 'node_modules', name), 'junction');
}

/** A copy of the project in a temporary folder, with the installed packages linked into it. @returns its path, and how to remove it */
export function makeScratch(): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'guide-scale-'));
  for (const part of copied) cpSync(join(root, part), join(folder, part), { recursive: true });
  linkPackages(folder);
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
