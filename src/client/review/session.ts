import { partyWord } from '../../domain/party-names.ts';
import { undoReview } from '../../domain/progress/changes.ts';
import type { CardState, Review } from '../../domain/progress/schema.ts';
import { kindNames, type CardAnswer, type ReviewCard } from '../../domain/review/cards.ts';
import { buildQueue, describeQueue, formatInterval } from '../../domain/review/queue.ts';
import { grades, nextIntervals, rateCard, type Grade } from '../../domain/review/schedule.ts';
import { plural } from '../../domain/text.ts';
import { url } from '../../domain/urls.ts';
import type { ReaderStore } from '../progress/store.ts';
import { addStyles, button, element, find } from '../site/element.ts';
import styles from './card.css?inline';

addStyles(styles);

const gradeLabels: Readonly<Record<Grade, string>> = { 1: 'Again', 2: 'Hard', 3: 'Good', 4: 'Easy' };

/** The name of a key, hidden on devices without a keyboard. */
const keyHint = (text: string): HTMLElement => element('kbd', { class: 'key' }, text);

function answerPart({ label, party, text }: CardAnswer): HTMLElement {
  const badge = party && element('span', { class: 'party', 'data-party': party }, partyWord[party]);
  const head = (label ?? badge) ? element('p', {}, label !== undefined && element('b', {}, label), ' ', badge) : false;
  return element('div', {}, head, element('p', {}, text));
}

const cardBack = ({ back, path, within }: ReviewCard) =>
  element('div', { class: 'card-back flow', role: 'group', 'aria-label': 'Answer', tabindex: '-1', hidden: '' }, [
    ...back.map(answerPart),
    element('p', { class: 'small' }, 'Read more in ', element('a', { href: url(path) }, within)),
  ]);

function ratingButtons(intervals: Readonly<Record<Grade, number>>, rate: (grade: Grade) => void): HTMLElement {
  const buttons = grades.map((grade) => {
    const interval = element('span', { class: 'muted' }, ` in ${formatInterval(intervals[grade])}`);
    return button([keyHint(`${grade}`), ' ', element('b', {}, gradeLabels[grade]), interval], () => rate(grade), {
      class: 'plain-button card-rating',
      'aria-keyshortcuts': grade,
    });
  });
  return element('fieldset', { class: 'card-ratings', hidden: '' }, element('legend', {}, 'How well did you know it?'), buttons);
}

/**
 * Draws a card: at first its front, and after "Show answer" its back with the ratings.
 * @param topic the name of its objective
 * @param state undefined for a new card
 * @param rate called with the reader's rating
 */
export function drawCard(card: ReviewCard, topic: string, state: CardState | undefined, now: number, rate: (grade: Grade) => void) {
  const front = element('h2', { tabindex: '-1', class: 'face-title card-front', 'data-kind': card.kind }, card.front);
  const back = cardBack(card);
  const ratings = ratingButtons(nextIntervals(state, now), rate);
  const turn = () => {
    show.hidden = true;
    back.hidden = ratings.hidden = false;
    face.dataset.turned = '';
    back.focus({ preventScroll: true });
    face.scrollIntoView({ block: 'nearest' });
  };
  const show = button(['Show answer ', keyHint('space')], turn, { class: 'button-primary card-button', 'aria-keyshortcuts': 'Space' });
  const choices = card.choices.map((choice) => element('li', {}, choice));
  const face = element('div', { class: 'card-face flow' }, [
    element('p', { class: 'kicker' }, [kindNames[card.kind].one, topic, state ? '' : 'new'].filter(Boolean).join(' · ')),
    front,
    element('p', { class: 'muted' }, card.ask),
    choices.length > 0 && element('ul', {}, choices),
    back,
  ]);
  /** Handles a keyboard shortcut. @returns whether the key was a shortcut */
  const handleKey = ({ key, target }: KeyboardEvent) => {
    const isElsewhere = target instanceof Element && target.closest('a, button') !== null && target !== show;
    const grade = grades.find((each) => String(each) === key);
    if (key === ' ' && !show.hidden && !isElsewhere) turn();
    else if (grade !== undefined && !ratings.hidden) rate(grade);
    else return false;
    return true;
  };
  const root = element('article', { class: 'card-view' }, face, element('div', { class: 'review-bar' }, show, ratings));
  return { root, focus: () => front.focus(), handleKey };
}

/** What is shown when no card is left. @param wait ms until the next card; not positive if there is none */
function endFace(reviewed: number, wait: number): HTMLElement {
  const heading = element('h2', { tabindex: '-1', class: 'face-title' }, 'All done for now');
  const next = wait > 0 ? ` Next card in ${formatInterval(wait)}.` : '';
  return element('div', { class: 'card-face flow' }, [
    heading,
    element('p', { class: 'muted' }, `You reviewed ${plural(reviewed, 'card')}.${next}`),
  ]);
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
  /** The ratings in this session, each with the previous state of its card. */
  const ratings: { readonly review: Review; readonly before: CardState | undefined }[] = [];
  const ended = new AbortController();
  let view: ReturnType<typeof drawCard> | undefined;

  const buttons = (endLabel: string, ...before: readonly Node[]) => {
    const undoButton = ratings.length > 0 && button(['Undo last rating ', keyHint('u')], undo, { 'aria-keyshortcuts': 'U' });
    return element('p', { class: 'button-row' }, before, undoButton, button(endLabel, end));
  };
  const showCard = (card: ReviewCard, now: number) => {
    const before = store.data.cards[card.id];
    view = drawCard(card, topics.get(card.objective) ?? '', before, now, (grade) => {
      const { reviews } = store.update(rateCard(card.id, grade, Date.now()));
      ratings.push(...reviews.slice(-1).map((review) => ({ review, before })));
      showNext();
    });
    const left = element('span', { class: 'small muted' }, `Left today: ${describeQueue(buildQueue(cards, store.data, now))}`);
    host.replaceChildren(view.root, buttons('Stop', left));
    view.focus();
  };
  const cardOf = (id: string | undefined) => cards.find((card) => card.id === id);
  const showNext = () => {
    const now = Date.now();
    const { next: id, nextDue: due = 0 } = buildQueue(cards, store.data, now);
    const card = cardOf(id);
    if (card) return showCard(card, now);
    view = undefined;
    const done = endFace(ratings.length, due - now);
    host.replaceChildren(done, buttons('Back to overview'));
    find('h2', done).focus();
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
