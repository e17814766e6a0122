import { selectRound } from '../../domain/practice/select.ts';
import type { RoundSettings } from '../../domain/practice/settings.ts';
import { missedQuestions } from '../../domain/progress/answers.ts';
import { setSession, type Change } from '../../domain/progress/changes.ts';
import type { Session } from '../../domain/progress/schema.ts';
import type { QuestionView } from '../../domain/question/view.ts';
import type { ReaderStore } from '../progress/store.ts';
import { find } from '../site/element.ts';
import { fetchJsonOnce } from '../site/fetch-json.ts';

/** What the views of the practice page share: the parts of the page, the questions, and the reader's data. */
export class PracticePage {
  readonly #root: HTMLElement;
  readonly store: ReaderStore;
  readonly #bank: readonly QuestionView[];

  constructor(root: HTMLElement, store: ReaderStore, bank: readonly QuestionView[]) {
    this.#root = root;
    this.store = store;
    this.#bank = bank;
  }

  /** A part of `pages/practice/index.astro`. */
  part(name: 'notice' | 'problem' | 'resume' | 'setup' | 'round'): HTMLElement {
    return find(`[data-${name}]`, this.#root);
  }

  /** The question bank, and also the drills if the settings include them. Drills load on first use. @throws if they can't be loaded */
  async questionsFor({ from }: Pick<RoundSettings, 'from'>): Promise<readonly QuestionView[]> {
    if (from === 'questions') return this.#bank;
    const drills = await fetchJsonOnce<{ readonly questions: readonly QuestionView[] }>(this.#root.dataset.drills ?? '', 'questions');
    return [...this.#bank, ...drills.questions];
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
    const isRound = view === 'round';
    this.part('setup').hidden = this.part('resume').hidden = isRound;
    this.part('round').hidden = !isRound;
    // The lists of questions and the page head would push the round down.
    document.querySelector('[data-lists]')?.toggleAttribute('hidden', isRound);
    document.querySelector('.page-head')?.classList.toggle('visually-hidden', isRound);
  }

  /** The objectives or chapters in reading order, as the setup lists them: label by id. */
  labels(name: 'objective' | 'chapter'): ReadonlyMap<string, string> {
    const options = this.part('setup').querySelectorAll<HTMLOptionElement>(`[name="${name}"] option:not([value=""])`);
    return new Map([...options].map(({ value, text }) => [value, text]));
  }

  /** Stores a round, unless another tab has started a later one. @param also more changes to store with it */
  save(session: Session, ...also: readonly Change[]): void {
    this.store.update((data) => {
      const isCurrent = !data.session || data.session.startedAt <= session.startedAt;
      return [...(isCurrent ? [setSession(session)] : []), ...also].reduce((next, change) => change(next), data);
    });
  }
}
