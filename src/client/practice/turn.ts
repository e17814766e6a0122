import type { PracticeQuestion } from '../../domain/practice/data.ts';
import type { Change } from '../../domain/progress/changes.ts';
import type { Session } from '../../domain/progress/schema.ts';
import type { Desk } from './desk.ts';

/** What the controls under a question can do with the round. */
export interface Turn {
  readonly desk: Desk;
  readonly session: Session;
  readonly questions: readonly PracticeQuestion[];
  /** Keeps the round as it is now. @param also what is written down with it */
  readonly keep: (session: Session, ...also: readonly Change[]) => void;
  /** Shows another question. @param place from 0 */
  readonly go: (place: number) => void;
  readonly handIn: () => void;
  /** Draws the question anew. */
  readonly redraw: () => void;
}

export const isLast = ({ session, questions }: Turn): boolean => session.place === questions.length - 1;
