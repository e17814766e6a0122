import type { CardState } from '../progress/schema.ts';

const dayLong = 86_400_000;

/**
 * A state as it holds now. Where the clock was set back, the last review lies ahead: it then counts as made just now, and a card
 * whose review lies more than a day ahead is due, since its time may be years away.
 */
export function settled(state: CardState, now: number): CardState {
  if (state.last <= now) return state;
  return { ...state, last: now, due: state.last - now > dayLong ? now : state.due };
}
