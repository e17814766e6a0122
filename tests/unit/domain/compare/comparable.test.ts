import { describe, expect, test } from 'vitest';
import { comparableOf, sidesOf, unconfirmedText } from '../../../../src/domain/compare/comparable.ts';
import { cellOf, serviceOf } from '../service/samples.ts';

const modes = [
  { id: 'custom', label: 'Custom edition' },
  { id: 'other', label: 'Other edition' },
];
const variants = [
  { variant: 'custom', party: 'customer', you: cellOf('customer').you, note: 'You patch it.' },
  { variant: 'other', party: 'aws', aws: cellOf('aws').aws, note: 'It patches more often.' },
];
const server = serviceOf('server', { layers: { os: cellOf('customer'), network: cellOf('aws'), data: cellOf('customer') } });
const database = serviceOf('database', {
  variants: modes,
  layers: {
    os: { ...cellOf('aws'), you: { text: 'You wait.', support: 'reasoned', sources: ['other'] }, variants },
    network: { party: 'aws', you: { text: 'Not read.', support: 'not-documented', sources: ['srm'] } },
    data: cellOf('customer'),
  },
});

describe('a cell in a comparison', () => {
  const { os, network } = comparableOf(database).layers;

  test('lists a mode by its label only if it changes the party', () => {
    expect(os?.variants).toEqual([{ label: 'Custom edition', party: 'customer' }]);
    expect(comparableOf(server).layers.os?.variants).toBeUndefined();
  });

  test('lists what each side does with its own support and sources, AWS first', () => {
    expect(os && sidesOf(os)).toEqual([
      { party: 'aws', text: 'AWS acts.', support: 'documented', sources: ['srm'] },
      { party: 'customer', text: 'You wait.', support: 'reasoned', sources: ['other'] },
    ]);
    expect(os && unconfirmedText(os)).toBeUndefined();
  });

  test('says that the party is unconfirmed if no source supports it', () => {
    expect(network && unconfirmedText(network)).toBe('Not read. AWS is probably responsible.');
  });
});
