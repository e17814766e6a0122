import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import type { Mermaid } from 'mermaid';
import type { Drawing } from '../drawing.ts';
import { chromiumArguments } from './chromium.ts';
import { measuringFont, mermaidSettings } from './look.ts';

const require = createRequire(import.meta.url);
const mermaidScript = () => join(dirname(require.resolve('mermaid/package.json')), 'dist/mermaid.min.js');
const fontFile = () => require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf');

/** An open browser page that turns Mermaid text into Mermaid's own SVG. */
export interface MermaidPage {
  draw(drawing: Drawing): Promise<string>;
  close(): Promise<void>;
}

const loadFont = (page: Page) =>
  page.evaluate(
    async ([name, bytes]) => {
      const face = new FontFace(name, `url(data:font/ttf;base64,${bytes})`);
      document.fonts.add(await face.load());
    },
    [measuringFont, readFileSync(fontFile()).toString('base64')] as const,
  );

const drawInPage = (page: Page, { id, mermaid, ...rest }: Drawing) =>
  page.evaluate(
    async ([name, text, settings]) => {
      const { mermaid: library } = globalThis as unknown as { mermaid: Mermaid };
      library.initialize(settings);
      return (await library.render(name, text)).svg;
    },
    [id, mermaid, mermaidSettings({ id, mermaid, ...rest })] as const,
  );

const openPage = async (browser: Browser): Promise<Page> => {
  const page = await browser.newPage();
  await page.setContent('<!doctype html><title>Diagrams</title>');
  await page.addScriptTag({ path: mermaidScript() });
  await loadFont(page);
  return page;
};

/** Starts the browser at `executablePath` with Mermaid and the measuring font in it. Nothing is fetched from the network. */
export const openMermaidPage = async (executablePath: string): Promise<MermaidPage> => {
  const browser = await chromium.launch({ executablePath, args: [...chromiumArguments] });
  const page = await openPage(browser);
  return {
    draw: (drawing) => drawInPage(page, drawing),
    close: () => browser.close(),
  };
};
