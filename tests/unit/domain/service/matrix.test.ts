import { describe, expect, test } from 'vitest';
import {
  type MatrixRow,
  type MatrixState,
  readMatrixState,
  summarizeMatrix,
  viewMatrix,
  writeMatrixState,
} from '../../../../src/domain/service/matrix.ts';

const choices = { category: ['compute', 'storage'], class: ['infrastructure', 'abstracted'], party: ['aws', 'customer', 'shared'] };
const all: MatrixState = { name: '', category: '', class: '', party: '', differ: false, sort: 'name' };
const row = (name: string, category: MatrixRow['category'], kind: MatrixRow['class'], parties: MatrixRow['parties']) => ({
  name,
  category,
  class: kind,
  parties,
});
const rows = [
  row('Disk', 'storage', 'abstracted', ['aws', 'shared', 'customer']),
  row('Function', 'compute', 'abstracted', ['aws', 'aws', 'customer']),
  row('Server', 'compute', 'infrastructure', ['aws', 'customer', 'customer']),
  row('Unknown', 'storage', 'abstracted', ['aws', 'not-documented', 'customer']),
];
const view = (state: Partial<MatrixState>) => viewMatrix(rows, { ...all, ...state });
const names = (state: Partial<MatrixState>) => view(state).rows.map(({ name }) => name);

describe('the URL of the matrix', () => {
  test('restores the state', () => {
    for (const state of [
      all,
      { name: 'sto', category: 'storage', class: 'abstracted', party: 'shared', differ: true, sort: 'yours' } as const,
    ])
      expect(readMatrixState(writeMatrixState(state), choices)).toEqual(state);
  });

  test('leaves out defaults', () => {
    expect(writeMatrixState(all)).toBe('');
    expect(writeMatrixState({ ...all, category: 'storage', differ: true })).toBe('?category=storage&differ=1');
  });

  test.each([
    '?category=<script>&class=constructor&party=__proto__&differ=yes&sort=toString',
    '?category=storage%00&sort=',
    '?category=&class=&party=&sort=NAME&differ=01',
    `?party=${'a'.repeat(100_000)}`,
    '?%E0%A4%A',
  ])('ignores unknown values: %#', (query) => {
    expect(readMatrixState(query, choices)).toEqual(all);
  });

  test('uses the first of two values', () => {
    expect(readMatrixState('?sort=aws&sort=yours', choices).sort).toBe('aws');
  });
});

describe('the matrix', () => {
  test('shows the services of a category and class', () => {
    expect(names({ category: 'compute' })).toEqual(['Function', 'Server']);
    expect(names({ category: 'compute', class: 'infrastructure' })).toEqual(['Server']);
  });

  test('finds services by a part of the name, regardless of case', () => {
    expect(names({ name: 'SER' })).toEqual(['Server']);
    expect(names({ name: 'unk' })).toEqual(['Unknown']);
  });

  test('shows the services and layers of a party, and counts its cells', () => {
    const shared = view({ party: 'shared' });
    expect(shared.rows.map(({ name }) => name)).toEqual(['Disk']);
    expect(shared.columns).toEqual([false, true, false]);
    expect(shared.cells).toBe(1);
    expect(view({ party: 'customer' }).cells).toBe(5);
  });

  test('hides layers on which the shown services agree, or that only lack a source', () => {
    expect(view({ differ: true }).columns).toEqual([false, true, false]);
    expect(view({ differ: true, category: 'storage' }).columns).toEqual([false, false, false]);
  });

  test('is sorted in the chosen order, then by name', () => {
    expect(names({ sort: 'yours' })).toEqual(['Server', 'Disk', 'Function', 'Unknown']);
    expect(names({ sort: 'aws' })).toEqual(['Function', 'Disk', 'Server', 'Unknown']);
    expect(names({ sort: 'class' })).toEqual(['Server', 'Disk', 'Function', 'Unknown']);
    expect(names({ sort: 'category' })).toEqual(['Function', 'Server', 'Disk', 'Unknown']);
  });

  test('is summarized in words', () => {
    const words = (state: Partial<MatrixState>) => summarizeMatrix(view(state), { ...all, ...state }, rows.length);
    expect(words({})).toBe('4 services, 3 layers');
    expect(words({ category: 'compute', differ: true })).toBe('2 of 4 services, 1 of 3 layers');
    expect(words({ party: 'shared' })).toBe('1 of 4 services, 1 of 3 layers; 1 cell is marked “Both”');
    expect(words({ class: 'infrastructure', party: 'shared' })).toBe('No service matches. Remove a filter.');
    expect(words({ class: 'infrastructure', differ: true })).toBe('1 of 4 services. Choose more services to see differences.');
  });
});
