import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Mermaid } from 'mermaid';
import { optimize } from 'svgo';
import { hatches, type Drawing } from '../drawing.ts';
import { launchChromium } from './chromium.ts';
import { cleaningSteps } from './clean-svg.ts';
import { layoutFont, mermaidConfig } from './rendered.ts';

const require = createRequire(import.meta.url);
const mermaidScript = () => join(dirname(require.resolve('mermaid/package.json')), 'dist/mermaid.min.js');
const fontFile = () => require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf');

/** Rounds numbers and drops what is never drawn; ids, roles and the viewBox stay. */
const shrink = (svg: string): string =>
  optimize(svg, {
    floatPrecision: 1,
    plugins: [
      {
        name: 'preset-default',
        params: { overrides: { cleanupIds: false, convertShapeToPath: false, mergePaths: false, removeUnknownsAndDefaults: false } },
      },
      { name: 'removeAttrs', params: { attrs: ['style', 'data-(?!party).*', 'aria-roledescription', 'font-(style|weight)'] } },
    ],
  }).data;

/** Starts the browser at `executablePath` with Mermaid and the layout font in it. Nothing is fetched from the network. */
export async function openMermaidPage(executablePath: string) {
  const browser = await launchChromium(executablePath);
  const page = await browser.newPage();
  await page.setContent('<!doctype html><title>Diagrams</title>');
  await page.addScriptTag({ path: mermaidScript() });
  await page.evaluate(
    async ([name, bytes]) => {
      document.fonts.add(await new FontFace(name, `url(data:font/ttf;base64,${bytes})`).load());
    },
    [layoutFont, readFileSync(fontFile()).toString('base64')] as const,
  );
  return {
    /** Draws a picture with links and patterns, without Mermaid's styles: colors and fonts come from `Drawing.css`. */
    draw: async (drawing: Drawing): Promise<string> => {
      await page.evaluate(
        async ([{ id, mermaid }, config]) => {
          const { mermaid: library } = globalThis as unknown as { mermaid: Mermaid };
          library.initialize(config);
          document.body.innerHTML = (await library.render(id, mermaid)).svg;
        },
        [drawing, mermaidConfig(drawing)] as const,
      );
      for (const step of cleaningSteps) await page.evaluate(step, { ...drawing, patterns: hatches });
      return shrink(await page.evaluate(() => document.querySelector('svg')?.outerHTML ?? ''));
    },
    close: () => browser.close(),
  };
}
