import { expect, test } from 'vitest';
import { comparableOf } from '../../../../src/domain/compare/comparable.ts';
import { compareServices, summarizeDifferences, verdictOf } from '../../../../src/domain/compare/compare.ts';
import { cellOf, layerOf, serviceOf } from '../service/samples.ts';

const layers = ['os', 'network', 'data'].map(layerOf);
const [server, database] = [
  serviceOf('server', { layers: { os: cellOf('customer'), network: cellOf('aws'), data: cellOf('customer') } }),
  serviceOf('database', { layers: { os: cellOf('aws'), network: cellOf('aws', 'not-documented'), data: cellOf('customer') } }),
].map(comparableOf);
if (!server || !database) throw new Error('The samples are missing.');

test('a comparison lists the party of each layer on each service, in the order given', () => {
  expect(compareServices([database, server], layers).map(({ parties }) => parties)).toEqual([
    ['aws', 'customer'],
    ['not-documented', 'aws'],
    ['customer', 'customer'],
  ]);
});

test('a layer differs, is the same, or is open where a party is not documented', () => {
  const rows = compareServices([server, database], layers);
  expect(rows.map(verdictOf)).toEqual(['differs', 'open', 'same']);
  expect(summarizeDifferences(rows)).toBe('1 of 3 layers differs.');
});

test('a service does not differ from itself', () => {
  expect(compareServices([server, server], layers).some(({ differs }) => differs)).toBe(false);
});
