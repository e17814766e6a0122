import { describe, expect, test } from 'vitest';
import { comparableOf, differencesInWords, sidesOf, unconfirmedText, verdictOf } from '../../../../src/domain/compare/comparable.ts';
import { compareServices } from '../../../../src/domain/compare/compare.ts';
import { sourcesCited } from '../../../../src/domain/service/sources.ts';
import { cellOf, layerOf, serviceOf } from '../service/samples.ts';

const layers = ['os', 'network', 'data'].map(layerOf);
const variants = [
  { when: 'Custom edition', party: 'customer', note: 'You patch it.' },
  { when: 'Other edition', party: 'aws', note: 'It patches more often.' },
];
const server = serviceOf('server', { layers: { os: cellOf('customer'), network: cellOf('aws'), data: cellOf('customer') } });
const database = serviceOf('database', {
  layers: {
    os: { ...cellOf('aws'), source: 'other', variants },
    network: { ...cellOf('aws', 'not-documented'), aws: undefined, you: 'Not read.' },
    data: cellOf('customer'),
  },
});

describe('what a comparison shows of a cell', () => {
  const { os, network } = comparableOf(database).layers;

  test('names a setting only where it changes the holder: there it is so by default, not always', () => {
    expect(os?.variants).toEqual([{ when: 'Custom edition', party: 'customer' }]);
    expect(comparableOf(server).layers.os?.variants).toBeUndefined();
  });

  test('says what each side does, AWS first', () => {
    expect(os && sidesOf(os)).toEqual([
      { party: 'aws', text: 'AWS acts.' },
      { party: 'customer', text: 'You act.' },
    ]);
    expect(os && unconfirmedText(os)).toBeUndefined();
  });

  test('names the holder as unconfirmed where nothing read supports it', () => {
    expect(network && unconfirmedText(network)).toBe('Not read. Unconfirmed: AWS.');
  });
});

test('a layer differs, is the same, or cannot be told', () => {
  const rows = compareServices([server, database].map(comparableOf), layers);
  expect(rows.map(verdictOf)).toEqual(['differs', 'open', 'same']);
  expect(differencesInWords(rows)).toBe('The holder differs on 1 of 3 layers.');
});

test('sources are named once each, in the order of the cells', () => {
  expect(sourcesCited([server, database])).toEqual(['srm', 'other']);
});
