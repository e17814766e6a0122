import type { PracticeQuestion } from '../../domain/practice/data.ts';
import { endSession, goTo } from '../../domain/practice/session.ts';
import { fits } from '../../domain/question/grade.ts';
import type { Change } from '../../domain/progress/changes.ts';
import type { Session } from '../../domain/progress/schema.ts';
import { startClock, type Clock } from './clock.ts';
import type { Desk } from './desk.ts';
import { examSteps } from './exam-steps.ts';
import { handIn } from './hand-in.ts';
import { practiceSteps } from './practice-steps.ts';
import { questionParts } from './question-parts.ts';
import { roundHead } from './round-head.ts';
import type { Turn } from './turn.ts';

/** A round that is being answered. */
class Round implements Turn {
  readonly desk: Desk;
  readonly questions: readonly PracticeQuestion[];
  session: Session;
  readonly #end: (session: Session) => void;
  readonly #clock: Clock | undefined;
  readonly #unfollow: () => void;

  constructor(desk: Desk, session: Session, questions: readonly PracticeQuestion[], end: (session: Session) => void) {
    this.desk = desk;
    this.session = session;
    this.questions = questions;
    this.#end = end;
    this.#clock = startClock(() => this.session, this.keep, this.handIn);
    this.#unfollow = desk.store.subscribe(({ session: kept }) => {
      // Another tab went on with this round.
      if (kept?.startedAt !== this.session.startedAt || kept.changedAt <= this.session.changedAt) return;
      this.session = { ...kept, questions: this.session.questions };
      if (kept.endedAt === undefined) this.#draw();
      else this.#finish();
    });
    this.#draw();
  }

  stop(): void {
    this.#unfollow();
    this.#clock?.stop();
  }

  readonly keep = (session: Session, ...also: readonly Change[]): void => {
    this.session = session;
    this.desk.keep(session, ...also);
  };

  readonly go = (place: number): void => {
    this.keep(goTo(this.session, place, Date.now()));
    this.redraw();
  };

  readonly redraw = (): void => {
    const group = this.#draw();
    this.desk.part('round').scrollIntoView({ block: 'start' });
    // Its stem is read out, and the next Tab leads to its first option.
    group?.focus({ preventScroll: true });
  };

  readonly handIn = (): void => {
    this.session = endSession(this.session, Date.now());
    handIn(this.desk, this.session, this.questions);
    this.#finish();
  };

  #finish(): void {
    this.stop();
    this.#end(this.session);
  }

  /** Draws the question that the session is at. */
  #draw(): HTMLElement | undefined {
    const { place, seed, answers, mode } = this.session;
    const question = this.questions[place];
    if (!question) return undefined;
    const parts = questionParts(question, seed);
    const given = answers[question.id];
    if (given && fits(question, given)) parts.inputs.write(given);
    const steps = mode === 'exam' ? examSteps : practiceSteps;
    this.desk.part('round').replaceChildren(roundHead(this.session, this.#clock), parts.group, ...steps(this, question, parts));
    return parts.group;
  }
}

/** Lets the reader answer a round. @param end called with it when it is handed in @returns what stops it */
export function runRound(
  desk: Desk,
  session: Session,
  questions: readonly PracticeQuestion[],
  end: (session: Session) => void,
): () => void {
  const round = new Round(desk, session, questions, end);
  return () => round.stop();
}
