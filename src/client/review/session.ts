import type { CardHead, ReviewCard } from '../../domain/review/cards.ts';
import { buildQueue, describeQueue, formatInterval, nextCard, nextDue } from '../../domain/review/queue.ts';
import { rateCard, type Grade } from '../../domain/review/schedule.ts';
import { undoReview } from '../../domain/progress/changes.ts';
import type { CardState, Review } from '../../domain/progress/schema.ts';
import type { ReaderStore } from '../progress/store.ts';
import { plural } from '../../domain/text.ts';
import { button, element } from '../site/element.ts';
import { drawCard, type CardView } from './card-view.ts';

/** A rating of this session, and the card's state before it. */
interface Rating {
  readonly review: Review;
  readonly before: CardState | undefined;
}

/** A review session: shows today's cards one after the other until none is left or the reader stops. */
export class ReviewSession {
  readonly #host: HTMLElement;
  readonly #store: ReaderStore;
  readonly #onEnd: () => void;
  readonly #ratings: Rating[] = [];
  #heads: readonly CardHead[] = [];
  #cards: ReadonlyMap<string, ReviewCard> = new Map();
  #topics: ReadonlyMap<string, string> = new Map();
  #view: CardView | undefined;

  /** @param onEnd called when the reader returns to the overview */
  constructor(host: HTMLElement, store: ReaderStore, onEnd: () => void) {
    this.#host = host;
    this.#store = store;
    this.#onEnd = onEnd;
    // Shortcuts work only while the focus is inside, because keys may have other meanings elsewhere.
    host.addEventListener('keydown', (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
      if (event.key === 'u' && this.#ratings.length > 0) this.#undo();
      else if (!this.#view?.handleKey(event)) return;
      event.preventDefault();
    });
  }

  begin(heads: readonly CardHead[], cards: ReadonlyMap<string, ReviewCard>, topics: ReadonlyMap<string, string>): void {
    const selected = new Set(heads.map(({ id }) => id));
    // The file lists the cards in learning order.
    this.#heads = [...cards.values()].filter(({ id }) => selected.has(id));
    this.#cards = cards;
    this.#topics = topics;
    this.#ratings.length = 0;
    this.#host.hidden = false;
    this.#next();
  }

  #next(): void {
    const now = Date.now();
    const { data } = this.#store;
    const id = nextCard(buildQueue(this.#heads, data, now), data, now);
    if (id === undefined) this.#finish(now);
    else this.#show(id);
  }

  #show(id: string): void {
    const card = this.#cards.get(id);
    if (!card) return;
    const now = Date.now();
    const { data } = this.#store;
    this.#view = drawCard(card, this.#topics.get(card.objective) ?? '', data.cards[id], now, (grade) => this.#rate(id, grade));
    const left = element('p', { class: 'small soft' }, `Left today: ${describeQueue(buildQueue(this.#heads, data, now))}`);
    this.#host.replaceChildren(left, this.#view.root, this.#buttons('Stop for now'));
    this.#view.focus();
  }

  #buttons(endLabel: string): HTMLElement {
    const undo = this.#ratings.length > 0 && button('Undo the last rating (u)', () => this.#undo(), { 'aria-keyshortcuts': 'U' });
    return element(
      'p',
      { class: 'button-row' },
      undo,
      button(endLabel, () => this.#end()),
    );
  }

  #rate(id: string, grade: Grade): void {
    const now = Date.now();
    const change = rateCard(id, grade, now);
    let before: CardState | undefined;
    const after = this.#store.update((data) => {
      before = data.cards[id];
      return change(data);
    });
    const review = after.reviews.findLast(({ card, at }) => card === id && at === now);
    if (review) this.#ratings.push({ review, before });
    this.#next();
  }

  #undo(): void {
    const last = this.#ratings.pop();
    if (!last) return;
    this.#store.update(undoReview(last.review, last.before));
    this.#show(last.review.card);
  }

  #finish(now: number): void {
    this.#view = undefined;
    const due = nextDue(this.#heads, this.#store.data, now);
    const heading = element('h2', { tabindex: '-1' }, 'Done for now');
    const { length } = this.#ratings;
    const ratings = length === 1 ? 'one rating' : plural(length, 'rating');
    const wait = due === undefined || due <= now ? '' : ` The next card comes in ${formatInterval(due - now)}.`;
    this.#host.replaceChildren(heading, element('p', {}, `You gave ${ratings}.${wait}`), this.#buttons('Back to the overview'));
    heading.focus();
  }

  #end(): void {
    this.#view = undefined;
    this.#host.hidden = true;
    this.#host.replaceChildren();
    this.#onEnd();
  }
}
