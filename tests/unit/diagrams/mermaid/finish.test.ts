import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drawingsOf } from '../../../../src/diagrams/diagrams.ts';
import type { Drawing } from '../../../../src/diagrams/drawing.ts';
import { findChromium } from '../../../../src/diagrams/mermaid/chromium.ts';
import { finishSvg } from '../../../../src/diagrams/mermaid/finish.ts';
import { type MermaidPage, openMermaidPage } from '../../../../src/diagrams/mermaid/mermaid-page.ts';
import { hostileLabels } from '../hostile-labels.ts';
import { decides, layered, split } from '../samples.ts';

const folder = join(import.meta.dirname, '../../../../src/diagrams/mermaid/rendered');
const pictures = readdirSync(folder).map((file) => ({ file, svg: readFileSync(join(folder, file), 'utf8') }));

describe.each(pictures)('the finished picture $file', ({ file, svg }) => {
  it('has no style, no script, no event handler and nothing from elsewhere', () => {
    expect(svg).not.toMatch(/<style|style=|<script|\son\w+=|<foreignObject|<image|xlink|href="(?![/#][a-z])/);
  });

  it('has its size set, so that nothing moves when it appears', () => {
    expect(svg).toMatch(/<svg [^>]*width="\d+" height="\d+" viewBox="/);
  });

  it('weighs at most 8 kB, and 1.1 kB compressed', () => {
    expect(svg.length).toBeLessThan(8000);
    expect(brotliCompressSync(svg).length).toBeLessThan(1100);
  });

  it('links each box to the guide, or to a layer on its own page, and names the link by label and party', () => {
    const links = [...svg.matchAll(/<a [^>]*>/g)].map(([tag]) => tag);
    expect(links.length).toBeGreaterThan(4);
    for (const link of links)
      expect(link).toMatch(
        /data-party="(aws|customer|shared)" href="(\/guide\/[^"]*|#[a-z-]+)" aria-label="[^"]*\b(AWS|you|shared)\b[^"]*"/i,
      );
  });

  it('stays readable on a telephone', () => {
    const width = Number(/width="(\d+)"/.exec(svg)?.[1]);
    if (file.endsWith('.narrow.svg')) expect(width).toBeLessThanOrEqual(300);
    else expect(width).toBeLessThanOrEqual(760);
  });

  it('begins its ids with its own name, so that two pictures on a page do not mix', () => {
    const name = file.replace('.svg', '').replace('.', '-');
    for (const [, id] of svg.matchAll(/ id="([^"]+)"|url\(#([^)]+)\)/g)) if (id) expect(id.startsWith(name)).toBe(true);
  });
});

const executablePath = findChromium();

describe.skipIf(executablePath === undefined)('hostile labels, drawn by Mermaid itself', () => {
  let page: MermaidPage;
  beforeAll(async () => {
    page = await openMermaidPage(executablePath ?? '');
  }, 60_000);
  afterAll(() => page.close());

  const drawn = async (drawing: Drawing) => finishSvg(await page.draw(drawing), drawing);
  const elementsOf = (svg: string) => [...svg.matchAll(/<(\w+)/g)].map(([, name]) => name).join(' ');
  const entities: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&amp;': '&', '&quot;': '"', '&apos;': "'" };
  const wordsOf = (svg: string) => svg.replaceAll(/<[^>]*>/g, '').replaceAll(/&\w+;/g, (entity) => entities[entity] ?? entity);
  const hostileSplit = (label: string) => ({
    ...split,
    bands: split.bands.map((band) => ({ ...band, label, rows: band.rows.map((row) => row.map((box) => ({ ...box, label }))) })),
  });
  const hostileLayers = (label: string) => ({ ...layered, layers: layered.layers.map((layer) => ({ ...layer, label })) });

  it.each(hostileLabels)('stay words, and change no element of the picture: %s', async (label) => {
    const plain = 'plain';
    for (const make of [hostileSplit, hostileLayers])
      for (const [place, drawing] of drawingsOf(make(label)).entries()) {
        const svg = await drawn(drawing);
        const twin = drawingsOf(make(plain))[place];
        if (twin) expect(elementsOf(svg)).toBe(elementsOf(await drawn(twin)));
        expect(wordsOf(svg)).toContain(label.replaceAll(/\s+/g, ' '));
      }
  });

  it('stay words in a flowchart', async () => {
    const hostile = structuredClone(decides);
    for (const step of hostile.steps) {
      step.question = 'end "]--> x <b>';
      for (const answer of step.answers) answer.label = '|"x"| %%{init';
    }
    for (const drawing of drawingsOf(hostile)) {
      const svg = await drawn(drawing);
      expect(wordsOf(svg)).toContain('|"x"| %%{init');
      expect(svg).not.toContain('<b>');
    }
  });
});
