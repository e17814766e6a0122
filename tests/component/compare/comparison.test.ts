import { describe, expect, it } from 'vitest';
import { examples } from '../../../src/components/service/StackGlyph.examples.ts';
import { comparisonSources, comparisonTable, movingLine } from '../../../src/domain/compare/render.ts';
import { toHtml } from '../../../src/domain/markup.ts';

const { service, layers } = examples['with its name'];
const { data, network } = service.layers;
/** A service that differs in the data layer, except in its custom edition. */
const managed = {
  ...service,
  id: 'managed',
  name: 'Amazon Managed',
  shortName: 'Managed',
  layers: {
    ...service.layers,
    ...(data && { data: { ...data, party: 'aws', variants: [{ variant: 'custom', party: 'customer', you: data.you }] } }),
    ...(network && { network: { ...network, you: { text: 'You act.', support: 'general', sources: ['srm'] } } }),
  },
} satisfies typeof service;
const services = [service, managed];
const sources = [{ id: 'srm', title: 'Shared Responsibility Model', url: 'https://aws.amazon.com/' }];

const rowOf = (html: string, layer: string) => html.match(/<tr[\s\S]*?<\/tr>/g)?.find((row) => row.includes(`>${layer}</a>`)) ?? '';
const cellsOf = (row: string) => row.match(/<td[\s\S]*?<\/td>/g) ?? [];

describe('the comparison', () => {
  const parts = [movingLine(services, layers), comparisonTable(services, layers), comparisonSources(sources)];
  const html = parts
    .map(toHtml)
    .join('')
    .replaceAll(/\s*(<[^>]+>)\s*/g, '$1');

  it('has a row for each layer, from the top of the stack down', () => {
    expect([...html.matchAll(/layers\/(\w+)\//g)].map((match) => match[1])).toEqual(['logging', 'data', 'network', 'system', 'building']);
  });

  it('says in words whether the parties differ', () => {
    expect(['logging', 'data', 'network'].map((layer) => /class="layer-verdict"[^>]*>([^<]+)</.exec(rowOf(html, layer))?.[1])).toEqual([
      'Unknown',
      'Different',
      'Same',
    ]);
  });

  it('names the party of each cell, and how well it is supported', () => {
    const [first, second] = cellsOf(rowOf(html, 'data'));
    expect(first).toMatch(/>You<\/span>/);
    expect(second).toMatch(/>AWS<\/span>/);
    expect(second).toContain('by default');
    expect(second).toContain('Custom edition');
    expect(cellsOf(rowOf(html, 'network'))[1]).toContain('stated for all services');
  });

  it('shows no party as a fact where no source supports one', () => {
    const [cell] = cellsOf(rowOf(html, 'logging'));
    expect(cell).toContain('>Not documented</span>');
    expect(cell).toContain('You’re probably responsible.');
    expect(cell).not.toContain('data-party="customer"');
  });

  it('joins equal cells into one across, with the sources of each service', () => {
    const [cell = '', ...others] = cellsOf(rowOf(html, 'building'));
    expect(others).toEqual([]);
    expect(cell).toContain('colspan="2"');
    expect(cell).toContain('<b>Server and Managed</b>');
    expect(cell.match(/AWS acts\./g)).toHaveLength(1);
    expect([...cell.matchAll(/href="([^"]+)"/g)].map((match) => match[1])).toEqual([
      '/sub/services/server/#building',
      '/sub/services/managed/#building',
    ]);
    expect(cellsOf(rowOf(html, 'network')), 'cells that differ in their support').toHaveLength(2);
  });

  it('draws the line below the first layer in which the customer has a part', () => {
    expect(cellsOf(rowOf(html, 'network')).map((cell) => cell.includes('data-line'))).toEqual([true, true]);
    expect(cellsOf(rowOf(html, 'data')).map((cell) => cell.includes('data-line'))).toEqual([false, false]);
  });

  it('links each cell to its source by a name of its own, under the base path', () => {
    expect(html).toContain('href="/sub/services/server/#data"');
    expect(rowOf(html, 'data')).toContain('Sources<span class="visually-hidden">for Server</span><span class="visually-hidden">, data');
    expect(html).not.toMatch(/href="\/(?!sub\/)/);
  });

  it('draws the moving line as one path, hidden from screen readers, which get it in words', () => {
    expect(html.match(/<path /g)).toHaveLength(1);
    expect(html).toMatch(/class="stacks" aria-hidden="true"/);
    expect(html).toContain('</b>Your work begins at “network.”');
    expect(html).not.toMatch(/\sstyle=|<script|<style/);
  });

  it('lists the sources with their dates', () => {
    expect(html).toMatch(/<span class="muted">(as of|copy without)/);
  });
});
