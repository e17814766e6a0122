import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import { beforeAll, describe, expect, it } from 'vitest';
import ComparisonTable from '../../../src/components/compare/ComparisonTable.astro';
import MovingLine from '../../../src/components/compare/MovingLine.astro';
import ServicePicker from '../../../src/components/service/ServicePicker.astro';
import { comparableOf } from '../../../src/domain/compare/comparable.ts';
import { cellOf, layerOf, serviceOf } from '../../unit/domain/service/samples.ts';

const layers = ['host', 'os', 'data'].map(layerOf);
const server = serviceOf('server', { layers: { host: cellOf('aws'), os: cellOf('customer', 'general'), data: cellOf('customer') } });
const database = serviceOf('database', {
  layers: {
    host: cellOf('aws'),
    os: { ...cellOf('aws'), variants: [{ when: 'Custom edition', party: 'customer', note: 'You patch it.' }] },
    data: { ...cellOf('aws', 'not-documented'), aws: undefined, you: 'Not read.' },
  },
});
const services = [server, database].map(comparableOf);

const render = async (component: AstroComponentFactory, props: Record<string, unknown>): Promise<string> =>
  (await (await AstroContainer.create()).renderToString(component, { props })).replaceAll(/\s*(<[^>]+>)\s*/g, '$1');
const rowOf = (html: string, layer: string) => html.match(/<tr[\s\S]*?<\/tr>/g)?.find((row) => row.includes(`>${layer}</a>`)) ?? '';
const cellsOf = (row: string) => row.match(/<td[\s\S]*?<\/td>/g) ?? [];

describe('the table of a comparison', () => {
  let html = '';
  beforeAll(async () => {
    html = await render(ComparisonTable, { services, layers, base: '/sub/' });
  });

  it('stands top down, each layer in a row', () => {
    expect([...html.matchAll(/layers\/(\w+)\//g)].map((match) => match[1])).toEqual(['data', 'os', 'host']);
  });

  it('says in words where holders differ, are the same, or are not known', () => {
    expect(['data', 'os', 'host'].map((layer) => /class="verdict"[^>]*>([^<]+)</.exec(rowOf(html, layer.toUpperCase()))?.[1])).toEqual([
      'Not known',
      'Differs',
      'Same holder',
    ]);
  });

  it('says who holds each cell by word, and how well that is supported', () => {
    const [first, second] = cellsOf(rowOf(html, 'OS'));
    expect(first).toMatch(/>You<\/span>/);
    expect(first).toContain('from the general model');
    expect(second).toMatch(/>AWS<\/span>/);
    expect(second).toContain('by default');
    expect(second).toContain('Custom edition');
  });

  it('claims no holder where nothing read supports one', () => {
    const [, cell] = cellsOf(rowOf(html, 'DATA'));
    expect(cell).toContain('>Not documented</span>');
    expect(cell).toContain('Not read. Unconfirmed: AWS.');
    expect(cell).not.toContain('data-party="aws"');
  });

  it('draws the line under the first layer in which the customer has a part', () => {
    expect(cellsOf(rowOf(html, 'OS')).map((cell) => cell.includes('data-line'))).toEqual([true, false]);
    expect(cellsOf(rowOf(html, 'DATA')).map((cell) => cell.includes('data-line'))).toEqual([false, true]);
  });

  it('leads to the source of each cell, with words of its own, under the base path', () => {
    expect(html).toContain('href="/sub/services/server/#os"');
    expect(html).toContain(': source for server, OS');
    expect(html).not.toMatch(/href="\/(?!sub\/)/);
  });
});

describe('the moving line', () => {
  it('is one path over all stacks, hidden from those who hear the page, who get it in words', async () => {
    const html = await render(MovingLine, { services, layers });
    expect(html.match(/<path /g)).toHaveLength(1);
    expect(html).toMatch(/class="stacks" aria-hidden="true"/);
    expect(html).toContain('</b>the line runs under “OS”. Of 3 layers, 2 yours and 1 AWS’s.');
    expect(html).not.toMatch(/\sstyle=|<script|<style/);
  });
});

it('the picker offers every service in every list, and a list for each that can be chosen', async () => {
  const html = await render(ServicePicker, { services: [server, database] });
  expect(html.match(/<select/g)).toHaveLength(4);
  expect(html.match(/<option value="database"/g)).toHaveLength(4);
  expect(html).toMatch(/^<div[^>]* hidden/);
  expect(html).toContain('<legend>Services to compare</legend>');
  expect(html).not.toContain('label="Machine learning"');
});
