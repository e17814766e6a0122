import { plotDays, standingOf, type Retention, type Standing } from '../../domain/review/statistics.ts';
import type { CardHead } from '../../domain/review/queue.ts';
import type { ReaderData } from '../../domain/progress/schema.ts';
import { element } from '../site/element.ts';
import { plot } from './plot.ts';

/** A share, and what it rests on: of few reviews a percentage would say more than is known. */
export function retentionInWords({ reviews, recalled }: Retention): string {
  if (reviews === 0) return 'no reviews yet';
  return reviews < 10 ? `${recalled} of ${reviews}` : `${Math.round((100 * recalled) / reviews)}% of ${reviews}`;
}

function numbers({ due, learned, learning, unseen, retention }: Standing): HTMLElement {
  const facts = [
    ['Due today', String(due)],
    ['Learned', String(learned)],
    ['Being learned', String(learning)],
    ['Not seen yet', String(unseen)],
    ['Recalled', retentionInWords(retention)],
  ] as const;
  return element(
    'dl',
    { class: 'figures' },
    ...facts.map(([name, value]) => element('div', {}, element('dt', {}, name), element('dd', {}, value))),
  );
}

function byTopic(cards: readonly CardHead[], names: ReadonlyMap<string, string>, data: ReaderData, now: number): HTMLElement {
  const heads = ['Topic', 'Learned', 'Due', 'Recalled'].map((head) => element('th', { scope: 'col' }, head));
  const rows = [...names].flatMap(([id, name]) => {
    const own = cards.filter(({ objective }) => objective === id);
    const standing = standingOf(own, data, now);
    const cells = [`${standing.learned} of ${standing.cards}`, String(standing.due), retentionInWords(standing.retention)];
    return own.length === 0
      ? []
      : [element('tr', {}, element('th', { scope: 'row' }, name), ...cells.map((cell) => element('td', {}, cell)))];
  });
  const table = element('table', {}, element('thead', {}, element('tr', {}, ...heads)), element('tbody', {}, ...rows));
  return element('div', { class: 'table-frame', tabindex: '0', role: 'region', 'aria-label': 'Cards by topic' }, table);
}

/** Draws the statistics of all cards: numbers, the plot, topics. @param names of topics, by id */
export function drawFigures(
  place: HTMLElement,
  cards: readonly CardHead[],
  names: ReadonlyMap<string, string>,
  data: ReaderData,
  now: number,
): void {
  // An open table stays open when numbers change.
  const wasOpen = place.querySelector('details')?.open === true;
  const note =
    'Recalled: of reviews of learned cards, those not rated “again”. The steps of a card being learned, minutes apart, do not count.';
  place.replaceChildren(
    ...[numbers(standingOf(cards, data, now)), plot(plotDays(cards, data, now)), byTopic(cards, names, data, now)].filter(
      (each) => each !== false,
    ),
    element('p', { class: 'small soft' }, note),
  );
  const details = place.querySelector('details');
  if (details) details.open = wasOpen;
}
