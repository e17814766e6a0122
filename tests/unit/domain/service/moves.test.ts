import { describe, expect, it } from 'vitest';
import { movingVariants, readMoves, writeMoves } from '../../../../src/domain/service/split.ts';
import { cellOf, layerOf, serviceOf } from './samples.ts';

const layers = ['building', 'os', 'platform', 'data'].map(layerOf);
const half = { text: 'It changes.', support: 'documented', sources: ['srm'] } as const;
const undocumented = { ...half, support: 'not-documented' } as const;
const service = serviceOf('nodes', {
  variants: [
    { id: 'auto', label: 'Auto mode' },
    { id: 'hybrid', label: 'Hybrid nodes' },
    { id: 'encrypted', label: 'Encrypted' },
  ],
  layers: {
    building: { ...cellOf('aws'), variants: [{ variant: 'hybrid', party: 'customer', you: half }] },
    os: {
      ...cellOf('shared'),
      variants: [
        { variant: 'auto', party: 'aws', aws: half },
        { variant: 'hybrid', party: 'customer', you: half },
      ],
    },
    platform: { ...cellOf('shared'), variants: [{ variant: 'auto', party: 'customer', you: undocumented }] },
    data: { ...cellOf('customer'), variants: [{ variant: 'encrypted', party: 'customer', you: half }] },
  },
});
const variants = movingVariants(service, layers);

describe('the variants that move the line', () => {
  it('are those with another party in a layer, with these layers from top to bottom', () => {
    const moves = variants.map(({ id, moves }) => [id, [...moves].map(([party, of]) => [party, of.map((layer) => layer.id)])]);
    expect(moves).toEqual([
      [
        'auto',
        [
          ['not-documented', ['platform']],
          ['aws', ['os']],
        ],
      ],
      ['hybrid', [['customer', ['os', 'building']]]],
    ]);
  });

  it('can be written to the page and read again', () => {
    expect(variants.map(({ moves }) => writeMoves(moves))).toEqual(['platform=not-documented&os=aws', 'os=customer&building=customer']);
    expect([...readMoves('platform=not-documented&os=aws')]).toEqual([
      ['platform', 'not-documented'],
      ['os', 'aws'],
    ]);
    expect(readMoves('').size).toBe(0);
  });
});
