import { settingsOf, startSession } from '../../domain/practice/session.ts';
import { readSettings, settingsQuery, type RoundSettings } from '../../domain/practice/settings.ts';
import type { Session } from '../../domain/progress/schema.ts';
import type { QuestionView } from '../../domain/question/view.ts';
import { newSeed } from '../../domain/random.ts';
import { showProblem } from '../progress/problem.ts';
import { readerStore } from '../progress/store.ts';
import { button, element, find } from '../site/element.ts';
import { PracticePage } from './page.ts';
import { showResult } from './result.ts';
import { Round } from './round.ts';
import { failedText, Setup } from './setup.ts';

function resumeText({ mode, answers, questions, endedAt }: Session): string {
  if (endedAt !== undefined) return 'Your last results are saved.';
  const round = mode === 'exam' ? 'practice exam' : 'practice round';
  return `You haven’t finished your ${round} (${Object.keys(answers).length} of ${questions.length} answered).`;
}

const queryOf = (settings: RoundSettings) => `?${settingsQuery(settings)}`;

/** Switches between the setup, the round, and the result, depending on the query string and the stored round. */
class Practice {
  readonly #page: PracticePage;
  readonly #setup: Setup;
  #round: Round | undefined;

  constructor(page: PracticePage) {
    this.#page = page;
    this.#setup = new Setup(page, (settings) => void this.#start({ ...settings, seed: newSeed() }));
    addEventListener('popstate', () => this.#followQuery([]));
    // Choices made before this script loaded override the query string.
    this.#followQuery(this.#setup.changed);
  }

  #showNotice(message: string, error?: unknown): void {
    if (error) console.warn(message, error);
    const notice = this.#page.part('notice');
    notice.replaceChildren(element('p', {}, message));
    notice.scrollIntoView({ block: 'nearest' });
  }

  /** Calls `act` with the questions when they have loaded. Until then, the page doesn't change. If loading fails, the page shows why. */
  async #withQuestions(load: Promise<QuestionView[]>, act: (questions: QuestionView[]) => void): Promise<void> {
    let questions;
    try {
      questions = await load;
    } catch (error) {
      return this.#showNotice(failedText, error);
    }
    try {
      act(questions);
    } catch (error) {
      this.#page.show('setup');
      this.#showNotice('Something went wrong, and the round can’t be shown. Reload the page to try again.', error);
    }
  }

  /** Shows the setup, round, or result that the query string describes. @param keep setup controls to leave as they are */
  #followQuery(keep: Setup['changed']): void {
    const settings = readSettings(new URLSearchParams(location.search));
    if (location.search) this.#setup.fill(settings, keep);
    const { session } = this.#page.store.data;
    const isSame = session && queryOf(settingsOf(session)) === queryOf(settings);
    const isOtherUnfinished = session && !session.endedAt && !isSame && Object.keys(session.answers).length > 0;
    if (!settings.seed || isOtherUnfinished) this.#showSetup(settings);
    else if (isSame) void this.#open(session);
    else void this.#start(settings, false);
  }

  /** Shows the setup, and offers to resume the stored round. */
  #showSetup(settings: RoundSettings): void {
    this.#round?.stop();
    this.#page.show('setup');
    this.#setup.show();
    const { session } = this.#page.store.data;
    if (!session) return this.#page.part('resume').replaceChildren();
    const resume = button(session.endedAt === undefined ? 'Continue' : 'See results', () => void this.#open(session, true));
    const discard = settings.seed && button('Discard it and start the round in this link', () => void this.#start(settings, false));
    const buttons = element('p', { class: 'button-row' }, resume, discard);
    this.#page.part('resume').replaceChildren(element('div', { class: 'note' }, element('p', {}, resumeText(session)), buttons));
  }

  /** Starts a round. @param isNewUrl whether to add the round to the browser's history */
  #start(settings: RoundSettings, isNewUrl = true): Promise<void> {
    return this.#withQuestions(this.#page.select(settings), (questions) => {
      if (questions.length === 0) {
        this.#showSetup({ ...settings, seed: '' });
        const problem = settings.missed ? 'You haven’t missed any of these.' : 'No questions match.';
        return this.#showNotice(`${problem} Change your choices and try again.`);
      }
      const session = startSession(settings, questions, Date.now());
      this.#page.save(session);
      void this.#open(session, isNewUrl);
    });
  }

  /** Opens a round, or its result if it has ended. */
  #open(session: Session, isNewUrl = false): Promise<void> {
    return this.#withQuestions(this.#page.questionsOf(session), (questions) => {
      this.#round?.stop();
      this.#page.part('notice').replaceChildren();
      if (isNewUrl) history.pushState(null, '', queryOf(settingsOf(session)));
      this.#page.show('round');
      const end = (ended: Session) =>
        showResult(this.#page, ended, questions, (settings) => void this.#start({ ...settings, seed: newSeed() }));
      const existing = { ...session, questions: questions.map(({ id }) => id) };
      if (session.endedAt !== undefined) return end(existing);
      this.#round = new Round(this.#page, existing, questions, end);
      if (!isNewUrl) return;
      // Start at the top, as on a new page, with the focus on the first question, because the button that had it is hidden.
      scrollTo({ top: 0, behavior: 'instant' });
      find('.question', this.#page.part('round')).focus({ preventScroll: true });
    });
  }
}

/** Starts the practice page. @param questions the question bank */
export function beginPractice(root: HTMLElement, questions: readonly QuestionView[]): void {
  const page = new PracticePage(root, readerStore(), questions);
  showProblem(page.store, page.part('problem'));
  new Practice(page);
}
