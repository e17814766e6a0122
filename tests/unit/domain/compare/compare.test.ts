import { expect, test, describe } from 'vitest';
import { compareServices, otherModes, summarizeDifferences, sidesOf, unconfirmedText } from '../../../../src/domain/compare/compare.ts';
import { cellOf, layerOf, serviceOf } from '../service/samples.ts';

const layers = ['os', 'network', 'data'].map(layerOf);
const [server, database] = [
  serviceOf('server', { layers: { os: cellOf('customer'), network: cellOf('aws'), data: cellOf('customer') } }),
  serviceOf('database', { layers: { os: cellOf('aws'), network: cellOf('aws', 'not-documented'), data: cellOf('customer') } }),
] as const;

test('a comparison lists the party of each layer on each service, in the order given', () => {
  expect(compareServices([database, server], layers).map(({ parties }) => parties)).toEqual([
    ['aws', 'customer'],
    ['not-documented', 'aws'],
    ['customer', 'customer'],
  ]);
});

test('a layer differs, is the same, or is open where a party is not documented', () => {
  const rows = compareServices([server, database], layers);
  expect(rows.map(({ differs, isUncertain }) => [differs, isUncertain])).toEqual([
    [true, false],
    [false, true],
    [false, false],
  ]);
  expect(summarizeDifferences([server, database], layers)).toBe('1 of 3 layers differs.');
});

test('a service does not differ from itself', () => {
  expect(compareServices([server, server], layers).some(({ differs }) => differs)).toBe(false);
});

const modes = [
  { id: 'custom', label: 'Custom edition' },
  { id: 'other', label: 'Other edition' },
];
const variants = [
  { variant: 'custom', party: 'customer', you: cellOf('customer').you, note: 'You patch it.' },
  { variant: 'other', party: 'aws', aws: cellOf('aws').aws, note: 'It patches more often.' },
];
const withModes = serviceOf('database', {
  variants: modes,
  layers: {
    os: { ...cellOf('aws'), you: { text: 'You wait.', support: 'reasoned', sources: ['other'] }, variants },
    network: { party: 'aws', you: { text: 'Not read.', support: 'not-documented', sources: ['srm'] } },
    data: cellOf('customer'),
  },
});

describe('a cell in a comparison', () => {
  const { os, network } = withModes.layers;

  test('lists a mode by its label only if it changes the party', () => {
    expect(os && otherModes(os, withModes)).toEqual([{ label: 'Custom edition', party: 'customer' }]);
    expect(network && otherModes(network, withModes)).toEqual([]);
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
