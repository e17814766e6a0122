import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { attachSearch } from '../../../../src/client/search/search-panel.ts';
import { element } from '../../../../src/client/site/element.ts';
import type { CatalogFile, DetailsFile } from '../../../../src/domain/search/catalog-file.ts';

const catalog: CatalogFile = {
  version: 4,
  layers: {},
  services: [],
  entries: [{ path: '/glossary/#hypervisor', kind: 'term', title: 'Hypervisor', within: 'Glossary' }],
  words: { 1: 'hypervisor' },
  uncovered: [],
};
const details: DetailsFile = { version: 4, entries: [], checks: [], requirements: {}, ids: ['a'] };

/** Searches with these files on the host. @returns the text of the panel */
function search(files: Readonly<Record<string, unknown>>) {
  vi.stubGlobal('fetch', (address: string) => {
    const file = files[address.replace(/^.*\//, '')];
    return Promise.resolve(file ? Response.json(file) : new Response('', { status: 404 }));
  });
  const output = element('div', { 'data-results': '' });
  const input = element('input', { value: 'hypervisor' });
  const root = element('div', {}, input, output, element('p', { role: 'status' }));
  attachSearch(root, 10);
  return output;
}

beforeEach(() => void vi.spyOn(console, 'warn').mockReturnValue(undefined));
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('search that fails says why', () => {
  test('the index is missing', async () => {
    const output = search({});
    await vi.waitFor(() => expect(output.textContent).toContain('its index didn’t load. You might be offline.'));
  });

  test('the results cannot be rendered, and the connection is not blamed', async () => {
    const output = search({ 'catalog.json': catalog, 'details.json': details });
    vi.spyOn(output, 'replaceChildren').mockImplementationOnce(() => {
      throw new TypeError('Map.groupBy is not a function');
    });
    await vi.waitFor(() => expect(output.textContent).toContain('Something went wrong'));
    expect(output.textContent).not.toContain('offline');
  });

  test('only the full text is missing: titles are searched', async () => {
    const output = search({ 'catalog.json': catalog, 'details.json': details });
    await vi.waitFor(() => expect(output.textContent).toContain('Only titles were searched'));
    expect(output.querySelector('a.hit')?.textContent).toContain('Hypervisor');
  });
});
