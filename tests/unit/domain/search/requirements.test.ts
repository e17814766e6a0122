import { describe, expect, test } from 'vitest';
import { catalogEntry, type Catalog } from '../../../../src/domain/search/catalog.ts';
import { requirementIds, withRequirements } from '../../../../src/domain/search/requirements.ts';
import { getGuide } from '../../../../src/load/guide.ts';

const framework = (id: string, title: string, ...names: string[]) =>
  catalogEntry({ path: `/frameworks/${id}/`, kind: 'framework', title, within: 'Frameworks', names });
const catalog: Catalog = {
  entries: [framework('nist', 'NIST SP 800-53', 'NIST'), framework('cards', 'PCI DSS', 'PCI'), framework('other', 'Other rules')],
  words: new Map(),
  uncovered: [],
  requirements: { '/frameworks/nist/ac/': 'AC-2 AC-2(1) AC-6', '/frameworks/cards/': '1.3.1 8.3.1', '/frameworks/other/': '1.3.1' },
};
const other = catalogEntry({ path: '/else/', kind: 'section', title: 'Else', within: '' });
const found = (query: string, ...ranked: (typeof other)[]) => withRequirements(ranked, query, catalog).map(({ path }) => path);

describe('a requirement in the results', () => {
  test('comes first if the query is its id, in any case and with a space in it', () => {
    expect(found('ac-2(1)', other)).toEqual(['/frameworks/nist/ac/#ac-2-1', '/else/']);
    expect(found('AC-2 (1)')).toEqual(['/frameworks/nist/ac/#ac-2-1']);
  });

  test('is found with the name of its framework or with words that add nothing', () => {
    expect(found('PCI 1.3.1')).toEqual(['/frameworks/cards/#r-1-3-1']);
    expect(found('which checks for requirement 8.3.1')).toEqual(['/frameworks/cards/#r-8-3-1']);
  });

  test('is shown for each framework that has the id', () => {
    expect(found('1.3.1')).toEqual(['/frameworks/cards/#r-1-3-1', '/frameworks/other/#r-1-3-1']);
  });

  test('is left out if the query asks for something else', () => {
    expect(found('tls 1.3.1', other)).toEqual(['/else/']);
  });

  test('leads to the page of its siblings if it has no check, and says so', () => {
    expect(withRequirements([], '8.3.6', catalog)).toMatchObject([
      { path: '/frameworks/cards/', title: 'No check for 8.3.6 in this guide' },
    ]);
    expect(found('8.3.6', other)).toEqual(['/else/']);
  });

  test('is left out before the details are loaded', () => {
    expect(withRequirements([], 'AC-6', { ...catalog, requirements: undefined })).toEqual([]);
  });
});

test('requirements that are themselves checks are found as checks', () => {
  const pages = requirementIds(getGuide().frameworks.values());
  expect(pages['/frameworks/fsbp/']?.split(' ')).not.toContain('EC2.8');
  expect(pages['/frameworks/pci-dss/']).toContain('1.4.4');
});
