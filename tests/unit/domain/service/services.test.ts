import { describe, expect, test } from 'vitest';
import { servicesByLayer } from '../../../../src/domain/service/by-layer.ts';
import { compareServices, layersThatDiffer } from '../../../../src/domain/compare/compare.ts';
import { countHeld, isConfirmed, layersHeldBy, saidHolder } from '../../../../src/domain/service/holders.ts';
import { neighbors } from '../../../../src/domain/service/neighbors.ts';
import { cellOf, layerOf, serviceOf } from './samples.ts';

const layers = ['os', 'network', 'data'].map(layerOf);
const server = serviceOf('server', {
  layers: { data: cellOf('customer'), os: cellOf('customer'), network: cellOf('customer', 'reasoned') },
});
const database = serviceOf('database', {
  layers: { os: cellOf('aws'), network: cellOf('aws', 'not-documented'), data: cellOf('customer', 'general') },
  neighbors: [
    { service: 'server', difference: 'You patch a server.' },
    { service: 'nowhere', difference: 'There is none.' },
  ],
});
const ids = (found: readonly { id: string }[]) => found.map(({ id }) => id);

describe('who holds what', () => {
  test('is said only where something that was read supports it', () => {
    expect(Object.values(database.layers).map(isConfirmed)).toEqual([true, false, true]);
    expect(saidHolder(database.layers.network)).toBe('not-documented');
    expect(saidHolder(undefined)).toBe('not-documented');
  });

  test('lists layers in the order of the stack, whatever the order in the file', () => {
    expect(ids(layersHeldBy(server, 'customer', layers))).toEqual(['os', 'network', 'data']);
    expect(ids(layersHeldBy(database, 'aws', layers))).toEqual(['os']);
  });

  test('counts every layer once', () => {
    expect(countHeld(database)).toEqual({ aws: 1, shared: 0, customer: 1, 'not-applicable': 0, 'not-documented': 1 });
  });
});

describe('a comparison', () => {
  test('tells for each layer who holds it on each service, in the order given', () => {
    expect(compareServices([database, server], layers).map(({ holders }) => holders)).toEqual([
      ['aws', 'customer'],
      ['not-documented', 'customer'],
      ['customer', 'customer'],
    ]);
  });

  test('marks a layer only where known holders disagree, and says where one is not known', () => {
    expect(ids(layersThatDiffer([server, database], layers))).toEqual(['os']);
    expect(compareServices([server, database], layers).map(({ isUncertain }) => isUncertain)).toEqual([false, true, false]);
  });

  test('of a service with itself finds no difference', () => {
    expect(layersThatDiffer([server, server], layers)).toEqual([]);
  });
});

test('a layer across all services groups them by who holds it, AWS first', () => {
  const held = servicesByLayer([server, database], 'os').map(({ holder, services }) => [
    holder,
    ids(services.map(({ service }) => service)),
  ]);
  expect(held).toEqual([
    ['aws', ['database']],
    ['customer', ['server']],
  ]);
  expect(servicesByLayer([server], 'nowhere')).toEqual([]);
});

test('neighbors come with what tells them apart', () => {
  const found = neighbors(database, new Map([['server', server]]));
  expect(found).toEqual([{ service: server, difference: 'You patch a server.' }]);
});
