import { expect, test } from 'vitest';
import { drawStackGlyph, glyphLabel } from '../../../src/diagrams/stack-glyph.ts';

test('each layer has a bar, the first at the bottom', () => {
  const { box, bars } = drawStackGlyph(['aws', 'aws', 'customer']);
  expect(box).toBe('0 0 24 8');
  expect(bars).toEqual([
    { party: 'aws', path: 'M0 7h24M0 4h24' },
    { party: 'customer', path: 'M0 1h24' },
  ]);
});

test('the label counts the customer’s layers and, if there are any, the shared ones', () => {
  expect(glyphLabel('EC2', ['aws', 'customer', 'customer'])).toBe('EC2: you’re responsible for 2 of 3 layers');
  expect(glyphLabel('S3', ['aws', 'shared', 'customer'])).toBe(
    'S3: you’re responsible for 1 of 3 layers; 1 layer is shared by you and AWS',
  );
});
