import { describe, expect, test } from 'vitest';
import { comparableOf, sidesOf, unconfirmedText } from '../../../../src/domain/compare/comparable.ts';
import { cellOf, serviceOf } from '../service/samples.ts';

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

describe('a cell in a comparison', () => {
  const { os, network } = comparableOf(database).layers;

  test('lists a variant only where it changes the party', () => {
    expect(os?.variants).toEqual([{ when: 'Custom edition', party: 'customer' }]);
    expect(comparableOf(server).layers.os?.variants).toBeUndefined();
  });

  test('lists what each side does, AWS first', () => {
    expect(os && sidesOf(os)).toEqual([
      { party: 'aws', text: 'AWS acts.' },
      { party: 'customer', text: 'You act.' },
    ]);
    expect(os && unconfirmedText(os)).toBeUndefined();
  });

  test('names the party as unconfirmed where no source supports it', () => {
    expect(network && unconfirmedText(network)).toBe('Not read. Unconfirmed: AWS.');
  });
});
