import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { drawingsOf } from '../../../../src/diagrams/diagrams.ts';
import { findChromium } from '../../../../src/diagrams/mermaid/chromium.ts';
import { openMermaidPage } from '../../../../src/diagrams/mermaid/draw.ts';
import { layered, split } from '../samples.ts';

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

  it('is at most 9 kB, and 1.5 kB compressed', () => {
    expect(svg.length).toBeLessThan(9000);
    expect(brotliCompressSync(svg).length).toBeLessThan(1500);
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

it.skipIf(executablePath === undefined)(
  'every character that a label can have is drawn as text',
  async () => {
    const label = 'end (a) b/c+d: 1. e? f, g-h “i” – …';
    const page = await openMermaidPage(executablePath ?? '');
    const bands = split.bands.map((band) => ({ ...band, label, rows: band.rows.map((row) => row.map((box) => ({ ...box, label }))) }));
    const layers = layered.layers.map((layer) => ({ ...layer, label }));
    for (const diagram of [
      { ...split, bands },
      { ...layered, layers },
    ])
      for (const drawing of drawingsOf(diagram)) expect(textOf(await page.draw(drawing))).toContain('end (a)');
    await page.close();
  },
  60_000,
);
