import { describe, expect, test } from 'vitest';
import { countInWords } from '../../../../src/domain/service/matrix-count.ts';
import {
  readMatrixState,
  viewMatrix,
  writeMatrixState,
  type MatrixRow,
  type MatrixState,
} from '../../../../src/domain/service/matrix-view.ts';

const choices = { category: ['compute', 'storage'], class: ['infrastructure', 'abstracted'], party: ['aws', 'customer', 'shared'] };
const all: MatrixState = { category: '', class: '', party: '', differ: false, sort: 'name' };
const row = (name: string, category: MatrixRow['category'], kind: MatrixRow['class'], holders: MatrixRow['holders']) => ({
  name,
  category,
  class: kind,
  holders,
});
const rows = [
  row('Disk', 'storage', 'abstracted', ['aws', 'shared', 'customer']),
  row('Function', 'compute', 'abstracted', ['aws', 'aws', 'customer']),
  row('Server', 'compute', 'infrastructure', ['aws', 'customer', 'customer']),
  row('Unknown', 'storage', 'abstracted', ['aws', 'not-documented', 'customer']),
];
const view = (state: Partial<MatrixState>) => viewMatrix(rows, { ...all, ...state });
const names = (state: Partial<MatrixState>) => view(state).rows.map(({ name }) => name);

describe('the address of a view', () => {
  test('is read back as it was written', () => {
    for (const state of [all, { category: 'storage', class: 'abstracted', party: 'shared', differ: true, sort: 'yours' } as const])
      expect(readMatrixState(writeMatrixState(state), choices)).toEqual(state);
  });

  test('is bare where nothing was chosen', () => {
    expect(writeMatrixState(all)).toBe('');
    expect(writeMatrixState({ ...all, category: 'storage', differ: true })).toBe('?category=storage&differ=1');
  });

  test.each([
    '?category=<script>&class=constructor&party=__proto__&differ=yes&sort=toString',
    '?category=storage%00&sort=',
    '?category=&class=&party=&sort=NAME&differ=01',
    `?party=${'a'.repeat(100_000)}`,
    '?%E0%A4%A',
  ])('says nothing that it may not say: %#', (query) => {
    expect(readMatrixState(query, choices)).toEqual(all);
  });

  test('of a word given twice takes the first', () => {
    expect(readMatrixState('?sort=aws&sort=yours', choices).sort).toBe('aws');
  });
});

describe('a view of the matrix', () => {
  test('shows the services of a category and class', () => {
    expect(names({ category: 'compute' })).toEqual(['Function', 'Server']);
    expect(names({ category: 'compute', class: 'infrastructure' })).toEqual(['Server']);
  });

  test('of one party shows the services and layers where it holds anything, and counts its cells', () => {
    const shared = view({ party: 'shared' });
    expect(shared.rows.map(({ name }) => name)).toEqual(['Disk']);
    expect(shared.columns).toEqual([false, true, false]);
    expect(shared.cells).toBe(1);
    expect(view({ party: 'customer' }).cells).toBe(5);
  });

  test('of differences leaves out layers on which the services shown agree, or that only lack a source', () => {
    expect(view({ differ: true }).columns).toEqual([false, true, false]);
    expect(view({ differ: true, category: 'storage' }).columns).toEqual([false, false, false]);
  });

  test('is sorted as asked, by name among equals', () => {
    expect(names({ sort: 'yours' })).toEqual(['Server', 'Disk', 'Function', 'Unknown']);
    expect(names({ sort: 'aws' })).toEqual(['Function', 'Disk', 'Server', 'Unknown']);
    expect(names({ sort: 'class' })).toEqual(['Server', 'Disk', 'Function', 'Unknown']);
    expect(names({ sort: 'category' })).toEqual(['Function', 'Server', 'Disk', 'Unknown']);
  });

  test('says in words what it shows', () => {
    const words = (state: Partial<MatrixState>) => countInWords(view(state), { ...all, ...state }, rows.length);
    expect(words({})).toBe('4 services, 3 layers.');
    expect(words({ category: 'compute', differ: true })).toBe('2 of 4 services, 1 of 3 layers.');
    expect(words({ party: 'shared' })).toBe('1 of 4 services, 1 of 3 layers; 1 cell is shared.');
    expect(words({ class: 'infrastructure', party: 'shared' })).toBe('No service fits. Choose less.');
    expect(words({ class: 'infrastructure', differ: true })).toBe('1 of 4 services, which differ on no layer.');
  });
});
