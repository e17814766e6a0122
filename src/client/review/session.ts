import type { ReviewCard } from '../../domain/review/card.ts';
import { nextCard, nextDue, queueOf, type CardHead } from '../../domain/review/queue.ts';
import { rateCard, type Grade } from '../../domain/review/schedule.ts';
import { waitInWords } from '../../domain/review/waits.ts';
import { undoReview } from '../../domain/progress/changes.ts';
import type { CardState, Review } from '../../domain/progress/schema.ts';
import type { ReaderStore } from '../progress/store.ts';
import { element } from '../site/element.ts';
import { CardView } from './card-view.ts';
import { countsInWords } from './counts.ts';

/** A rating given in this session, and what it can be taken back to. */
interface Done {
  readonly review: Review;
  readonly before: CardState | undefined;
}

function button(label: string, act: () => void, shortcut?: string): HTMLButtonElement {
  const made = element('button', { type: 'button', class: 'plain-button', 'aria-keyshortcuts': shortcut }, label);
  made.addEventListener('click', act);
  return made;
}

/** One sitting: shows the cards of today one after the other, until none is left or the reader stops. */
export class Session {
  readonly #host: HTMLElement;
  readonly #store: ReaderStore;
  readonly #onEnd: () => void;
  readonly #done: Done[] = [];
  #heads: readonly CardHead[] = [];
  #faces: ReadonlyMap<string, ReviewCard> = new Map();
  #topics: ReadonlyMap<string, string> = new Map();
  #view: CardView | undefined;

  /** @param onEnd when the reader goes back to the desk */
  constructor(host: HTMLElement, store: ReaderStore, onEnd: () => void) {
    this.#host = host;
    this.#store = store;
    this.#onEnd = onEnd;
    // Only where the focus is inside: elsewhere a key may mean something else.
    host.addEventListener('keydown', (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
      if (event.key === 'u' && this.#done.length > 0) this.#undo();
      else if (!this.#view?.takesKey(event)) return;
      event.preventDefault();
    });
  }

  begin(heads: readonly CardHead[], faces: ReadonlyMap<string, ReviewCard>, topics: ReadonlyMap<string, string>): void {
    const wanted = new Set(heads.map(({ id }) => id));
    // The file has them in the order of learning, whatever the objective.
    this.#heads = [...faces.values()].filter(({ id }) => wanted.has(id));
    this.#faces = faces;
    this.#topics = topics;
    this.#done.length = 0;
    this.#host.hidden = false;
    this.#next();
  }

  #next(): void {
    const now = Date.now();
    const { data } = this.#store;
    const id = nextCard(queueOf(this.#heads, data, now), data, now);
    if (id === undefined) this.#finish(now);
    else this.#show(id);
  }

  #show(id: string): void {
    const face = this.#faces.get(id);
    if (!face) return;
    const now = Date.now();
    const { data } = this.#store;
    this.#view = new CardView(face, this.#topics.get(face.objective) ?? '', data.cards[id], now, (grade) => this.#rate(id, grade));
    const left = element('p', { class: 'small soft' }, `Left today: ${countsInWords(queueOf(this.#heads, data, now))}`);
    this.#host.replaceChildren(left, this.#view.root, this.#bar('Stop for now'));
    this.#view.focus();
  }

  #bar(endLabel: string): HTMLElement {
    const undo = this.#done.length > 0 && button('Undo the last rating (u)', () => this.#undo(), 'U');
    return element(
      'p',
      { class: 'review-bar' },
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
    if (review) this.#done.push({ review, before });
    this.#next();
  }

  #undo(): void {
    const last = this.#done.pop();
    if (!last) return;
    this.#store.update(undoReview(last.review, last.before));
    this.#show(last.review.card);
  }

  #finish(now: number): void {
    this.#view = undefined;
    const due = nextDue(this.#heads, this.#store.data, now);
    const heading = element('h2', { tabindex: '-1' }, 'Done for now');
    const ratings = this.#done.length === 1 ? 'one rating' : `${this.#done.length} ratings`;
    const wait = due === undefined || due <= now ? '' : ` The next card comes in ${waitInWords(due - now)}.`;
    this.#host.replaceChildren(heading, element('p', {}, `You gave ${ratings}.${wait}`), this.#bar('Back to the overview'));
    heading.focus();
  }

  #end(): void {
    this.#view = undefined;
    this.#host.hidden = true;
    this.#host.replaceChildren();
    this.#onEnd();
  }
}
