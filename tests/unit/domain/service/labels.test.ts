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

test('the parties of a layer are summarized in one or two sentences, AWS first', () => {
  expect(on('customer', 'aws', 'aws')).toBe('AWS is responsible for this layer on 2 of 3 services, and you’re responsible for it on 1.');
  expect(on('shared', 'customer', 'aws')).toBe(
    'AWS is responsible for this layer on 1 of 3 services. You and AWS share responsibility for it on 1 service, and you’re responsible for it on 1.',
  );
});

test('a layer with the same party on all services is summarized as such', () => {
  expect(on('customer', 'customer')).toBe('You’re responsible for this layer on all 2 services.');
  expect(on('aws')).toBe('AWS is responsible for this layer on the one service.');
});
