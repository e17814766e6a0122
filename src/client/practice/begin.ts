import { choiceQuery, readChoice, type Choice } from '../../domain/practice/choice.ts';
import type { PracticeData } from '../../domain/practice/data.ts';
import { missedIds, questionsOfRound } from '../../domain/practice/select.ts';
import { beginSession, choiceOf } from '../../domain/practice/session.ts';
import { newSeed } from '../../domain/question/random.ts';
import type { Session } from '../../domain/progress/schema.ts';
import { element } from '../site/element.ts';
import { readerStore } from '../progress/page-store.ts';
import { showProblem } from '../progress/problem-notice.ts';
import { Desk } from './desk.ts';
import { showResult } from './result.ts';
import { showResume } from './resume.ts';
import { runRound } from './round.ts';
import { fillSetup, listenToSetup, showCount } from './setup.ts';

const addressOf = (choice: Choice) => `?${choiceQuery(choice)}`;
const isOf = (session: Session | undefined, choice: Choice) => session !== undefined && addressOf(choiceOf(session)) === addressOf(choice);

/** The page of practice: choices, a round of questions, its result; which of them, the address and the reader's store say. */
class Practice {
  readonly #desk: Desk;
  #stop: () => void = () => undefined;

  constructor(desk: Desk) {
    this.#desk = desk;
    listenToSetup(desk, (choice) => void this.begin({ ...choice, seed: newSeed() }));
    addEventListener('popstate', () => void this.follow());
  }

  /** Shows what the address asks for. */
  async follow(): Promise<void> {
    const choice = readChoice(new URLSearchParams(location.search));
    // Where the address says nothing, the reader may have chosen already, before this script came.
    if (location.search) fillSetup(this.#desk, choice);
    const kept = this.#desk.store.data.session;
    const isAnother = kept && !kept.endedAt && !isOf(kept, choice) && Object.keys(kept.answers).length > 0;
    if (!choice.seed || isAnother) return this.offer(choice);
    await (kept && isOf(kept, choice) ? this.open(kept) : this.begin(choice, false));
  }

  /** The choices, and the round that was left in the middle. */
  offer(choice: Choice): void {
    this.#stop();
    this.#desk.show('setup');
    void showCount(this.#desk).catch(() => undefined);
    showResume(this.#desk, choice.seed ? choice : undefined, {
      goOn: (session) => void this.open(session, true),
      begin: (wanted) => void this.begin(wanted, false),
    });
  }

  /** Begins a round. @param isNew the address is not that of the round yet */
  async begin(choice: Choice, isNew = true): Promise<void> {
    if (choice.from !== 'questions') await this.#desk.addDrills();
    const questions = questionsOfRound(this.#desk.questions, choice, missedIds(this.#desk.store.data.answers));
    if (questions.length === 0) {
      this.offer({ ...choice, seed: '' });
      const words = choice.missed ? 'There is nothing you missed among these.' : 'No question fits all of these.';
      this.#desk.part('notice').replaceChildren(element('p', {}, `${words} Choose more widely.`));
      return;
    }
    const session = beginSession(choice, questions, Date.now());
    this.#desk.keep(session);
    await this.open(session, isNew);
  }

  /** Opens a round, or its result when it was handed in. */
  async open(session: Session, isNew = false): Promise<void> {
    this.#stop();
    this.#desk.part('notice').replaceChildren();
    if (isNew) history.pushState(null, '', addressOf(choiceOf(session)));
    const questions = await this.#desk.questionsOf(session);
    const known = { ...session, questions: questions.map(({ id }) => id) };
    this.#desk.show('round');
    const start = (choice: Choice) => void this.begin({ ...choice, seed: newSeed() });
    if (session.endedAt !== undefined) return showResult(this.#desk, known, questions, start);
    this.#stop = runRound(this.#desk, known, questions, (ended) => {
      this.#stop();
      showResult(this.#desk, ended, questions, start);
    });
  }
}

/** Begins practice on its page. @param data of `/data/questions.json` */
export function beginPractice(root: HTMLElement, data: unknown): void {
  const store = readerStore();
  const desk = new Desk(root, store, data as PracticeData);
  const problems = element('div', { role: 'status' });
  desk.part('notice').after(problems);
  showProblem(store, problems);
  void new Practice(desk).follow();
}
