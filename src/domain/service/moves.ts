import type { Layer } from '../../schema/lists.ts';
import type { Service } from '../../schema/service.ts';
import { groupBy } from '../group-by.ts';
import { shownParty, type ShownParty } from './responsibility.ts';

export type MovingVariant = ReturnType<typeof movingVariants>[number];

/** The variants of a service that change the party of a layer, in the order of the service's file. @param layers bottom of the stack first */
export const movingVariants = ({ variants, layers: cells }: Service, layers: readonly Layer[]) =>
  variants
    .map(({ id, label }) => {
      const moves = [...layers].reverse().flatMap((layer) => {
        const cell = cells[layer.id];
        const other = cell?.variants.find(({ variant }) => variant === id);
        return cell && other && shownParty(other) !== shownParty(cell) ? [{ layer, party: shownParty(other) }] : [];
      });
      const byParty = [...groupBy(moves, ({ party }) => party)].map(([party, of]) => [party, of.map(({ layer }) => layer)] as const);
      /** The changed layers by new party, from the top of the stack to the bottom. */
      return { id, label, moves: new Map(byParty) };
    })
    .filter(({ moves }) => moves.size > 0);

/** Writes moves as an attribute for the page's script. Example: `operating-system:aws platform:aws` */
export const writeMoves = (moves: MovingVariant['moves']): string =>
  [...moves].flatMap(([party, layers]) => layers.map(({ id }) => `${id}:${party}`)).join(' ');

/** Reads what {@link writeMoves} wrote. @returns parties by layer id */
export const readMoves = (text: string): Map<string, ShownParty> =>
  new Map(
    text
      .split(' ')
      .filter(Boolean)
      .map((move) => move.split(':') as [string, ShownParty]),
  );
