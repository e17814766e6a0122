import { addAnswers, setSession, type Change } from '../../domain/progress/changes.ts';
import type { Session } from '../../domain/progress/schema.ts';
import { isComplete, isStillValid, toAnswer, type Chosen } from '../../domain/question/answer.ts';
import type { QuestionView } from '../../domain/question/view.ts';
import { plural } from '../../domain/text.ts';
import { url } from '../../domain/urls.ts';
import { answerLink, questionForm, readAnswer, showFeedback, showVerdict, type OptionInputs } from '../question/question-form.ts';
import { button, element } from '../site/element.ts';
import type { ReaderStore } from '../progress/store.ts';

/** Seconds between two saves. If the reader closes the page, the clock loses at most this much time. */
const saveInterval = 5;
/** Minutes left at which the time is announced to screen readers. */
const announcedMinutes = [10, 5, 1];

/** Formats seconds. Example: `7:05`. */
const formatTime = (seconds: number) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;

/** Starts the countdown of a timed round, which the reader can turn off. @returns undefined if the round isn't timed */
function startClock(round: Round) {
  if (round.session.timeLeft === undefined) return undefined;
  let left = round.session.timeLeft;
  const time = element('span', { class: 'clock-time' }, formatTime(left));
  const status = element('span', { class: 'visually-hidden', role: 'status' });
  const timer = setInterval(() => {
    left = Math.max(0, left - 1);
    time.textContent = formatTime(left);
    if (announcedMinutes.includes(left / 60)) status.textContent = plural(left / 60, 'minute left', 'minutes left');
    if (left % saveInterval === 0) round.save({ timeLeft: left });
    if (left === 0) round.end();
  }, 1000);
  const stop = () => clearInterval(timer);
  const turnOff = () => {
    stop();
    round.save({ timeLeft: undefined });
    root.replaceChildren('The timer is off.');
  };
  const off = button('Turn off timer', turnOff, { class: 'text-button' });
  const root = element('div', { class: 'clock small' }, off, element('p', {}, 'Time left ', time), status);
  return { root, stop };
}

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

/** The answers with another answer to a question. @param chosen empty removes the answer */
function withAnswer({ answers }: Session, question: string, chosen: Chosen): Session['answers'] {
  const others = Object.entries(answers).filter(([id]) => id !== question);
  return Object.fromEntries(chosen.length > 0 ? [...others, [question, [...chosen]]] : others);
}

const primary = { class: 'button-primary' };

const isLast = ({ session, questions }: Round) => session.place === questions.length - 1;

/** The buttons below a question, after "Back". On narrow screens, they stick to the bottom of the window. */
function buttonBar(round: Round, ...buttons: readonly HTMLElement[]): HTMLElement {
  const { place } = round.session;
  return element('div', { class: 'button-row round-bar screen-only' }, place > 0 && button('Back', () => round.go(place - 1)), buttons);
}

/** The controls of practice: "Check answer", then feedback and the next question. */
function practiceControls(round: Round, question: QuestionView, root: HTMLElement, inputs: OptionInputs): HTMLElement[] {
  const { id } = question;
  const leave = (label: string, endLabel: string, attributes = {}) =>
    isLast(round) ? button(endLabel, () => round.end(), attributes) : button(label, () => round.go(round.session.place + 1), attributes);
  const onward = leave('Next', 'See results', primary);
  const skip = leave('Skip', 'Skip and see results');
  const reveal = (chosen: Chosen) => {
    showFeedback(question, inputs, chosen);
    root.append(answerLink(question));
    check.replaceWith(onward);
    skip.remove();
    showVerdict(question, inputs, chosen);
  };
  const check = button(
    'Check answer',
    () => {
      const chosen = readAnswer(question, inputs);
      if (!chosen) return;
      round.save({ answers: withAnswer(round.session, id, chosen) }, addAnswers(toAnswer(question, chosen, 'practice', Date.now())));
      reveal(chosen);
      onward.focus({ preventScroll: true });
    },
    primary,
  );
  const bar = buttonBar(round, check, skip);
  const given = round.session.answers[id];
  if (given && isStillValid(question, given)) reveal(given);
  return [bar];
}

/** All questions of an exam as buttons that show which ones are answered and flagged. */
function overviewItems(round: Round): HTMLElement[] {
  const { answers, flags, place } = round.session;
  return round.questions.map(({ id }, index) => {
    const [answered, flagged] = [answers[id] ? 'answered' : 'unanswered', flags.includes(id) ? ', flagged for review' : ''];
    const jump = button(`${index + 1}${flagged ? ' ⚑' : ''}`, () => round.go(index), {
      'aria-label': `Question ${index + 1}: ${answered}${flagged}`,
      'aria-current': index === place ? 'step' : undefined,
      'data-answered': answers[id] ? '' : undefined,
    });
    return element('li', {}, jump);
  });
}

/** Ends an exam. Asks for confirmation first if questions are unanswered or flagged, because submitting can't be undone. */
function confirmEnd(round: Round, bar: HTMLElement): void {
  const { answers, flags } = round.session;
  const unanswered = round.questions.filter(({ id }) => !answers[id]).length;
  const warnings = [
    unanswered > 0 ? plural(unanswered, 'unanswered question') : '',
    flags.length > 0 ? `${flags.length} flagged for review` : '',
  ].filter(Boolean);
  if (warnings.length === 0) return round.end();
  const confirm = button('Submit anyway', () => round.end(), primary);
  const title = element('p', { id: 'exam-confirm' }, element('b', {}, 'Submit the exam?'), ` You have ${warnings.join(' and ')}.`);
  const goOn = button('Continue', () => round.redraw());
  const buttons = element('div', { class: 'button-row' }, goOn, confirm);
  bar.replaceChildren(element('div', { class: 'exam-confirm', role: 'group', 'aria-labelledby': title.id }, title, buttons));
  confirm.focus();
}

/** The controls of an exam: back, next, flag, an overview of all questions, and submit. There is no feedback. */
function examControls(round: Round, question: QuestionView, _: HTMLElement, inputs: OptionInputs): HTMLElement[] {
  const { id } = question;
  const flag = button('', () => {
    const others = round.session.flags.filter((each) => each !== id);
    round.save({ flags: others.length < round.session.flags.length ? others : [...others, id] });
    show();
  });
  const overview = element('ol', { class: 'exam-overview' });
  const show = () => {
    const isFlagged = round.session.flags.includes(id);
    flag.setAttribute('aria-pressed', String(isFlagged));
    flag.replaceChildren(isFlagged ? 'Flagged' : 'Flag for review', isFlagged ? element('span', { 'aria-hidden': 'true' }, ' ✓') : '');
    overview.replaceChildren(...overviewItems(round));
  };
  inputs.root.addEventListener('change', () => {
    const chosen = inputs.read();
    const isKept = isComplete(question, chosen) || question.type === 'sort';
    round.save({ answers: withAnswer(round.session, id, isKept ? chosen : []) });
    show();
  });
  const submit = button('Submit', () => confirmEnd(round, bar), isLast(round) ? primary : {});
  const bar = buttonBar(round, isLast(round) ? submit : button('Next', () => round.go(round.session.place + 1), primary));
  show();
  return [
    element('p', { class: 'round-flag' }, flag),
    bar,
    element('nav', { 'aria-label': 'All questions' }, overview, !isLast(round) && submit),
  ];
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
