import { startSession, settingsOf } from '../../domain/practice/session.ts';
import { readSettings, settingsQuery, type RoundSettings } from '../../domain/practice/settings.ts';
import type { Session } from '../../domain/progress/schema.ts';
import type { QuestionView } from '../../domain/question/view.ts';
import { newSeed } from '../../domain/random.ts';
import { plural } from '../../domain/text.ts';
import { showProblem } from '../progress/problem.ts';
import { readerStore } from '../progress/store.ts';
import { element, button } from '../site/element.ts';
import { PracticePage } from './page.ts';
import { showResult } from './result.ts';
import { runRound } from './round.ts';
import { matchingQuestions } from '../../domain/practice/select.ts';
import { missedQuestions } from '../../domain/progress/answers.ts';

const formsOf = (page: PracticePage) => [...page.part('setup').querySelectorAll('form')];

/** Reads the settings from a form. */
function settingsIn(form: HTMLFormElement): RoundSettings {
  const fields = [...new FormData(form)].map(([name, value]) => [name, typeof value === 'string' ? value : '']);
  return readSettings(new URLSearchParams([...fields, ['mode', form.dataset.mode ?? '']]));
}

/** Limits the round to a skill and shows a note about it. An empty string removes the limit. */
function setSkill(page: PracticePage, skill: string): void {
  const setup = page.part('setup');
  const input = setup.querySelector<HTMLInputElement>('[name="skill"]');
  const text = setup.querySelector('[data-skill-text]');
  if (input) input.value = skill;
  if (text) text.textContent = `Only questions about skill ${skill}`;
  setup.querySelector('[data-skill-note]')?.toggleAttribute('hidden', skill === '');
}

type Control = HTMLSelectElement | HTMLInputElement;

const controlsOf = (page: PracticePage) => [...page.part('setup').querySelectorAll<Control>('select, [type="checkbox"]')];

/** Whether the reader has changed a control since the page loaded. */
const isChanged = (control: Control) =>
  control instanceof HTMLInputElement
    ? control.checked !== control.defaultChecked
    : control.selectedIndex !==
      Math.max(
        0,
        [...control.options].findIndex((option) => option.hasAttribute('selected')),
      );

/** Fills the forms with settings. @param keep controls to leave as they are */
function fillSetup(page: PracticePage, settings: RoundSettings, keep: readonly Control[]): void {
  const { from, objective, chapter, skill, service, difficulty, count, level, missed, timed } = settings;
  const checked: Readonly<Record<string, boolean>> = { level: level === 'exam', missed, timed };
  const values: Readonly<Record<string, string>> = { from, objective, chapter, service, difficulty, n: String(count) };
  for (const control of controlsOf(page).filter((each) => !keep.includes(each))) {
    if (control instanceof HTMLInputElement) control.checked = checked[control.name] ?? false;
    else control.value = values[control.name] ?? '';
  }
  setSkill(page, skill);
}

const failedText = 'The questions didn’t load. Check your connection and try again.';

/** The label of the button that starts a round. @param matching how many questions match */
function startLabel({ count }: RoundSettings, matching: number, isMixed: boolean): string {
  if (matching === 0) return 'Start practice';
  const length = count === 0 ? matching : Math.min(count, matching);
  return `Start: ${plural(length, isMixed ? 'mixed question' : 'question')}`;
}

/** Shows how many questions match the form, in its status line and on its button. */
async function showCount(page: PracticePage): Promise<void> {
  const form = formsOf(page).find(({ dataset }) => dataset.mode === 'practice');
  const status = form?.querySelector('[data-count]');
  if (!form || !status) return;
  const settings = settingsIn(form);
  const questions = await page.questionsFor(settings).catch(() => undefined);
  const count = matchingQuestions(questions ?? [], settings, missedQuestions(page.store.data)).length;
  if (!questions) status.textContent = failedText;
  else status.textContent = count === 1 ? '1 question matches.' : `${count === 0 ? 'No' : count} questions match.`;
  const start = form.querySelector('[data-start]');
  const isMixed =
    !settings.skill && controlsOf(page).every((control) => control.form !== form || control.name === 'n' || !isChanged(control));
  if (start && questions) start.textContent = startLabel(settings, count, isMixed);
}

/** Calls `start` with the settings of the form that is submitted. */
function listenToSetup(page: PracticePage, start: (settings: RoundSettings) => void): void {
  const updateCount = () => void showCount(page);
  page
    .part('setup')
    .querySelector('[data-skill-note] button')
    ?.addEventListener('click', () => {
      setSkill(page, '');
      updateCount();
    });
  for (const form of formsOf(page)) {
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      start(settingsIn(form));
    });
    form.addEventListener('change', updateCount);
  }
}

function resumeText({ mode, answers, questions, endedAt }: Session): string {
  if (endedAt !== undefined) return 'Your last results are saved.';
  const round = mode === 'exam' ? 'practice exam' : 'practice round';
  return `You haven’t finished your ${round} (${Object.keys(answers).length} of ${questions.length} answered).`;
}

interface ResumeActions {
  readonly resume: (session: Session) => void;
  readonly start: (settings: RoundSettings) => void;
}

