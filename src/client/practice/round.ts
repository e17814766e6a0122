import { addAnswers, setSession, type Change } from '../../domain/progress/changes.ts';
import type { Session } from '../../domain/progress/schema.ts';
import { isStillValid, toAnswer } from '../../domain/question/answer.ts';
import type { QuestionView } from '../../domain/question/view.ts';
import { url } from '../../domain/urls.ts';
import type { ReaderStore } from '../progress/store.ts';
import { questionForm } from '../question/question-form.ts';
import { element } from '../site/element.ts';
import { startClock } from './clock.ts';
import { examControls, practiceControls } from './controls.ts';

/** The progress in the round, and the clock. */
function roundHead({ mode, place, questions }: Session, clock: HTMLElement | undefined): HTMLElement {
  const label = `${mode === 'exam' ? 'Exam question' : 'Question'} ${place + 1} of ${questions.length}`;
  const bar = element('progress', { max: questions.length, value: place + 1, 'aria-label': label });
  return element('header', { class: 'round-head row' }, element('h2', {}, label), clock, bar);
}

/** A link to the same round, and a link to exit. */
function roundFoot(): HTMLElement {
  const link = element('a', { href: location.href }, 'a link to these questions in this order');
  const leave = element('a', { href: url('/practice/') }, 'Exit');
  const words = ['Share this round: ', link, '. ', leave, ' (your answers are saved).'];
  return element('p', { class: 'round-foot small muted screen-only' }, words);
}

/** Stores a round, unless another tab has started a later one. @param also more changes to store with it */
export function saveSession(store: ReaderStore, session: Session, ...also: readonly Change[]): void {
  store.update((data) => {
    const isCurrent = !data.session || data.session.startedAt <= session.startedAt;
    return [...(isCurrent ? [setSession(session)] : []), ...also].reduce((next, change) => change(next), data);
  });
}

/** A running round. Shows one question at a time and stores the answers. */
export class Round {
  readonly questions: readonly QuestionView[];
  session: Session;
  readonly #host: HTMLElement;
  readonly #store: ReaderStore;
  readonly #onEnd: (session: Session) => void;
  readonly #clock: ReturnType<typeof startClock>;
  readonly #unsubscribe: () => void;

  /** @param onEnd called with the session when it ends */
  constructor(
    host: HTMLElement,
    store: ReaderStore,
    session: Session,
    questions: readonly QuestionView[],
    onEnd: (session: Session) => void,
  ) {
    this.#host = host;
    this.#store = store;
    this.session = session;
    this.questions = questions;
    this.#onEnd = onEnd;
    this.#clock = startClock(this);
    this.#unsubscribe = store.subscribe(({ session: stored }) => {
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

  /** Changes and stores the round. @param also more changes to store with it */
  save(changes: Partial<Session>, ...also: readonly Change[]): void {
    this.session = { ...this.session, ...changes, changedAt: Date.now() };
    saveSession(this.#store, this.session, ...also);
  }

  /** Shows another question. @param index from 0 */
  go(index: number): void {
    this.save({ place: index });
    this.redraw();
  }

  redraw(): void {
    const question = this.#draw();
    this.#host.scrollIntoView({ block: 'start' });
    // Moves screen readers to the stem, and makes the first option the next Tab stop.
    question?.focus({ preventScroll: true });
  }

  /** Ends the round and shows its result. */
  end(): void {
    const now = Date.now();
    // Practice stores its answers one by one, an exam all at once.
    const { mode, answers } = this.session;
    const answered = mode === 'exam' ? this.questions.filter(({ id }) => answers[id]) : [];
    const examAnswers = answered.map((question) => toAnswer(question, answers[question.id] ?? [], 'exam', now));
    this.save({ endedAt: now }, addAnswers(...examAnswers));
    this.#finish();
  }

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
    const controls = (mode === 'exam' ? examControls : practiceControls)(this, question, root, inputs);
    this.#host.replaceChildren(roundHead(this.session, this.#clock?.root), root, ...controls, roundFoot());
    return root;
  }
}
