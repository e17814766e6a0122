import { expect, test } from 'vitest';
import { drawStackGlyph, glyphName, holdersOf } from '../../../src/diagrams/stack-glyph.ts';
import { cellOf, layerOf, serviceOf } from '../domain/service/samples.ts';

test('a bar stands for each layer, the first at the bottom', () => {
  const { box, bars } = drawStackGlyph(['aws', 'aws', 'customer']);
  expect(box).toBe('0 0 24 8');
  expect(bars).toEqual([
    { holder: 'aws', path: 'M0 7h24M0 4h24' },
    { holder: 'customer', path: 'M0 1h24' },
  ]);
});

test('the name counts what is yours, and what is shared where anything is', () => {
  expect(glyphName('EC2', ['aws', 'customer', 'customer'])).toBe('EC2: you hold 2 of 3 layers');
  expect(glyphName('S3', ['aws', 'shared', 'customer'])).toBe('S3: you hold 1 of 3 layers and share 1');
});

test('a layer that nothing read supports is drawn as no one’s', () => {
  const server = serviceOf('server', { layers: { data: cellOf('customer', 'not-documented'), os: cellOf('customer') } });
  expect(holdersOf(server, ['os', 'data'].map(layerOf))).toEqual(['customer', 'not-documented']);
});
