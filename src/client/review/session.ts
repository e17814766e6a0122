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

/** What a session reviews. */
interface Selection {
  readonly heads: readonly CardHead[];
  /** By id, in learning order. */
  readonly cards: ReadonlyMap<string, ReviewCard>;
  /** Labels by objective id. */
  readonly topics: ReadonlyMap<string, string>;
}

/**
 * Prepares review sessions: each shows today's cards one after the other until none is left or the reader stops.
 * @param onEnd called when the reader returns to the overview
 * @returns a function that begins a session
 */
export function createReviewSession(host: HTMLElement, store: ReaderStore, onEnd: () => void): (selection: Selection) => void {
  let ratings: Rating[] = [];
  let heads: readonly CardHead[] = [];
  let cards: Selection['cards'] = new Map();
  let topics: Selection['topics'] = new Map();
  let view: CardView | undefined;

  const buttons = (endLabel: string) =>
    element(
      'p',
      { class: 'button-row' },
      ratings.length > 0 && button('Undo the last rating (u)', undo, { 'aria-keyshortcuts': 'U' }),
      button(endLabel, end),
    );
  const showCard = (id: string) => {
    const card = cards.get(id);
    if (!card) return;
    const now = Date.now();
    view = drawCard(card, topics.get(card.objective) ?? '', store.data.cards[id], now, (grade) => rate(id, grade));
    const left = element('p', { class: 'small soft' }, `Left today: ${describeQueue(buildQueue(heads, store.data, now))}`);
    host.replaceChildren(left, view.root, buttons('Stop for now'));
    view.focus();
  };
  const showEnd = (now: number) => {
    view = undefined;
    const due = nextDue(heads, store.data, now);
    const heading = element('h2', { tabindex: '-1' }, 'Done for now');
    const given = ratings.length === 1 ? 'one rating' : plural(ratings.length, 'rating');
    const wait = due === undefined || due <= now ? '' : ` The next card comes in ${formatInterval(due - now)}.`;
    host.replaceChildren(heading, element('p', {}, `You gave ${given}.${wait}`), buttons('Back to the overview'));
    heading.focus();
  };
  const next = () => {
    const now = Date.now();
    const id = nextCard(buildQueue(heads, store.data, now), store.data, now);
    if (id === undefined) showEnd(now);
    else showCard(id);
  };
  const rate = (id: string, grade: Grade) => {
    const now = Date.now();
    const change = rateCard(id, grade, now);
    let before: CardState | undefined;
    const after = store.update((data) => {
      before = data.cards[id];
      return change(data);
    });
    const review = after.reviews.findLast(({ card, at }) => card === id && at === now);
    if (review) ratings.push({ review, before });
    next();
  };
  const undo = () => {
    const last = ratings.pop();
    if (!last) return;
    store.update(undoReview(last.review, last.before));
    showCard(last.review.card);
  };
  const end = () => {
    view = undefined;
    host.hidden = true;
    host.replaceChildren();
    onEnd();
  };
  // Shortcuts work only while the focus is inside, because keys may have other meanings elsewhere.
  host.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
    if (event.key === 'u' && ratings.length > 0) undo();
    else if (!view?.handleKey(event)) return;
    event.preventDefault();
  });
  return (selection) => {
    ({ cards, topics } = selection);
    const selected = new Set(selection.heads.map(({ id }) => id));
    heads = [...cards.values()].filter(({ id }) => selected.has(id));
    ratings = [];
    host.hidden = false;
    next();
  };
}
