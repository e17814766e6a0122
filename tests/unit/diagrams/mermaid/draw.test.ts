import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drawingsOf } from '../../../../src/diagrams/diagrams.ts';
import type { Drawing } from '../../../../src/diagrams/drawing.ts';
import { findChromium } from '../../../../src/diagrams/mermaid/chromium.ts';
import { type MermaidPage, openMermaidPage } from '../../../../src/diagrams/mermaid/draw.ts';
import { hostileLabels } from '../hostile-labels.ts';
import { decides, layered, split } from '../samples.ts';

const folder = join(import.meta.dirname, '../../../../src/diagrams/mermaid/rendered');
const pictures = readdirSync(folder).map((file) => ({ file, svg: readFileSync(join(folder, file), 'utf8') }));
const entities: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&amp;': '&', '&quot;': '"', '&apos;': "'" };
const textOf = (svg: string) => svg.replaceAll(/<[^>]*>/g, '').replaceAll(/&\w+;/g, (entity) => entities[entity] ?? entity);

describe.each(pictures)('the picture $file', ({ file, svg }) => {
  it('has no style, script, event handler, or external resource', () => {
    expect(svg).not.toMatch(/<style|style=|<script|\son\w+=|<foreignObject|<image|xlink|href="(?![/#][a-z])/);
  });

  it('has a size, so that nothing moves when it appears', () => {
    expect(svg).toMatch(/<svg [^>]*width="\d+" height="\d+"[^>]* viewBox="/);
  });

  it('is at most 14 kB, and 2.2 kB compressed', () => {
    expect(svg.length).toBeLessThan(14_000);
    expect(brotliCompressSync(svg).length).toBeLessThan(2200);
  });

  it('links each box to the guide by a name that includes the party', () => {
    const links = [...svg.matchAll(/<a ([^>]*)>(.*?)<\/a>/g)].map(
      ([, attributes = '', content = '']) => [attributes, textOf(content)] as const,
    );
    expect(links.length).toBeGreaterThan(4);
    for (const [attributes, text] of links) {
      expect(attributes).toMatch(/href="\/guide\/[^"]*"/);
      expect(/aria-label="([^"]*)"/.exec(attributes)?.[1] ?? text).toMatch(/\b(AWS|you|both)\b/i);
    }
  });

  it('stays readable on a phone', () => {
    const width = Number(/width="(\d+)"/.exec(svg)?.[1]);
    expect(width).toBeLessThanOrEqual(file.endsWith('.narrow.svg') ? 300 : 760);
  });

  it('starts its ids with its own id, so that two pictures on a page do not conflict', () => {
    const name = file.replace('.svg', '').replace('.', '-');
    for (const [, id, reference] of svg.matchAll(/ id="([^"]+)"|url\(#([^)]+)\)/g)) expect(id ?? reference).toMatch(new RegExp(`^${name}`));
  });
});

const executablePath = findChromium();

describe.skipIf(executablePath === undefined)('hostile labels drawn by Mermaid', () => {
  let page: MermaidPage;
  beforeAll(async () => {
    page = await openMermaidPage(executablePath ?? '');
  }, 60_000);
  afterAll(() => page.close());

  const elementsOf = (svg: string) => [...svg.matchAll(/<(\w+)/g)].map(([, name]) => name).join(' ');
  const hostileSplit = (label: string) => ({
    ...split,
    bands: split.bands.map((band) => ({ ...band, label, rows: band.rows.map((row) => row.map((box) => ({ ...box, label }))) })),
  });
  const hostileLayers = (label: string) => ({ ...layered, layers: layered.layers.map((layer) => ({ ...layer, label })) });
  const drawAll = (drawings: readonly Drawing[]) =>
    drawings.reduce<Promise<string[]>>(async (drawn, drawing) => [...(await drawn), await page.draw(drawing)], Promise.resolve([]));

  const makes = [hostileSplit, hostileLayers];
  let plain: readonly (readonly string[])[];
  beforeAll(async () => {
    plain = [await drawAll(drawingsOf(hostileSplit('plain'))), await drawAll(drawingsOf(hostileLayers('plain')))];
  }, 60_000);

  // Mermaid takes half a second for each; the weekly run draws all of them.
  const chosen = process.env.FUZZ_RUNS ? hostileLabels : hostileLabels.filter((_, at) => at % 4 === 0);

  it.each(chosen)('are text and change no element of the picture: %s', async (label) => {
    for (const [index, make] of makes.entries()) {
      const hostile = await drawAll(drawingsOf(make(label)));
      expect(hostile.map(elementsOf)).toEqual(plain[index]?.map(elementsOf));
      for (const svg of hostile) expect(textOf(svg)).toContain(label.replaceAll(/\s+/g, ' ').trim());
    }
  });

  it('are text in a flowchart', async () => {
    const hostile = structuredClone(decides);
    for (const step of hostile.steps) {
      step.question = 'end "]--> x <b>';
      for (const answer of step.answers) answer.label = '|"x"| %%{init';
    }
    for (const svg of await drawAll(drawingsOf(hostile))) {
      expect(textOf(svg)).toContain('|"x"| %%{init');
      expect(svg).not.toContain('<b>');
    }
  });
});
