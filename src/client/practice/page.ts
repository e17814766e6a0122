import { selectRound } from '../../domain/practice/select.ts';
import type { RoundSettings } from '../../domain/practice/settings.ts';
import { missedQuestions } from '../../domain/progress/answers.ts';
import { setSession, type Change } from '../../domain/progress/changes.ts';
import type { Session } from '../../domain/progress/schema.ts';
import type { QuestionView } from '../../domain/question/view.ts';
import type { ReaderStore } from '../progress/store.ts';
import { fetchJson } from '../site/fetch-json.ts';

/** What the views of the practice page share: the parts of the page, the questions, and the reader's data. */
export class PracticePage {
  readonly #root: HTMLElement;
  readonly store: ReaderStore;
  #questions: readonly QuestionView[];
  #hasDrills = false;

  constructor(root: HTMLElement, store: ReaderStore, questions: readonly QuestionView[]) {
    this.#root = root;
    this.store = store;
    this.#questions = questions;
  }

  /** A part of the page. @throws if it is missing: see `pages/practice/index.astro` */
  part(name: 'notice' | 'problem' | 'resume' | 'setup' | 'round'): HTMLElement {
    const found = this.#root.querySelector<HTMLElement>(`[data-${name}]`);
    if (!found) throw new Error(`The page has no part "${name}".`);
    return found;
  }

  /** The question bank, and also the drills if the settings include them. Drills load on first use. */
  async questionsFor({ from }: Pick<RoundSettings, 'from'>): Promise<readonly QuestionView[]> {
    if (from !== 'questions' && !this.#hasDrills) {
      const drills = await fetchJson<{ readonly questions: readonly QuestionView[] }>(this.#root.dataset.drills ?? '');
      this.#questions = [...this.#questions, ...drills.questions];
      this.#hasDrills = true;
    }
    return this.#questions;
  }

  /** Selects the questions of a new round. */
  async select(settings: RoundSettings): Promise<QuestionView[]> {
    return selectRound(await this.questionsFor(settings), settings, missedQuestions(this.store.data));
  }

  /** The questions of a stored round that still exist. */
  async questionsOf({ questions }: Session): Promise<QuestionView[]> {
    const hasDrills = questions.some((id) => id.startsWith('drill:'));
    const all = await this.questionsFor({ from: hasDrills ? 'both' : 'questions' });
    const byId = new Map(all.map((question) => [question.id, question]));
    return questions.flatMap((id) => byId.get(id) ?? []);
  }

  /** Shows the setup or the round. */
  show(view: 'setup' | 'round'): void {
    this.part('setup').hidden = view !== 'setup';
    this.part('resume').hidden = view !== 'setup';
    this.part('round').hidden = view !== 'round';
    // The lists of questions and the page head would push the round down.
    document.querySelector('[data-lists]')?.toggleAttribute('hidden', view === 'round');
    document.querySelector('.page-head')?.classList.toggle('visually-hidden', view === 'round');
  }

  /** The objectives or chapters in reading order, as the setup lists them: label by id. */
  labels(name: 'objective' | 'chapter'): ReadonlyMap<string, string> {
    const options = this.part('setup').querySelectorAll<HTMLOptionElement>(`[name="${name}"] option`);
    return new Map([...options].filter(({ value }) => value).map(({ value, textContent }) => [value, textContent.trim()]));
  }

  /** Stores a round, unless another tab has started a later one. @param also more changes to store with it */
  save(session: Session, ...also: readonly Change[]): void {
    this.store.update((data) => {
      const isCurrent = !data.session || data.session.startedAt <= session.startedAt;
      return [...(isCurrent ? [setSession(session)] : []), ...also].reduce((next, change) => change(next), data);
    });
  }
}
