/**
 * `npm run diagrams` draws the diagrams that changed; `--check` only names them and exits 1. `--all` draws every one.
 */
import { writeFileSync } from 'node:fs';
import { argv, exit } from 'node:process';
import { drawingsOf } from '../diagram/diagrams.ts';
import type { Drawing } from '../diagram/drawing.ts';
import { loadDiagrams } from '../load/diagrams.ts';
import { findChromium } from '../render/chromium.ts';
import { finishSvg } from '../render/finish.ts';
import { openMermaidPage } from '../render/mermaid-page.ts';
import { isStale, renderedPath, withFingerprint } from '../render/rendered.ts';

const nameOf = ({ id, variant }: Drawing) => `${id} (${variant})`;

const drawAll = async (drawings: readonly Drawing[], executablePath: string): Promise<void> => {
  const page = await openMermaidPage(executablePath);
  try {
    for (const [place, drawing] of drawings.entries()) {
      const svg = finishSvg(await page.draw(drawing), drawing);
      writeFileSync(renderedPath(drawing.id, drawing.variant), withFingerprint(svg, drawing));
      console.log(`${place + 1}/${drawings.length}  ${nameOf(drawing)}  ${(svg.length / 1000).toFixed(1)} kB`);
    }
  } finally {
    await page.close();
  }
};

/** Draws what changed. @returns the exit code */
const run = async (options: readonly string[]): Promise<number> => {
  const drawings = loadDiagrams('content').flatMap(drawingsOf);
  const stale = drawings.filter((drawing) => options.includes('--all') || isStale(drawing));
  if (stale.length === 0) {
    console.log(`All ${drawings.length} pictures are up to date.`);
    return 0;
  }
  if (options.includes('--check')) {
    console.error(
      `${stale.length} of ${drawings.length} pictures are out of date: ${stale.map(nameOf).join(', ')}.\nRun "npm run diagrams".`,
    );
    return 1;
  }
  const executablePath = findChromium();
  if (executablePath === undefined) {
    console.error(`Drawing needs a Chromium: install one, or set CHROMIUM_PATH. Out of date: ${stale.map(nameOf).join(', ')}.`);
    return 1;
  }
  await drawAll(stale, executablePath);
  return 0;
};

const explained = (error: unknown): number => {
  console.error(error instanceof Error ? error.message : error);
  return 1;
};

exit(await run(argv.slice(2)).catch(explained));
