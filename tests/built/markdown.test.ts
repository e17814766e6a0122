import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listFiles } from '../../src/publish/built-site.ts';
import { dist, pages } from '../pages.ts';

const files = new Set(listFiles(dist));
/** The pages with a Markdown edition. Search, cards, and progress have no text of their own, and sheets repeat other pages. */
const withText = pages.filter(
  ({ path }) => path.endsWith('/') && !/^\/(search|offline|review|progress|download|handouts\/.+)\/$/.test(path),
);
const read = (file: string) => readFileSync(join(dist, file), 'utf8');

describe('the Markdown edition', () => {
  it.each(withText)('$path has it beside its HTML', ({ path }) => {
    expect(files.has(`${path.slice(1)}index.md`), 'Add the page to src/markdown/pages.ts.').toBe(true);
  });

  it('has no files without a page', () => {
    const lost = [...files].filter((file) => file.endsWith('index.md') && !files.has(file.replace(/md$/, 'html')));
    expect(lost).toEqual([]);
  });

  it('has all files that llms.txt links to', () => {
    const base = process.env.BASE_PATH ?? '/';
    const linked = [...read('llms.txt').matchAll(/\]\((\/[^)]*)\)/g)].map(([, path = '']) => path.slice(base.length));
    expect(linked.length).toBeGreaterThan(pages.length / 2);
    expect(linked.filter((file) => !files.has(file))).toEqual([]);
  });
});

describe('the published data', () => {
  it('has the version in its schema', () => {
    const { version } = JSON.parse(read('data/services.json')) as { version: string };
    const schema = JSON.parse(read('data/services.schema.json')) as { version: string };
    expect(version).toMatch(/^\d+\.\d+\.\d+$/);
    expect(schema.version).toBe(version);
  });

  it.each(['services', 'checks', 'questions'])('%s.csv has the columns that its schema names', (name) => {
    const schema = JSON.parse(read(`data/${name}-csv.schema.json`)) as { properties: object };
    expect(read(`data/${name}.csv`).split('\r\n')[0]).toBe(`\uFEFF${Object.keys(schema.properties).join(',')}`);
  });
});
