import { expect, test } from 'vitest';
import { joinSameCells } from '../../../../src/domain/service/layer-entries.ts';
import { cellOf, serviceOf } from './samples.ts';

const cellsOf = (...cells: [string, object][]) =>
  cells.flatMap(([id, cell]) => {
    const service = serviceOf(id, { layers: { os: cell } });
    return service.layers.os ? [{ service, cell: service.layers.os }] : [];
  });

test('services whose cells say the very same are joined, and stay in order', () => {
  const joined = joinSameCells(
    cellsOf(['a', cellOf('aws')], ['b', { ...cellOf('aws'), note: 'Mind it.' }], ['c', cellOf('aws')], ['d', cellOf('aws', 'reasoned')]),
  );
  expect(joined.map(({ services }) => services.map(({ id }) => id))).toEqual([['a', 'c'], ['b'], ['d']]);
});
