import { endSession, examAnswers, goTo, setTimeLeft } from '../../domain/practice/session.ts';
import { addAnswers, type Change } from '../../domain/progress/changes.ts';
import type { Session } from '../../domain/progress/schema.ts';
import { isStillValid } from '../../domain/question/answer.ts';
import type { QuestionView } from '../../domain/question/view.ts';
import { plural } from '../../domain/text.ts';
import { url } from '../../domain/urls.ts';
import { questionForm } from '../question/question-form.ts';
import { element, button } from '../site/element.ts';
import { examControls, practiceControls, type RoundActions } from './controls.ts';
import type { PracticePage } from './page.ts';

/** A countdown that the reader can turn off. */
interface Clock {
  readonly root: HTMLElement;
  readonly stop: () => void;
}

/** Seconds between two saves. If the reader closes the page, the clock loses at most this much time. */
const saveInterval = 5;
/** Minutes left at which the time is announced to screen readers. */
const announcedMinutes = [10, 5, 1];

/** Formats seconds. Example: `7:05`. */
const formatTime = (seconds: number) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;

/** Starts the clock of a timed round. @param onEnd called when the time is up @returns undefined if the round isn't timed */
function startClock(current: () => Session, save: (session: Session) => void, onEnd: () => void): Clock | undefined {
  const { timeLeft } = current();
  if (timeLeft === undefined) return undefined;
  let left = timeLeft;
  const time = element('span', { class: 'clock-time' }, formatTime(left));
  const status = element('span', { class: 'visually-hidden', role: 'status' });
  const timer = setInterval(() => {
    left -= 1;
    time.textContent = formatTime(Math.max(0, left));
    if (left % 60 === 0 && announcedMinutes.includes(left / 60)) status.textContent = plural(left / 60, 'minute left', 'minutes left');
    if (left <= 0) {
      stop();
      save(setTimeLeft(current(), 0, Date.now()));
      onEnd();
    } else if (left % saveInterval === 0) save(setTimeLeft(current(), left, Date.now()));
  }, 1000);
  const stop = () => clearInterval(timer);
  const turnOff = () => {
    stop();
    save(setTimeLeft(current(), undefined, Date.now()));
    root.replaceChildren('The timer is off.');
  };
  const off = button('Turn off timer', turnOff, { class: 'text-button' });
  const root = element('div', { class: 'clock small' }, off, element('p', {}, 'Time left ', time), status);
  return { root, stop };
}

/** The progress in the round, and the clock. */
function roundHead({ mode, place, questions }: Session, clock: Clock | undefined): HTMLElement {
  const label = `${mode === 'exam' ? 'Exam question' : 'Question'} ${place + 1} of ${questions.length}`;
  const bar = element('progress', { max: String(questions.length), value: String(place + 1), 'aria-label': label });
  return element('header', { class: 'round-head' }, element('h2', {}, label), clock?.root, bar);
}

/** A link to the same round, and a link to exit. */
function roundFoot(): HTMLElement {
  const link = element('a', { href: location.href }, 'a link to these questions in this order');
  const leave = element('a', { href: url('/practice/') }, 'Exit');
  return element(
    'p',
    { class: 'round-foot small muted screen-only' },
    'Share this round: ',
    link,
    '. ',
    leave,
    ' (your answers are saved).',
  );
}

/** A running round. Shows one question at a time and stores the answers. */
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
    // Moves screen readers to the stem, and makes the first option the next Tab stop.
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
    const form = questionForm(question, seed);
    const given = answers[question.id];
    if (given && isStillValid(question, given)) form.inputs.write(given);
    const controls = mode === 'exam' ? examControls : practiceControls;
    const parts = [roundHead(this.session, this.#clock), form.root, ...controls(this, question, form), roundFoot()];
    this.#page.part('round').replaceChildren(...parts);
    return form.root;
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
