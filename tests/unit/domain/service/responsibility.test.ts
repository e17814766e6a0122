import { describe, expect, test } from 'vitest';
import {
  groupByParty,
  isConfirmed,
  joinSameCells,
  layersOfParty,
  partiesOf,
  shownParty,
  sourcesCited,
} from '../../../../src/domain/service/responsibility.ts';
import { cellOf, layerOf, serviceOf } from './samples.ts';

const layers = ['os', 'network', 'data'].map(layerOf);
const server = serviceOf('server', {
  layers: { data: cellOf('customer'), os: cellOf('customer'), network: cellOf('customer', 'reasoned') },
});
const citingOther = { ...cellOf('aws'), you: { text: 'You wait.', support: 'reasoned', sources: ['other', 'srm'] } };
const database = serviceOf('database', {
  layers: { os: citingOther, network: cellOf('aws', 'not-documented'), data: cellOf('customer', 'general') },
});
const ids = (found: readonly { id: string }[]) => found.map(({ id }) => id);

describe('the responsible party', () => {
  test('is shown only if a source supports a side or if there is no side', () => {
    expect(Object.values(database.layers).map(isConfirmed)).toEqual([true, false, true]);
    expect(isConfirmed({ party: 'not-applicable' })).toBe(true);
    const side = { text: 'Someone acts.', sources: [] };
    expect(isConfirmed({ party: 'shared', aws: { ...side, support: 'not-documented' }, you: { ...side, support: 'reasoned' } })).toBe(true);
    expect(shownParty(database.layers.network)).toBe('not-documented');
    expect(shownParty(undefined)).toBe('not-documented');
    expect(partiesOf(database, layers)).toEqual(['aws', 'not-documented', 'customer']);
  });

  test('lists its layers in the order of the stack', () => {
    expect(ids(layersOfParty(server, 'customer', layers))).toEqual(['os', 'network', 'data']);
    expect(ids(layersOfParty(database, 'aws', layers))).toEqual(['os']);
  });
});

test('the services of a layer are grouped by party, AWS first', () => {
  const groups = groupByParty([server, database], 'os').map(({ party, services }) => [party, ids(services.map(({ service }) => service))]);
  expect(groups).toEqual([
    ['aws', ['database']],
    ['customer', ['server']],
  ]);
  expect(groupByParty([server], 'nowhere')).toEqual([]);
});

test('services with identical cells are joined and stay in order', () => {
  const cells = [cellOf('aws'), { ...cellOf('aws'), note: 'Mind it.' }, cellOf('aws'), cellOf('aws', 'reasoned')].flatMap((cell, index) => {
    const service = serviceOf(['a', 'b', 'c', 'd'][index] ?? '', { layers: { os: cell } });
    return service.layers.os ? [{ service, cell: service.layers.os }] : [];
  });
  expect(joinSameCells(cells).map(({ services }) => ids(services))).toEqual([['a', 'c'], ['b'], ['d']]);
});

test('sources are listed once, in the order of the cells', () => {
  expect(sourcesCited([server, database])).toEqual(['srm', 'other']);
});
