import { describe, expect, test } from 'vitest';
import { describeLine, lineHeight, linePath } from '../../../../src/domain/service/line.ts';
import { cellOf, layerOf, serviceOf } from './samples.ts';

const layers = ['site', 'host', 'os', 'data'].map(layerOf);
const stackOf = (...parties: string[]) =>
  serviceOf('stack', { layers: Object.fromEntries(layers.map(({ id }, place) => [id, cellOf(parties[place] ?? 'aws')])) });

describe('the line of a service', () => {
  test.each([
    [['aws', 'aws', 'customer', 'customer'], 2],
    [['aws', 'aws', 'shared', 'aws'], 2],
    [['aws', 'aws', 'not-applicable', 'customer'], 3],
    [['customer', 'aws', 'aws', 'customer'], 0],
    [['aws', 'aws', 'aws', 'aws'], 4],
  ])('runs under the first layer in which the customer has a part: %j has %i layers below', (parties, below) => {
    expect(lineHeight(stackOf(...parties), layers)).toBe(below);
  });

  test('is not above an undocumented layer', () => {
    const unsure = serviceOf('unsure', { layers: { site: cellOf('aws'), host: cellOf('aws', 'not-documented'), os: cellOf('customer') } });
    expect(lineHeight(unsure, layers)).toBe(1);
  });

  test('is described in words that count every layer once', () => {
    expect(describeLine(stackOf('aws', 'aws', 'shared', 'customer'), layers)).toBe(
      'Your work begins at “OS.” You’re responsible for 1 of 4 layers, you and AWS share responsibility for 1, and AWS is responsible for 2.',
    );
    expect(describeLine(stackOf('aws', 'shared', 'shared', 'not-applicable'), layers)).toBe(
      'Your work begins at “HOST.” You and AWS share responsibility for 2 of 4 layers, and AWS is responsible for 1. The “DATA” layer doesn’t exist on this service.',
    );
    expect(describeLine(stackOf(), layers)).toBe('AWS is responsible for 4 of 4 layers.');
  });
});

describe('the lines of services side by side', () => {
  const withLine = (height: number) => stackOf(...layers.map((_, place) => (place < height ? 'aws' : 'customer')));
  test('are one path with slopes between them', () => {
    expect(linePath([withLine(1), withLine(3)], layers)).toBe('M0 3L92 3L108 1L200 1');
  });

  test('have the same commands for all heights, so that CSS can animate them', () => {
    const commands = (path: string) => path.replaceAll(/[^A-Z]/g, '');
    const pathOf = (...heights: number[]) => commands(linePath(heights.map(withLine), layers));
    expect(pathOf(0, 4, 2)).toBe(pathOf(1, 2, 2));
  });
});
