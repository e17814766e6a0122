/**
 * `npm run diagrams` draws diagrams that changed and removes pictures that no page shows.
 * `--check` only lists them and exits with 1. `--all` draws all diagrams.
 */
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { drawingsOf } from '../diagrams/diagrams.ts';
import type { Drawing } from '../diagrams/drawing.ts';
import { loadDiagrams } from '../load/guide.ts';
import { findChromium } from '../diagrams/mermaid/chromium.ts';
import { root } from '../publish/project.ts';
import { runCommand } from './command.ts';
import { isStale, unusedPictures, renderedPath, withFingerprint } from '../diagrams/mermaid/rendered.ts';

type Log = (line: string) => void;

const nameOf = ({ id, variant }: Drawing) => `${id} (${variant})`;

async function drawAll(drawings: readonly Drawing[], executablePath: string, log: Log): Promise<void> {
  // Imported here, because it needs packages that a build doesn't install.
  const { openMermaidPage } = await import('../diagrams/mermaid/draw.ts');
  const page = await openMermaidPage(executablePath);
  try {
    for (const [index, drawing] of drawings.entries()) {
      const svg = await page.draw(drawing);
      writeFileSync(renderedPath(drawing.id, drawing.variant), withFingerprint(svg, drawing));
      log(`${index + 1}/${drawings.length}  ${nameOf(drawing)}  ${(svg.length / 1000).toFixed(1)} kB`);
    }
  } finally {
    await page.close();
  }
}

/**
 * Draws what changed, or everything, and removes what no page shows. Needs Chromium only if something has to be drawn.
 * @param check only checks that nothing has to be done
 * @throws Error that lists what is out of date, or says what to do if there is no Chromium
 */
export async function updateDiagrams({ log, all = false, check = false }: { log: Log; all?: boolean; check?: boolean }): Promise<void> {
  const drawings = loadDiagrams('content').flatMap(drawingsOf);
  const unused = unusedPictures(drawings);
  const stale = drawings.filter((drawing) => all || isStale(drawing));
  const names = stale.map(nameOf).join(', ');
  if (check && unused.length + stale.length > 0)
    throw new Error(
      `Out of date: ${names || 'none'}. No longer shown on any page: ${unused.map((path) => basename(path)).join(', ') || 'none'}. Run "npm run diagrams".`,
    );
  for (const path of unused) {
    rmSync(path);
    log(`removed ${basename(path)}, which is no longer shown on any page`);
  }
  if (stale.length === 0) return log(`All ${drawings.length} pictures are up to date.`);
  if (!existsSync(join(root, 'node_modules/mermaid')))
    throw new Error(`Diagrams have changed: ${names}. Run "npm run diagrams": it installs what drawing needs, and draws them.`);
  const executablePath = findChromium();
  if (!executablePath) throw new Error(`Drawing needs Chromium. Install it, or set CHROMIUM_PATH. Out of date: ${names}.`);
  await drawAll(stale, executablePath, log);
}

if (import.meta.main) {
  const options = process.argv.slice(2);
  await runCommand(() => updateDiagrams({ log: console.log, all: options.includes('--all'), check: options.includes('--check') }));
}
