import { partyWord } from '../../domain/party-names.ts';
import type { CardState } from '../../domain/progress/schema.ts';
import { kindNames, type CardAnswer, type ReviewCard } from '../../domain/review/cards.ts';
import { formatInterval } from '../../domain/review/queue.ts';
import { grades, nextIntervals, type Grade } from '../../domain/review/schedule.ts';
import { url } from '../../domain/urls.ts';
import { addStyles, button, element } from '../site/element.ts';
import styles from './card.css?inline';

addStyles(styles);

const gradeLabels: Readonly<Record<Grade, string>> = { 1: 'Again', 2: 'Hard', 3: 'Good', 4: 'Easy' };

/** The name of a key, hidden on devices without a keyboard. */
export const keyHint = (text: string): HTMLElement => element('span', { class: 'key' }, text);

function answerPart({ label, party, text }: CardAnswer): HTMLElement {
  const badge = party && element('span', { class: 'party', 'data-party': party }, partyWord[party]);
  const head = (label ?? badge) ? element('p', {}, label !== undefined && element('b', {}, label), ' ', badge) : false;
  return element('div', {}, head, element('p', {}, text));
}

const cardBack = ({ back, path, within }: ReviewCard) =>
  element('div', { class: 'card-back', role: 'group', 'aria-label': 'Answer', tabindex: '-1', hidden: '' }, [
    ...back.map(answerPart),
    element('p', { class: 'small' }, 'Read more in ', element('a', { href: url(path) }, within)),
  ]);

function ratingButtons(intervals: Readonly<Record<Grade, number>>, rate: (grade: Grade) => void): HTMLElement {
  const buttons = grades.map((grade) => {
    const interval = element('span', { class: 'muted' }, ` in ${formatInterval(intervals[grade])}`);
    return button([keyHint(`${grade} `), element('b', {}, gradeLabels[grade]), interval], () => rate(grade), {
      class: 'plain-button card-rating',
      'aria-keyshortcuts': grade,
    });
  });
  return element('fieldset', { class: 'card-ratings', hidden: '' }, element('legend', {}, 'How well did you know it?'), buttons);
}

/** A card on the page: at first its front, and after "Show answer" its back with the ratings. */
export interface CardView {
  readonly root: HTMLElement;
  readonly focus: () => void;
  /** Handles a keyboard shortcut. @returns whether the key was a shortcut */
  readonly handleKey: (event: KeyboardEvent) => boolean;
}

/**
 * Draws a card.
 * @param topic the name of its objective
 * @param state undefined for a new card
 * @param rate called with the reader's rating
 */
export function drawCard(
  card: ReviewCard,
  topic: string,
  state: CardState | undefined,
  now: number,
  rate: (grade: Grade) => void,
): CardView {
  const front = element('h2', { tabindex: '-1', class: 'card-front', 'data-kind': card.kind }, card.front);
  const back = cardBack(card);
  const ratings = ratingButtons(nextIntervals(state, now), rate);
  const turn = () => {
    show.hidden = true;
    back.hidden = ratings.hidden = false;
    face.dataset.turned = '';
    back.focus({ preventScroll: true });
    face.scrollIntoView({ block: 'nearest' });
  };
  const show = button(['Show answer', keyHint(' (space)')], turn, { class: 'button-primary', 'aria-keyshortcuts': 'Space' });
  const face = element('div', { class: 'card-face' }, [
    element('p', { class: 'kicker' }, [kindNames[card.kind].one, topic, state ? '' : 'new'].filter(Boolean).join(' · ')),
    front,
    element('p', { class: 'muted' }, card.ask),
    card.choices.length > 0 &&
      element(
        'ul',
        {},
        card.choices.map((choice) => element('li', {}, choice)),
      ),
    back,
  ]);
  const handleKey = ({ key, target }: KeyboardEvent) => {
    const isElsewhere = target instanceof Element && target.closest('a, button') !== null && target !== show;
    const grade = grades.find((each) => String(each) === key);
    if (key === ' ' && !show.hidden && !isElsewhere) turn();
    else if (grade !== undefined && !ratings.hidden) rate(grade);
    else return false;
    return true;
  };
  const root = element('article', {}, face, element('div', { class: 'review-bar' }, show, ratings));
  return { root, focus: () => front.focus(), handleKey };
}
