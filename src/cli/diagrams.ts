/**
 * `npm run diagrams` draws the diagrams that changed and removes pictures that nothing shows any more.
 * `--check` only names them and exits 1. `--all` draws every diagram.
 */
import { rmSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { argv, exit } from 'node:process';
import { drawingsOf } from '../diagrams/diagrams.ts';
import type { Drawing } from '../diagrams/drawing.ts';
import { loadDiagrams } from '../load/diagrams.ts';
import { findChromium } from '../diagrams/mermaid/chromium.ts';
import { openMermaidPage } from '../diagrams/mermaid/draw.ts';
import { isStale, unusedPictures, renderedPath, withFingerprint } from '../diagrams/mermaid/rendered.ts';

const nameOf = ({ id, variant }: Drawing) => `${id} (${variant})`;

const drawAll = async (drawings: readonly Drawing[], executablePath: string): Promise<void> => {
  const page = await openMermaidPage(executablePath);
  try {
    for (const [index, drawing] of drawings.entries()) {
      const svg = await page.draw(drawing);
      writeFileSync(renderedPath(drawing.id, drawing.variant), withFingerprint(svg, drawing));
      console.log(`${index + 1}/${drawings.length}  ${nameOf(drawing)}  ${(svg.length / 1000).toFixed(1)} kB`);
    }
  } finally {
    await page.close();
  }
};

const allDrawings = (): Drawing[] => loadDiagrams('content').flatMap(drawingsOf);

/** Names what would be drawn and removed. @returns the exit code */
const check = (stale: readonly Drawing[], leftover: readonly string[]): number => {
  if (stale.length > 0) console.error(`${stale.length} pictures are out of date: ${stale.map(nameOf).join(', ')}.`);
  if (leftover.length > 0) console.error(`Nothing shows these any more: ${leftover.map((path) => basename(path)).join(', ')}.`);
  console.error('Run "npm run diagrams".');
  return 1;
};

const removeAll = (paths: readonly string[]): void => {
  for (const path of paths) {
    rmSync(path);
    console.log(`removed ${basename(path)}: nothing shows it any more`);
  }
};

/** Draws what changed. @returns the exit code */
const run = async (options: readonly string[]): Promise<number> => {
  const drawings = allDrawings();
  const stale = drawings.filter((drawing) => options.includes('--all') || isStale(drawing));
  const leftover = unusedPictures(drawings);
  if (options.includes('--check') && stale.length + leftover.length > 0) return check(stale, leftover);
  removeAll(leftover);
  if (stale.length === 0) {
    console.log(`All ${drawings.length} pictures are up to date.`);
    return 0;
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
