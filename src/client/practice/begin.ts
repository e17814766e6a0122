import { isDrill } from '../../domain/practice/drills.ts';
import {
  matchingQuestions,
  readSettings,
  type RoundSettings,
  selectRound,
  settingsOf,
  settingsQuery,
  startSession,
} from '../../domain/practice/round.ts';
import { missedQuestions } from '../../domain/progress/next-steps.ts';
import type { Session } from '../../domain/progress/schema.ts';
import type { QuestionView } from '../../domain/question/view.ts';
import { newSeed } from '../../domain/random.ts';
import { plural } from '../../domain/text.ts';
import { showProblem } from '../progress/problem.ts';
import { readerStore } from '../progress/store.ts';
import { button, element, find } from '../site/element.ts';
import { fetchJsonOnce } from '../site/fetch-json.ts';
import { showResult } from './result.ts';
import { Round, saveSession } from './round.ts';

type Control = HTMLSelectElement | HTMLInputElement;

const failedText = 'The questions didn’t load. Check your connection and try again.';

const defaultOf = (list: HTMLSelectElement) => (list.querySelector<HTMLOptionElement>('[selected]') ?? list.options[0])?.value ?? '';

/** Reads the settings from a form. */
const settingsIn = (form: HTMLFormElement): RoundSettings =>
  readSettings(new URLSearchParams([...([...new FormData(form)] as [string, string][]), ['mode', form.dataset.mode ?? '']]));

/**
 * The forms for a practice round and an exam. Their fields have the names of the query parameters.
 * @param countMatching rejects if the questions can't be loaded
 * @param start called with the settings of the form that is submitted
 */
function createSetup(
  root: HTMLElement,
  countMatching: (settings: RoundSettings) => Promise<number>,
  start: (settings: RoundSettings) => void,
) {
  const controls = [...root.querySelectorAll<Control>('select, [type="checkbox"]')];
  /** The controls that the reader has changed since the page loaded. */
  const changed = () =>
    controls.filter((control) =>
      control instanceof HTMLInputElement ? control.checked !== control.defaultChecked : control.value !== defaultOf(control),
    );
  /** Limits the round to a skill and shows a note about it. An empty string removes the limit. */
  const setSkill = (skill: string) => {
    find<HTMLInputElement>('[name="skill"]', root).value = skill;
    find('[data-skill-text]', root).textContent = `Only questions about skill ${skill}`;
    find('[data-skill-note]', root).hidden = skill === '';
  };
  /** Shows how many questions match the practice form, in its status line and on its button. */
  const showCount = async () => {
    const form = find<HTMLFormElement>('[data-mode="practice"]', root);
    const status = find('[data-count]', form);
    const settings = settingsIn(form);
    try {
      const matching = await countMatching(settings);
      status.textContent = matching === 1 ? '1 question matches.' : `${matching === 0 ? 'No' : matching} questions match.`;
      const length = settings.count === 0 ? matching : Math.min(settings.count, matching);
      const isMixed = !settings.skill && changed().every((control) => control.form !== form || control.name === 'n');
      const label = matching === 0 ? 'Start practice' : `Start: ${plural(length, isMixed ? 'mixed question' : 'question')}`;
      find('[data-start]', form).textContent = label;
    } catch {
      status.textContent = failedText;
    }
  };
  /** Fills the forms. @param keep controls to leave as they are */
  const fill = (settings: RoundSettings, keep: readonly Control[]) => {
    const query = settingsQuery(settings);
    for (const control of controls.filter((each) => !keep.includes(each))) {
      const value = query.get(control.name);
      if (control instanceof HTMLInputElement) control.checked = value === control.value;
      else control.value = value ?? defaultOf(control);
    }
    setSkill(settings.skill);
  };
  /** Updates the parts that depend on the forms and on the reader's answers. */
  const show = () => {
    const narrow = find<HTMLDetailsElement>('[data-narrow]', root);
    // Keep filters that are in effect visible.
    if (changed().some((control) => narrow.contains(control))) narrow.open = true;
    void showCount();
  };
  find('[data-skill-note] button', root).addEventListener('click', () => {
    setSkill('');
    void showCount();
  });
  for (const form of root.querySelectorAll('form')) {
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      start(settingsIn(form));
    });
    form.addEventListener('change', () => void showCount());
  }
  return { changed, fill, show };
}

function resumeText({ mode, answers, questions, endedAt }: Session): string {
  if (endedAt !== undefined) return 'Your last results are saved.';
  const round = mode === 'exam' ? 'practice exam' : 'practice round';
  return `You haven’t finished your ${round} (${Object.keys(answers).length} of ${questions.length} answered).`;
}

const queryOf = (settings: RoundSettings) => `?${settingsQuery(settings)}`;

/** Switches between the setup, the round, and the result, depending on the query string and the stored round. */
class Practice {
  readonly #root: HTMLElement;
  readonly #bank: readonly QuestionView[];
  readonly #store = readerStore();
  readonly #setup: ReturnType<typeof createSetup>;
  #round: Round | undefined;