/** Offers to resume the stored round. @param wanted a round that the query string asks for instead */
function showResume(page: PracticePage, wanted: RoundSettings | undefined, { resume, start }: ResumeActions): void {
  const { session } = page.store.data;
  if (!session) return page.part('resume').replaceChildren();
  const label = session.endedAt === undefined ? 'Continue' : 'See results';
  const buttons = element(
    'p',
    { class: 'button-row' },
    button(label, () => resume(session)),
    wanted && button('Discard it and start the round in this link', () => start(wanted)),
  );
  page.part('resume').replaceChildren(element('div', { class: 'note' }, element('p', {}, resumeText(session)), buttons));
}

const queryOf = (settings: RoundSettings) => `?${settingsQuery(settings)}`;
const hasSettings = (session: Session | undefined, settings: RoundSettings) =>
  session !== undefined && queryOf(settingsOf(session)) === queryOf(settings);

/** Switches between the setup, the round, and the result, depending on the query string and the stored round. */
class Practice {
  readonly #page: PracticePage;
  #stopRound: () => void = () => undefined;

  constructor(page: PracticePage) {
    this.#page = page;
    listenToSetup(page, (settings) => this.start({ ...settings, seed: newSeed() }));
    addEventListener('popstate', () => this.followQuery());
  }

  #showNotice(message: string): void {
    const notice = this.#page.part('notice');
    notice.replaceChildren(element('p', {}, message));
    notice.scrollIntoView({ block: 'nearest' });
  }

  /** Calls `act` with the questions when they have loaded. Until then, the page doesn't change. If loading fails, the page shows why. */
  #withQuestions(load: Promise<QuestionView[]>, act: (questions: QuestionView[]) => void): void {
    const fail = (message: string, error: unknown) => {
      console.warn(message, error);
      this.#showNotice(message);
    };
    load
      .then(act, (error: unknown) => fail(failedText, error))
      .catch((error: unknown) => {
        this.#page.show('setup');
        fail('Something went wrong, and the round can’t be shown. Reload the page to try again.', error);
      });
  }

  /** Shows the setup, round, or result that the query string describes. @param keep setup controls to leave as they are */
  followQuery(keep: readonly Control[] = []): void {
    const settings = readSettings(new URLSearchParams(location.search));
    if (location.search) fillSetup(this.#page, settings, keep);
    const { session } = this.#page.store.data;
    const isSame = hasSettings(session, settings);
    const isOtherUnfinished = session && !session.endedAt && !isSame && Object.keys(session.answers).length > 0;
    if (!settings.seed || isOtherUnfinished) this.showSetup(settings);
    else if (session && isSame) this.open(session);
    else this.start(settings, false);
  }

  /** Shows the setup, and offers to resume the stored round. */
  showSetup(settings: RoundSettings): void {
    this.#stopRound();
    this.#page.show('setup');
    const narrow = this.#page.part('setup').querySelector<HTMLDetailsElement>('[data-narrow]');
    // Keep filters that are in effect visible.
    if (narrow && controlsOf(this.#page).some((control) => narrow.contains(control) && isChanged(control))) narrow.open = true;
    void showCount(this.#page);
    showResume(this.#page, settings.seed ? settings : undefined, {
      resume: (session) => this.open(session, true),
      start: (wanted) => this.start(wanted, false),
    });
  }

  /** Starts a round. @param isNewUrl whether to add the round to the browser's history */
  start(settings: RoundSettings, isNewUrl = true): void {
    this.#withQuestions(this.#page.select(settings), (questions) => {
      if (questions.length === 0) {
        this.showSetup({ ...settings, seed: '' });
        const problem = settings.missed ? 'You haven’t missed any of these.' : 'No questions match.';
        return this.#showNotice(`${problem} Change your choices and try again.`);
      }
      const session = startSession(settings, questions, Date.now());
      this.#page.save(session);
      this.open(session, isNewUrl);
    });
  }

  /** Opens a round, or its result if it has ended. */
  open(session: Session, isNewUrl = false): void {
    this.#withQuestions(this.#page.questionsOf(session), (questions) => {
      this.#stopRound();
      this.#page.part('notice').replaceChildren();
      if (isNewUrl) history.pushState(null, '', queryOf(settingsOf(session)));
      const existing = { ...session, questions: questions.map(({ id }) => id) };
      this.#page.show('round');
      const restart = (settings: RoundSettings) => this.start({ ...settings, seed: newSeed() });
      if (session.endedAt !== undefined) return showResult(this.#page, existing, questions, restart);
      this.#stopRound = runRound(this.#page, existing, questions, (ended) => {
        this.#stopRound();
        showResult(this.#page, ended, questions, restart);
      });
      if (!isNewUrl) return;
      // Start at the top, as on a new page, with the focus on the first question, because the button that had it is hidden.
      scrollTo({ top: 0, behavior: 'instant' });
      this.#page.part('round').querySelector<HTMLElement>('.question')?.focus({ preventScroll: true });
    });
  }
}

/** Starts the practice page. @param questions the question bank */
export function beginPractice(root: HTMLElement, questions: readonly QuestionView[]): void {
  const store = readerStore();
  const page = new PracticePage(root, store, questions);
  showProblem(store, page.part('problem'));
  // Choices made before this script loaded override the query string.
  new Practice(page).followQuery(controlsOf(page).filter(isChanged));
}
