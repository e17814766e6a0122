import { expect, test } from 'vitest';
import { servicesByLayer } from '../../../../src/domain/service/by-layer.ts';
import { heldInWords } from '../../../../src/domain/service/layer-words.ts';
import { cellOf, serviceOf } from './samples.ts';

const on = (...parties: string[]) =>
  heldInWords(
    servicesByLayer(
      parties.map((party, index) => serviceOf(`s-${index}`, { layers: { os: cellOf(party) } })),
      'os',
    ),
  );

test('who holds a layer is said in one sentence, AWS first', () => {
  expect(on('customer', 'aws', 'aws')).toBe('Of 3 services it is held by AWS on 2 and yours on 1.');
  expect(on('shared', 'customer', 'aws')).toBe('Of 3 services it is held by AWS on 1, shared on 1 and yours on 1.');
});

test('a layer that one party holds everywhere is said to be so', () => {
  expect(on('customer', 'customer')).toBe('On all 2 services it is yours.');
  expect(on('aws')).toBe('On all 1 services it is held by AWS.');
});
