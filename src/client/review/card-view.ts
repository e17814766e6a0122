import { kindNames, type CardAnswer, type ReviewCard } from '../../domain/review/cards.ts';
import { formatInterval } from '../../domain/review/queue.ts';
import { grades, nextIntervals, type Grade } from '../../domain/review/schedule.ts';
import { url } from '../../domain/urls.ts';
import { partyWord } from '../../domain/party-names.ts';
import type { CardState } from '../../domain/progress/schema.ts';
import { button, element } from '../site/element.ts';

/** The label of each rating, and when to choose it. */
const gradeLabels: Readonly<Record<Grade, readonly [name: string, meaning: string]>> = {
  1: ['Again', 'forgotten'],
  2: ['Hard', 'with effort'],
  3: ['Good', 'known'],
  4: ['Easy', 'at once'],
};

function answerPart({ label, party, text }: CardAnswer): HTMLElement {
  const badge = party && element('span', { class: 'party', 'data-party': party }, partyWord[party]);
  const head = (label ?? badge) ? element('p', {}, label !== undefined && element('b', {}, label), ' ', badge) : false;
  return element('div', { class: 'card-answer' }, head, element('p', {}, text));
}

/** A card: its front, then its back with the ratings. */
export class CardView {
  readonly root: HTMLElement;
  readonly #front: HTMLElement;
  readonly #back: HTMLElement;
  readonly #show: HTMLButtonElement;
  readonly #ratings: HTMLElement;
  readonly #rate: (grade: Grade) => void;

  /** @param topic the name of its objective @param state undefined for a new card @param rate called with the reader's rating */
  constructor(card: ReviewCard, topic: string, state: CardState | undefined, now: number, rate: (grade: Grade) => void) {
    this.#rate = rate;
    this.#front = element('h2', { tabindex: '-1', class: 'card-front', 'data-kind': card.kind }, card.front);
    this.#back = this.#makeBack(card);
    this.#show = button('Show the back (space)', () => this.#turn(), { class: 'button-primary', 'aria-keyshortcuts': 'Space' });
    this.#ratings = this.#makeRatings(nextIntervals(state, now));
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

  /** Handles a keyboard shortcut. @returns whether the key is one */
  handleKey({ key, target }: KeyboardEvent): boolean {
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
    const created = element(
      'div',
      { class: 'card-back', role: 'group', 'aria-label': 'Back of the card', tabindex: '-1' },
      ...back.map(answerPart),
      element('p', { class: 'small' }, 'Explained in ', link),
    );
    created.hidden = true;
    return created;
  }

  #makeRatings(intervals: Readonly<Record<Grade, number>>): HTMLElement {
    const buttons = grades.map((grade) => {
      const [name, meaning] = gradeLabels[grade];
      const label = element('b', {}, `${grade} ${name}`);
      const attributes = { class: 'plain-button card-rating', 'aria-keyshortcuts': String(grade) };
      const rating = button(label, () => this.#rate(grade), attributes);
      rating.append(element('span', {}, meaning), element('span', { class: 'soft' }, `in ${formatInterval(intervals[grade])}`));
      return rating;
    });
    const created = element('fieldset', { class: 'card-ratings' }, element('legend', {}, 'How well did you know it?'), ...buttons);
    created.hidden = true;
    return created;
  }
}
