import { describe, expect, it } from 'vitest';
import { isBelowLine, serviceSplit, splitCaption } from '../../../../src/domain/service/split.ts';
import { cellOf, layerOf, serviceOf } from './samples.ts';

const layers = ['building', 'os', 'network', 'keys', 'code', 'data', 'backup'].map(layerOf);
const cells = {
  building: cellOf('aws'),
  os: cellOf('aws'),
  network: cellOf('shared'),
  keys: cellOf('aws', 'not-documented'),
  code: cellOf('not-applicable'),
  data: cellOf('customer'),
  backup: cellOf('customer'),
};
const queue = serviceOf('queue', { layers: cells });
const linesOf = (parts: Partial<typeof cells>) =>
  serviceSplit(serviceOf('x', { layers: parts }), layers).map((band, index) => `${isBelowLine(band, index) ? 'line ' : ''}${band.party}`);

describe('the split of a service', () => {
  it('has the customer at the top, the shared layers in the middle, and AWS at the bottom', () => {
    expect(serviceSplit(queue, layers).map((band) => [band.party, ...band.layers.map(({ id }) => id)])).toEqual([
      ['customer', 'backup', 'data'],
      ['shared', 'network'],
      ['aws', 'os', 'building'],
    ]);
  });

  it('has the line above the layers of AWS, and the shared layers above the line', () => {
    expect(linesOf(cells)).toEqual(['customer', 'shared', 'line aws']);
    expect(linesOf({ data: cellOf('customer'), os: cellOf('aws') })).toEqual(['customer', 'line aws']);
    expect(linesOf({ network: cellOf('shared'), os: cellOf('aws') })).toEqual(['shared', 'line aws']);
    expect(linesOf({ data: cellOf('customer'), network: cellOf('shared') })).toEqual(['customer', 'shared']);
  });

  it('lists in its caption the layers without a shown party', () => {
    expect(splitCaption(queue, layers)).toMatch(
      /The diagram leaves out CODE, which doesn’t apply to this service\. The diagram leaves out KEYS, because AWS doesn’t document who is responsible for it\.$/,
    );
  });

  it('mentions shared layers in its caption only if there are any', () => {
    expect(splitCaption(queue, layers)).toContain('In those marked Both, AWS does, too.');
    expect(splitCaption(serviceOf('x', { layers: { data: cellOf('customer') } }), layers)).not.toContain('Both');
  });
});
