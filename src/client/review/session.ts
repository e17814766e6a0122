import { undoReview } from '../../domain/progress/changes.ts';
import type { CardState, Review } from '../../domain/progress/schema.ts';
import type { ReviewCard } from '../../domain/review/cards.ts';
import { buildQueue, describeQueue, formatInterval, nextCard, nextDue } from '../../domain/review/queue.ts';
import { rateCard, type Grade } from '../../domain/review/schedule.ts';
import { plural } from '../../domain/text.ts';
import type { ReaderStore } from '../progress/store.ts';
import { button, element } from '../site/element.ts';
import { drawCard, keyHint, type CardView } from './card-view.ts';

/** A rating in this session, and the previous state of the card. */
interface Rating {
  readonly review: Review;
  readonly before: CardState | undefined;
}

function storeRating(store: ReaderStore, id: string, grade: Grade): Rating[] {
  let before: CardState | undefined;
  const { reviews } = store.update((data) => {
    before = data.cards[id];
    return rateCard(id, grade, Date.now())(data);
  });
  return reviews.slice(-1).map((review) => ({ review, before }));
}

/**
 * Shows today's cards one by one until none are left or the reader stops.
 * @param cards the cards to review, in learning order
 * @param topics labels by objective id
 * @param onEnd called when the reader returns to the overview
 */
export function startSession(
  host: HTMLElement,
  store: ReaderStore,
  cards: readonly ReviewCard[],
  topics: ReadonlyMap<string, string>,
  onEnd: () => void,
): void {
  const ratings: Rating[] = [];
  const ended = new AbortController();
  let view: CardView | undefined;

  const buttons = (endLabel: string, ...before: readonly Node[]) => {
    const label = element('span', {}, 'Undo last rating', keyHint(' (u)'));
    const undoButton = ratings.length > 0 && button(label, undo, { 'aria-keyshortcuts': 'U' });
    return element('p', { class: 'button-row' }, before, undoButton, button(endLabel, end));
  };
  const showCard = (card: ReviewCard, now: number) => {
    const { id, objective } = card;
    view = drawCard(card, topics.get(objective) ?? '', store.data.cards[id], now, (grade) => {
      ratings.push(...storeRating(store, id, grade));
      showNext();
    });
    const left = `Left today: ${describeQueue(buildQueue(cards, store.data, now))}`;
    host.replaceChildren(buttons('Stop', element('span', { class: 'small muted' }, left)), view.root);
    view.focus();
  };
  const showEnd = (now: number) => {
    view = undefined;
    const heading = element('h2', { tabindex: '-1' }, 'All done for now');
    const due = nextDue(cards, store.data, now) ?? 0;
    const next = due > now ? ` Next card in ${formatInterval(due - now)}.` : '';
    host.replaceChildren(heading, element('p', {}, `You reviewed ${plural(ratings.length, 'card')}.${next}`), buttons('Back to overview'));
    heading.focus();
  };
  const cardOf = (id: string | undefined) => cards.find((card) => card.id === id);
  const showNext = () => {
    const now = Date.now();
    const card = cardOf(nextCard(buildQueue(cards, store.data, now), store.data, now));
    if (card) showCard(card, now);
    else showEnd(now);
  };
  const undo = () => {
    const last = ratings.pop();
    const card = cardOf(last?.review.card);
    if (!last || !card) return;
    store.update(undoReview(last.review, last.before));
    showCard(card, Date.now());
  };
  const end = () => {
    ended.abort();
    host.hidden = true;
    host.replaceChildren();
    onEnd();
  };
  // Shortcuts work only while the focus is in the session, because keys may have other meanings elsewhere.
  const handleKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
    if (event.key === 'u' && ratings.length > 0) undo();
    else if (!view?.handleKey(event)) return;
    event.preventDefault();
  };
  host.addEventListener('keydown', handleKey, { signal: ended.signal });
  host.hidden = false;
  showNext();
}
