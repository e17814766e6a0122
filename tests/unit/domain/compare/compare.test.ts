import { describe, expect, test } from 'vitest';
import { readSelection } from '../../../../src/domain/compare/selection.ts';
import { compareServices, otherModes, sidesOf, summarizeDifferences, unconfirmedText } from '../../../../src/domain/compare/compare.ts';
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

const names = new Map(['ec2', 'rds', 'lambda', 's3', 'ebs'].map((id) => [id, id.toUpperCase()]));
const read = (text: string) => readSelection(text, names);
const problems = (text: string) => read(text).problems;

describe('a selection in an address', () => {
  test('is read from left to right', () => {
    expect(read('lambda,ec2').ids).toEqual(['lambda', 'ec2']);
    expect(problems('lambda,ec2')).toEqual([]);
  });

  test('can contain spaces, capitals, and empty items', () => {
    expect(read(' EC2 ,,Rds,').ids).toEqual(['ec2', 'rds']);
  });

  test('reports unknown services and shows the rest', () => {
    expect(read('ec2,mainframe,rds').ids).toEqual(['ec2', 'rds']);
    expect(problems('ec2,mainframe,rds,abacus')).toEqual(['This guide doesn’t cover “mainframe” or “abacus”.']);
  });

  test('has at most four services and says which were left out', () => {
    expect(read('ec2,rds,lambda,s3,ebs').ids).toEqual(['ec2', 'rds', 'lambda', 's3']);
    expect(problems('ec2,rds,lambda,s3,ebs')).toEqual(['You can compare up to four services. EBS isn’t shown.']);
  });

  test('shows each service once', () => {
    expect(read('ec2,rds,ec2,EC2').ids).toEqual(['ec2', 'rds']);
    expect(problems('ec2,rds,ec2,EC2')).toEqual(['You chose EC2 more than once.']);
  });

  test('asks for a second service if there is only one', () => {
    expect(problems('ec2')).toEqual(['Choose at least one more service to compare with EC2.']);
    expect(problems('')).toEqual([]);
  });

  test.each(['__proto__', 'constructor', 'toString', '<img src=x onerror=alert(1)>', '../../etc', '%00', '\u202Eec2', '🦆'])(
    'takes %j for no service',
    (name) => {
      expect(read(`${name},ec2,rds`)).toEqual({ ids: ['ec2', 'rds'], problems: [`This guide doesn’t cover “${name.toLowerCase()}”.`] });
    },
  );

  test('is cut if it is far too long, and so are its names', () => {
    const { ids, problems: found } = read(`ec2,rds,${'x'.repeat(1e6)},lambda`);
    expect(ids).toEqual(['ec2', 'rds']);
    expect(found).toEqual([`This guide doesn’t cover “${'x'.repeat(30)}…”.`]);
    expect(problems(Array.from({ length: 1000 }, (_, index) => `n${index}`).join())[0]?.match(/“/g)).toHaveLength(4);
  });
});
