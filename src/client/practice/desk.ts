import { keepSession, type Change } from '../../domain/progress/changes.ts';
import type { Session } from '../../domain/progress/schema.ts';
import type { PracticeData, PracticeQuestion } from '../../domain/practice/data.ts';
import type { ReaderStore } from '../progress/store.ts';

/** Everything the views of the practice page share. */
export class Desk {
  readonly #root: HTMLElement;
  readonly store: ReaderStore;
  #questions: readonly PracticeQuestion[];
  #hasDrills = false;

  constructor(root: HTMLElement, store: ReaderStore, { questions }: PracticeData) {
    this.#root = root;
    this.store = store;
    this.#questions = questions;
  }

  /** A part of the page. @throws Error where the page has none: see `pages/practice/index.astro` */
  part(name: 'notice' | 'resume' | 'setup' | 'round'): HTMLElement {
    const found = this.#root.querySelector<HTMLElement>(`[data-${name}]`);
    if (!found) throw new Error(`The page has no part "${name}".`);
    return found;
  }

  /** Fetches the drills, once. */
  async addDrills(): Promise<void> {
    if (this.#hasDrills) return;
    const response = await fetch(this.#root.dataset.drills ?? '');
    const { questions } = (await response.json()) as PracticeData;
    this.#questions = [...this.#questions, ...questions];
    this.#hasDrills = true;
  }

  get questions(): readonly PracticeQuestion[] {
    return this.#questions;
  }

  /** The questions of a round that still exist. */
  async questionsOf(session: Session): Promise<PracticeQuestion[]> {
    if (session.questions.some((id) => id.startsWith('drill:'))) await this.addDrills();
    const byId = new Map(this.#questions.map((question) => [question.id, question]));
    return session.questions.flatMap((id) => byId.get(id) ?? []);
  }

  /** Shows the choices, or a round. */
  show(what: 'setup' | 'round'): void {
    this.part('setup').hidden = what !== 'setup';
    this.part('resume').hidden = what !== 'setup';
    this.part('round').hidden = what !== 'round';
    // What leads to the choices would only push the questions down.
    for (const part of document.querySelectorAll('[data-lists], .page-head .lead')) part.toggleAttribute('hidden', what === 'round');
  }

  /** The words of the choice that a list of the form offers. */
  labelOf(list: string, value: string): string {
    return (
      this.part('setup')
        .querySelector(`[name="${list}"] option[value="${CSS.escape(value)}"]`)
        ?.textContent.trim() ?? value
    );
  }

  /** The ids of the objectives, in reading order. */
  get objectives(): string[] {
    return [...this.part('setup').querySelectorAll<HTMLOptionElement>('[name="objective"] option')]
      .map(({ value }) => value)
      .filter(Boolean);
  }

  /** Keeps a round, unless another tab has begun a later one. @param also what changes with it */
  keep(session: Session, ...also: readonly Change[]): void {
    this.store.update((data) => {
      const isOurs = !data.session || data.session.startedAt <= session.startedAt;
      return [...(isOurs ? [keepSession(session)] : []), ...also].reduce((next, change) => change(next), data);
    });
  }
}
