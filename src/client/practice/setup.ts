import { matchingQuestions } from '../../domain/practice/select.ts';
import { readSettings, settingsQuery, type RoundSettings } from '../../domain/practice/settings.ts';
import { missedQuestions } from '../../domain/progress/answers.ts';
import { plural } from '../../domain/text.ts';
import { find } from '../site/element.ts';
import type { PracticePage } from './page.ts';

type Control = HTMLSelectElement | HTMLInputElement;

export const failedText = 'The questions didn’t load. Check your connection and try again.';

/** The forms for a practice round and an exam, in `PracticeSetup.astro`. Their fields have the names of the query parameters. */
export class Setup {
  readonly #page: PracticePage;
  readonly #root: HTMLElement;

  /** @param start called with the settings of the form that is submitted */
  constructor(page: PracticePage, start: (settings: RoundSettings) => void) {
    this.#page = page;
    this.#root = page.part('setup');
    find('[data-skill-note] button', this.#root).addEventListener('click', () => {
      this.#setSkill('');
      void this.#showCount();
    });
    for (const form of this.#root.querySelectorAll('form')) {
      form.addEventListener('submit', (event) => {
        event.preventDefault();
        start(settingsIn(form));
      });
      form.addEventListener('change', () => void this.#showCount());
    }
  }

  get #controls(): Control[] {
    return [...this.#root.querySelectorAll<Control>('select, [type="checkbox"]')];
  }

  /** The controls that the reader has changed since the page loaded. */
  get changed(): Control[] {
    return this.#controls.filter((control) =>
      control instanceof HTMLInputElement ? control.checked !== control.defaultChecked : control.value !== defaultOf(control),
    );
  }

  /** Fills the forms. @param keep controls to leave as they are */
  fill(settings: RoundSettings, keep: readonly Control[]): void {
    const query = settingsQuery(settings);
    for (const control of this.#controls.filter((each) => !keep.includes(each))) {
      const value = query.get(control.name);
      if (control instanceof HTMLInputElement) control.checked = value === control.value;
      else control.value = value ?? defaultOf(control);
    }
    this.#setSkill(settings.skill);
  }

  /** Updates the parts that depend on the forms and on the reader's answers. */
  show(): void {
    const narrow = find<HTMLDetailsElement>('[data-narrow]', this.#root);
    // Keep filters that are in effect visible.
    if (this.changed.some((control) => narrow.contains(control))) narrow.open = true;
    void this.#showCount();
  }

  /** Limits the round to a skill and shows a note about it. An empty string removes the limit. */
  #setSkill(skill: string): void {
    find<HTMLInputElement>('[name="skill"]', this.#root).value = skill;
    find('[data-skill-text]', this.#root).textContent = `Only questions about skill ${skill}`;
    find('[data-skill-note]', this.#root).hidden = skill === '';
  }

  /** Shows how many questions match the practice form, in its status line and on its button. */
  async #showCount(): Promise<void> {
    const form = find<HTMLFormElement>('[data-mode="practice"]', this.#root);
    const status = find('[data-count]', form);
    const settings = settingsIn(form);
    try {
      const questions = await this.#page.questionsFor(settings);
      const matching = matchingQuestions(questions, settings, missedQuestions(this.#page.store.data)).length;
      status.textContent = matching === 1 ? '1 question matches.' : `${matching === 0 ? 'No' : matching} questions match.`;
      const length = settings.count === 0 ? matching : Math.min(settings.count, matching);
      const isMixed = !settings.skill && this.changed.every((control) => control.form !== form || control.name === 'n');
      const label = matching === 0 ? 'Start practice' : `Start: ${plural(length, isMixed ? 'mixed question' : 'question')}`;
      find('[data-start]', form).textContent = label;
    } catch {
      status.textContent = failedText;
    }
  }
}

const defaultOf = (list: HTMLSelectElement) => (list.querySelector<HTMLOptionElement>('[selected]') ?? list.options[0])?.value ?? '';

/** Reads the settings from a form. */
const settingsIn = (form: HTMLFormElement): RoundSettings =>
  readSettings(new URLSearchParams([...([...new FormData(form)] as [string, string][]), ['mode', form.dataset.mode ?? '']]));
