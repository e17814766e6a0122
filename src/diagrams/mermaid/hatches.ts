import type { XastElement } from 'svgo';
import type { Part } from '../drawing.ts';
import type { Party } from '../../schema/party.ts';
import { element } from './markup.ts';

/** Pixels that a tile is wide and high. */
const tile = 5;

/** The strokes of one tile. */
const strokes: Readonly<Partial<Record<Party, string>>> = {
  customer: 'M-1 1l2-2M0 5l5-5M4 6l2-2',
  shared: 'M0 5l5-5M0 0l5 5',
};

/** Patterns for the parties in the picture that have one. @param name begins their ids */
export const drawHatches = (parts: readonly Part[], name: string): XastElement[] => {
  const inUse = (Object.keys(strokes) as Party[]).filter((party) => parts.some((part) => part.role === 'box' && part.party === party));
  if (inUse.length === 0) return [];
  const pattern = (party: Party) =>
    element(
      'pattern',
      { id: `${name}-${party}`, class: 'hatch', 'data-party': party, width: tile, height: tile, patternUnits: 'userSpaceOnUse' },
      element('path', { d: strokes[party] }),
    );
  return [element('defs', {}, ...inUse.map(pattern))];
};
