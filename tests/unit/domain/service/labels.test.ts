import { expect, test } from 'vitest';
import { groupByParty } from '../../../../src/domain/service/responsibility.ts';
import { summarizeParties } from '../../../../src/domain/service/labels.ts';
import { cellOf, serviceOf } from './samples.ts';

const on = (...parties: string[]) =>
  summarizeParties(
    groupByParty(
      parties.map((party, index) => serviceOf(`s-${index}`, { layers: { os: cellOf(party) } })),
      'os',
    ),
  );

test('the parties of a layer are summarized in one sentence, AWS first', () => {
  expect(on('customer', 'aws', 'aws')).toBe('Of 3 services it is the responsibility of AWS on 2 and your responsibility on 1.');
  expect(on('shared', 'customer', 'aws')).toBe(
    'Of 3 services it is the responsibility of AWS on 1, shared by AWS and you on 1 and your responsibility on 1.',
  );
});

test('a layer with the same party on all services is summarized as such', () => {
  expect(on('customer', 'customer')).toBe('On all 2 services it is your responsibility.');
  expect(on('aws')).toBe('On all 1 services it is the responsibility of AWS.');
});
