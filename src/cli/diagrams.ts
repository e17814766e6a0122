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
const namesOf = (drawings: readonly Drawing[]) => drawings.map(nameOf).join(', ');

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

const allDrawings = (): Drawing[] => loadDiagrams('content').flatMap(drawingsOf);

/** @throws Error that lists what is out of date */
function checkDiagrams(log: Log): void {
  const drawings = allDrawings();
  const stale = drawings.filter(isStale);
  const leftover = unusedPictures(drawings).map((path) => basename(path));
  const faults = [
    ...(stale.length > 0 ? [`${stale.length} pictures are out of date: ${namesOf(stale)}.`] : []),
    ...(leftover.length > 0 ? [`These pictures are no longer shown on any page: ${leftover.join(', ')}.`] : []),
  ];
  if (faults.length > 0) throw new Error([...faults, 'Run "npm run diagrams".'].join('\n'));
  log(`All ${drawings.length} pictures are up to date.`);
}

/**
 * Draws what changed, or everything, and removes what no page shows. Needs Chromium only if something has to be drawn.
 * @throws Error that says what to do if there is no Chromium
 */
export async function updateDiagrams({ log, all = false }: { log: Log; all?: boolean }): Promise<void> {
  const drawings = allDrawings();
  for (const path of unusedPictures(drawings)) {
    rmSync(path);
    log(`removed ${basename(path)}, which is no longer shown on any page`);
  }
  const stale = drawings.filter((drawing) => all || isStale(drawing));
  if (stale.length === 0) return log(`All ${drawings.length} pictures are up to date.`);
  if (!existsSync(join(root, 'node_modules/mermaid')))
    throw new Error(`Diagrams have changed: ${namesOf(stale)}. Run "npm run diagrams": it installs what drawing needs, and draws them.`);
  const executablePath = findChromium();
  if (!executablePath) throw new Error(`Drawing needs Chromium. Install it, or set CHROMIUM_PATH. Out of date: ${namesOf(stale)}.`);
  await drawAll(stale, executablePath, log);
}

if (import.meta.main) {
  const options = process.argv.slice(2);
  await runCommand(() => {
    if (options.includes('--check')) return checkDiagrams(console.log);
    return updateDiagrams({ log: console.log, all: options.includes('--all') });
  });
}
