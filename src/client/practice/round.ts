import { endSession, examAnswers, goTo } from '../../domain/practice/session.ts';
import { addAnswers, type Change } from '../../domain/progress/changes.ts';
import type { Session } from '../../domain/progress/schema.ts';
import { isStillValid } from '../../domain/question/answer.ts';
import type { QuestionView } from '../../domain/question/view.ts';
import { url } from '../../domain/urls.ts';
import { questionForm } from '../question/question-form.ts';
import { element } from '../site/element.ts';
import { startClock, type Clock } from './clock.ts';
import { examControls, practiceControls, type RoundActions } from './controls.ts';
import type { PracticePage } from './page.ts';

/** The progress in the round, the seed that gives the same round again, and the clock. */
function roundHead({ mode, place, questions, seed }: Session, clock: Clock | undefined): HTMLElement {
  const label = `${mode === 'exam' ? 'Exam: question' : 'Question'} ${place + 1} of ${questions.length}`;
  const link = element('a', { href: location.href, title: 'The same questions in the same order' }, 'link to this round');
  const leave = element('a', { href: url('/practice/') }, 'Leave');
  return element(
    'header',
    { class: 'round-head' },
    element('h2', {}, label),
    element('progress', { max: String(questions.length), value: String(place + 1), 'aria-label': label }),
    element('p', { class: 'small muted' }, 'Seed ', element('code', {}, seed), ' (', link, ') · ', leave, ': your answers are kept'),
    clock?.root,
  );
}

/** A running round: shows one question after the other and stores the answers. */
class Round implements RoundActions {
  readonly questions: readonly QuestionView[];
  session: Session;
  readonly #page: PracticePage;
  readonly #onEnd: (session: Session) => void;
  readonly #clock: Clock | undefined;
  readonly #unsubscribe: () => void;

  constructor(page: PracticePage, session: Session, questions: readonly QuestionView[], onEnd: (session: Session) => void) {
    this.#page = page;
    this.session = session;
    this.questions = questions;
    this.#onEnd = onEnd;
    this.#clock = startClock(() => this.session, this.save, this.end);
    this.#unsubscribe = page.store.subscribe(({ session: stored }) => {
      // Another tab has continued this round.
      if (stored?.startedAt !== this.session.startedAt || stored.changedAt <= this.session.changedAt) return;
      this.session = { ...stored, questions: this.session.questions };
      if (stored.endedAt === undefined) this.#draw();
      else this.#finish();
    });
    this.#draw();
  }

  stop(): void {
    this.#unsubscribe();
    this.#clock?.stop();
  }

  readonly save = (session: Session, ...also: readonly Change[]): void => {
    this.session = session;
    this.#page.save(session, ...also);
  };

  readonly go = (index: number): void => {
    this.save(goTo(this.session, index, Date.now()));
    this.redraw();
  };

  readonly redraw = (): void => {
    const question = this.#draw();
    this.#page.part('round').scrollIntoView({ block: 'start' });
    // Screen readers read the stem, and Tab leads to the first option.
    question?.focus({ preventScroll: true });
  };

  readonly end = (): void => {
    const now = Date.now();
    // Practice stores its answers one by one, an exam all at once.
    const answers = this.session.mode === 'exam' ? examAnswers(this.session, this.questions, now) : [];
    this.save(endSession(this.session, now), addAnswers(...answers));
    this.#finish();
  };

  #finish(): void {
    this.stop();
    this.#onEnd(this.session);
  }

  /** Draws the current question. */
  #draw(): HTMLElement | undefined {
    const { place, seed, answers, mode } = this.session;
    const question = this.questions[place];
    if (!question) return undefined;
    const { root, inputs } = questionForm(question, seed);
    const given = answers[question.id];
    if (given && isStillValid(question, given)) inputs.write(given);
    const controls = mode === 'exam' ? examControls : practiceControls;
    this.#page.part('round').replaceChildren(roundHead(this.session, this.#clock), root, ...controls(this, question, inputs));
    return root;
  }
}

/** Runs a round. @param onEnd called with the session when it ends @returns a function that stops it */
export function runRound(
  page: PracticePage,
  session: Session,
  questions: readonly QuestionView[],
  onEnd: (session: Session) => void,
): () => void {
  const round = new Round(page, session, questions, onEnd);
  return () => round.stop();
}
