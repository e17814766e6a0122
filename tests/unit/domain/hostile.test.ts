import { typographic } from '../../../src/schema/primitives.ts';
import { expect, test } from 'vitest';
import { planSearch } from '../../../src/domain/search/plan.ts';
import { readMatrixState, writeMatrixState } from '../../../src/domain/service/matrix.ts';
import { readSelection } from '../../../src/domain/compare/selection.ts';
import { readImport } from '../../../src/domain/progress/exchange.ts';
import { hostileFiles, hostileStrings, spoiledExports, veryLong } from '../../hostile-strings.ts';
import { checkWith } from '../load/fixtures.ts';
import { indexOf, record } from './search/example-index.ts';

const all = [...hostileStrings, veryLong];
const index = indexOf(
  record('/a/', { title: 'Hypervisor', text: 'The hypervisor keeps tenants apart.' }),
  record('/b/', { title: 'Region' }),
);

test('a search handles any query quickly', () => {
  const started = performance.now();
  for (const text of all) expect(() => planSearch(text, index), text.slice(0, 80)).not.toThrow();
  expect(performance.now() - started).toBeLessThan(2_000);
});

test('filters read only listed values from an address', () => {
  const choices = { category: ['compute'], class: ['infrastructure'], party: ['aws'] };
  for (const text of all) {
    const query = new URLSearchParams({ category: text, class: text, party: text, sort: text, differ: text }).toString();
    const state = readMatrixState(query, choices);
    expect({ ...state, differ: false }, text.slice(0, 80)).toEqual({
      name: '',
      category: '',
      class: '',
      party: '',
      differ: false,
      sort: 'name',
    });
    expect(writeMatrixState(state).length).toBeLessThan(20);
  }
});

test('a comparison has only known services and shows only a few letters of other names', () => {
  for (const text of all) {
    const { ids, problems } = readSelection(`${text},ec2`, new Map([['ec2', 'EC2']]));
    expect(ids.filter((id) => id !== 'ec2')).toEqual([]);
    expect(problems.join(' ').length, text.slice(0, 80)).toBeLessThan(1_000);
  }
});

test('an import rejects hostile texts', () => {
  for (const text of [...hostileFiles, ...hostileStrings.flatMap(spoiledExports)])
    expect(readImport(text), text.slice(0, 80)).toMatchObject({ ok: false, reason: expect.stringMatching(/\S/) as string });
  expect({}).not.toHaveProperty('polluted');
});

test('content rejects markup in plain text and keeps everything else', () => {
  for (const text of hostileStrings) {
    const term = JSON.stringify({ label: 'Region', short: text, sources: ['srm'], taughtIn: '/guide/the-model/#the-line' });
    const { guide, faults } = checkWith([['content/glossary/region.yaml', term]]);
    if (guide) expect(guide.terms.get('region')?.short).toBe(typographic(text.trim()));
    else expect(faults[0]).toMatchObject({ file: 'content/glossary/region.yaml' });
    if (/[<>{}]/.test(text)) expect(guide, text).toBeNull();
  }
});