  constructor(root: HTMLElement, bank: readonly QuestionView[]) {
    this.#root = root;
    this.#bank = bank;
    const countMatching = async (settings: RoundSettings) =>
      matchingQuestions(await this.#load(settings.from), settings, missedQuestions(this.#store.data)).length;
    this.#setup = createSetup(this.#part('setup'), countMatching, this.#startNew);
    showProblem(this.#store, this.#part('problem'));
    addEventListener('popstate', () => this.#followQuery([]));
    // Choices made before this script loaded override the query string.
    this.#followQuery(this.#setup.changed());
  }

  readonly #startNew = (settings: RoundSettings) => void this.#start({ ...settings, seed: newSeed() });

  /** A part of `pages/practice/index.astro`. */
  #part(name: 'notice' | 'problem' | 'resume' | 'setup' | 'round'): HTMLElement {
    return find(`[data-${name}]`, this.#root);
  }

  /** The question bank, and also the drills if they are wanted. Drills load on first use. @throws if they can't be loaded */
  async #load(from: RoundSettings['from']): Promise<readonly QuestionView[]> {
    if (from === 'questions') return this.#bank;
    const drills = await fetchJsonOnce<{ readonly questions: readonly QuestionView[] }>(this.#root.dataset.drills ?? '', 'questions');
    return [...this.#bank, ...drills.questions];
  }

  /** Shows the setup or the round. */
  #show(view: 'setup' | 'round'): void {
    const isRound = view === 'round';
    this.#part('setup').hidden = this.#part('resume').hidden = isRound;
    this.#part('round').hidden = !isRound;
    // Of the page's own text, only the title stays.
    for (const part of document.querySelectorAll('[data-lists], .lead')) part.toggleAttribute('hidden', isRound);
  }

  #showNotice(message: string): void {
    const notice = this.#part('notice');
    notice.replaceChildren(element('p', {}, message));
    notice.scrollIntoView({ block: 'nearest' });
  }

  /** Calls `act` with the questions when they have loaded. Until then, the page doesn't change. If loading fails, the page shows why. */
  async #withQuestions(from: RoundSettings['from'], act: (questions: readonly QuestionView[]) => void): Promise<void> {
    let message = failedText;
    try {
      const questions = await this.#load(from);
      message = 'Something went wrong, and the round can’t be shown. Reload the page to try again.';
      act(questions);
    } catch (error) {
      if (message !== failedText) this.#show('setup');
      console.warn(message, error);
      this.#showNotice(message);
    }
  }

  /** Shows the setup, round, or result that the query string describes. @param keep setup controls to leave as they are */
  #followQuery(keep: readonly Control[]): void {
    const settings = readSettings(new URLSearchParams(location.search));
    if (location.search) this.#setup.fill(settings, keep);
    const { session } = this.#store.data;
    const isSame = session && queryOf(settingsOf(session)) === queryOf(settings);
    const isOtherUnfinished = session && !session.endedAt && !isSame && Object.keys(session.answers).length > 0;
    if (!settings.seed || isOtherUnfinished) this.#showSetup(settings);
    else if (isSame) void this.#open(session);
    else void this.#start(settings, false);
  }

  /** Shows the setup, and offers to resume the stored round. */
  #showSetup(settings: RoundSettings): void {
    this.#round?.stop();
    this.#show('setup');
    this.#setup.show();
    const { session } = this.#store.data;
    if (!session) return this.#part('resume').replaceChildren();
    const resume = button(session.endedAt === undefined ? 'Continue' : 'See results', () => void this.#open(session, true));
    const discard = settings.seed && button('Discard it and start the round in this link', () => void this.#start(settings, false));
    const buttons = element('p', { class: 'button-row' }, resume, discard);
    this.#part('resume').replaceChildren(element('div', { class: 'note' }, element('p', {}, resumeText(session)), buttons));
  }

  /** Starts a round. @param isNewUrl whether to add the round to the browser's history */
  #start(settings: RoundSettings, isNewUrl = true): Promise<void> {
    return this.#withQuestions(settings.from, (all) => {
      const questions = selectRound(all, settings, missedQuestions(this.#store.data));
      if (questions.length === 0) {
        this.#showSetup({ ...settings, seed: '' });
        const problem = settings.missed ? 'You haven’t missed any of these.' : 'No questions match.';
        return this.#showNotice(`${problem} Change your choices and try again.`);
      }
      const session = startSession(settings, questions, Date.now());
      saveSession(this.#store, session);
      void this.#open(session, isNewUrl);
    });
  }

  /** Opens a round, or its result if it has ended. Questions that no longer exist are left out. */
  #open(session: Session, isNewUrl = false): Promise<void> {
    return this.#withQuestions(session.questions.some((id) => isDrill({ id })) ? 'both' : 'questions', (all) => {
      const byId = new Map(all.map((question) => [question.id, question]));
      const questions = session.questions.flatMap((id) => byId.get(id) ?? []);
      this.#round?.stop();
      this.#part('notice').replaceChildren();
      if (isNewUrl) history.pushState(null, '', queryOf(settingsOf(session)));
      this.#show('round');
      const host = this.#part('round');
      const end = (ended: Session) => showResult(host, this.#part('setup'), ended, questions, this.#startNew);
      const existing = { ...session, questions: questions.map(({ id }) => id) };
      if (session.endedAt !== undefined) return end(existing);
      this.#round = new Round(host, this.#store, existing, questions, end);
      if (!isNewUrl) return;
      // Start at the top, as on a new page, with the focus on the first question, because the button that had it is hidden.
      scrollTo({ top: 0, behavior: 'instant' });
      find('.question', host).focus({ preventScroll: true });
    });
  }
}

/** Starts the practice page. @param questions the question bank */
export function beginPractice(root: HTMLElement, questions: readonly QuestionView[]): void {
  new Practice(root, questions);
}
