import { kindNames, type CardAnswer, type ReviewCard } from '../../domain/review/card.ts';
import { grades, waits, type Grade } from '../../domain/review/schedule.ts';
import { waitInWords } from '../../domain/review/waits.ts';
import { url } from '../../domain/urls.ts';
import { partyWord } from '../../domain/party-names.ts';
import type { CardState } from '../../domain/progress/schema.ts';
import { element } from '../site/element.ts';

/** What each rating means: its name, and when to choose it. */
const gradeWords: Readonly<Record<Grade, readonly [name: string, meaning: string]>> = {
  1: ['Again', 'forgotten'],
  2: ['Hard', 'with effort'],
  3: ['Good', 'known'],
  4: ['Easy', 'at once'],
};

function answer({ label, party, text }: CardAnswer): HTMLElement {
  const badge = party && element('span', { class: 'party', 'data-party': party }, partyWord[party]);
  const head = (label ?? badge) ? element('p', {}, label !== undefined && element('b', {}, label), ' ', badge) : false;
  return element('div', { class: 'card-answer' }, head, element('p', {}, text));
}

/** One card: its front, and when asked for its back with the ratings. */
export class CardView {
  readonly root: HTMLElement;
  readonly #front: HTMLElement;
  readonly #back: HTMLElement;
  readonly #show: HTMLButtonElement;
  readonly #ratings: HTMLElement;
  readonly #rate: (grade: Grade) => void;

  /** @param topic its objective's name @param state what ts-fsrs knows of it; undefined when it is new @param rate what a rating does */
  constructor(card: ReviewCard, topic: string, state: CardState | undefined, now: number, rate: (grade: Grade) => void) {
    this.#rate = rate;
    this.#front = element('h2', { tabindex: '-1', class: 'card-front', 'data-kind': card.kind }, card.front);
    this.#back = this.#makeBack(card);
    this.#show = element('button', { type: 'button', class: 'main-button', 'aria-keyshortcuts': 'Space' }, 'Show the back (space)');
    this.#show.addEventListener('click', () => this.#turn());
    this.#ratings = this.#makeRatings(waits(state, now));
    this.root = element(
      'article',
      { class: 'review-card' },
      element('p', { class: 'kicker' }, [kindNames[card.kind].one, topic, state ? undefined : 'new'].filter(Boolean).join(' · ')),
      this.#front,
      element('p', { class: 'soft' }, card.ask),
      card.choices.length > 0 && element('ul', { class: 'card-choices' }, ...card.choices.map((choice) => element('li', {}, choice))),
      element('p', {}, this.#show),
      this.#back,
      this.#ratings,
    );
  }

  focus(): void {
    this.#front.focus();
  }

  /** Acts on a key that means something here. @returns did it? */
  takesKey({ key, target }: KeyboardEvent): boolean {
    const isElsewhere = target instanceof Element && target.closest('a, button') !== null && target !== this.#show;
    if (key === ' ' && !this.#show.hidden && !isElsewhere) {
      this.#turn();
      return true;
    }
    const grade = grades.find((each) => String(each) === key);
    if (grade === undefined || this.#ratings.hidden) return false;
    this.#rate(grade);
    return true;
  }

  #turn(): void {
    this.#show.hidden = true;
    this.#back.hidden = this.#ratings.hidden = false;
    this.#back.focus();
  }

  #makeBack({ back, path, within }: ReviewCard): HTMLElement {
    const link = element('a', { href: url(path) }, within);
    const made = element(
      'div',
      { class: 'card-back', role: 'group', 'aria-label': 'Back of the card', tabindex: '-1' },
      ...back.map(answer),
      element('p', { class: 'small' }, 'Explained in ', link),
    );
    made.hidden = true;
    return made;
  }

  #makeRatings(wait: Readonly<Record<Grade, number>>): HTMLElement {
    const buttons = grades.map((grade) => {
      const [name, meaning] = gradeWords[grade];
      const made = element(
        'button',
        { type: 'button', class: 'plain-button rating', 'aria-keyshortcuts': String(grade) },
        element('b', {}, `${grade} ${name}`),
        element('span', {}, meaning),
        element('span', { class: 'soft' }, `in ${waitInWords(wait[grade])}`),
      );
      made.addEventListener('click', () => this.#rate(grade));
      return made;
    });
    const made = element('fieldset', { class: 'ratings' }, element('legend', {}, 'How well did you know it?'), ...buttons);
    made.hidden = true;
    return made;
  }
}
