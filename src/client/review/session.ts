import type { CardHead, ReviewCard } from '../../domain/review/cards.ts';
import { buildQueue, describeQueue, formatInterval, nextCard, nextDue } from '../../domain/review/queue.ts';
import { rateCard, type Grade } from '../../domain/review/schedule.ts';
import { undoReview } from '../../domain/progress/changes.ts';
import type { CardState, Review } from '../../domain/progress/schema.ts';
import type { ReaderStore } from '../progress/store.ts';
import { plural } from '../../domain/text.ts';
import { button, element } from '../site/element.ts';
import { drawCard, keyHint, type CardView } from './card-view.ts';

/** A rating in this session, and the previous state of the card. */
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

function storeRating(store: ReaderStore, id: string, grade: Grade): Rating[] {
  const now = Date.now();
  const change = rateCard(id, grade, now);
  let before: CardState | undefined;
  const after = store.update((data) => {
    before = data.cards[id];
    return change(data);
  });
  const review = after.reviews.filter(({ card, at }) => card === id && at === now).at(-1);
  return review ? [{ review, before }] : [];
}

function endText(count: number, due: number | undefined, now: number): string {
  return `You reviewed ${plural(count, 'card')}.${due === undefined || due <= now ? '' : ` Next card in ${formatInterval(due - now)}.`}`;
}

const undoLabel = () => element('span', {}, 'Undo last rating', keyHint(' (u)'));

/**
 * Prepares review sessions. A session shows today's cards one by one until none are left or the reader stops.
 * @param onEnd called when the reader returns to the overview
 * @returns a function that starts a session
 */
export function createReviewSession(host: HTMLElement, store: ReaderStore, onEnd: () => void): (selection: Selection) => void {
  let ratings: Rating[] = [];
  let selection: Selection = { heads: [], cards: new Map(), topics: new Map() };
  let view: CardView | undefined;

  const queue = (now: number) => buildQueue(selection.heads, store.data, now);
  const buttons = (endLabel: string) => {
    const undoButton = ratings.length > 0 && button(undoLabel(), undo, { 'aria-keyshortcuts': 'U' });
    return element('p', { class: 'button-row' }, undoButton, button(endLabel, end));
  };
  const showCard = (id: string) => {
    const card = selection.cards.get(id);
    if (!card) return;
    const now = Date.now();
    view = drawCard(card, selection.topics.get(card.objective) ?? '', store.data.cards[id], now, (grade) => rate(id, grade));
    const left = element('p', { class: 'small muted' }, `Left today: ${describeQueue(queue(now))}`);
    host.replaceChildren(left, view.root, buttons('Stop'));
    view.focus();
  };
  const showEnd = (now: number) => {
    view = undefined;
    const heading = element('h2', { tabindex: '-1' }, 'All done for now');
    const text = endText(ratings.length, nextDue(selection.heads, store.data, now), now);
    host.replaceChildren(heading, element('p', {}, text), buttons('Back to overview'));
    heading.focus();
  };
  const next = () => {
    const now = Date.now();
    const id = nextCard(queue(now), store.data, now);
    return id === undefined ? showEnd(now) : showCard(id);
  };
  const rate = (id: string, grade: Grade) => {
    ratings.push(...storeRating(store, id, grade));
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
  // Shortcuts work only while the focus is in the session, because keys may have other meanings elsewhere.
  host.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
    if (event.key === 'u' && ratings.length > 0) undo();
    else if (!view?.handleKey(event)) return;
    event.preventDefault();
  });
  return (begun) => {
    const ids = new Set(begun.heads.map(({ id }) => id));
    selection = { ...begun, heads: [...begun.cards.values()].filter(({ id }) => ids.has(id)) };
    ratings = [];
    host.hidden = false;
    next();
  };
}
