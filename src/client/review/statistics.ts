import type { ReaderData } from '../../domain/progress/schema.ts';
import type { CardHead } from '../../domain/review/cards.ts';
import {
  cardStatistics,
  chartDays,
  chartSpan,
  type CardStatistics,
  type ChartDay,
  type Retention,
} from '../../domain/review/statistics.ts';
import { plural } from '../../domain/text.ts';
import { element, type Content } from '../site/element.ts';

type Rows = readonly (readonly Content[])[];

/** A table with a heading row; the first cell of each row is its heading. */
function table(columns: readonly string[], rows: Rows): HTMLTableElement {
  const head = columns.map((title) => element('th', { scope: 'col' }, title));
  const body = rows.map(([name, ...cells]) => {
    const heading = element('th', { scope: 'row' }, name);
    return element('tr', {}, heading, ...cells.map((cell) => element('td', {}, cell)));
  });
  return element('table', {}, element('thead', {}, element('tr', {}, head)), element('tbody', {}, body));
}

/** A table in a region that scrolls on narrow screens. @param label the name of the region */
const framedTable = (label: string, columns: readonly string[], rows: Rows): HTMLElement =>
  element('div', { class: 'table-frame', tabindex: '0', role: 'region', 'aria-label': label }, table(columns, rows));

/** Retention as text. With few reviews, a percentage would suggest too much precision. */
function retentionText({ reviews, recalled }: Retention): string {
  if (reviews === 0) return '–';
  return reviews < 10 ? `${recalled} of ${reviews}` : `${Math.round((100 * recalled) / reviews)}% of ${reviews}`;
}

function keyFigures({ due, learned, learning, unseen, retention }: CardStatistics): HTMLElement {
  const figures = { 'Due today': due, Learned: learned, 'In progress': learning, New: unseen, Remembered: retentionText(retention) };
  const items = Object.entries(figures).map(([name, value]) => element('div', {}, element('dt', {}, name), element('dd', {}, `${value}`)));
  return element('dl', { class: 'review-figures rows' }, items);
}

function topicTable(cards: readonly CardHead[], topics: ReadonlyMap<string, string>, data: ReaderData, now: number): HTMLElement {
  const rows = [...topics].flatMap(([id, label]) => {
    const own = cards.filter(({ objective }) => objective === id);
    const { learned, cards: total, due, retention } = cardStatistics(own, data, now);
    return own.length === 0 ? [] : [[label, `${learned} of ${total}`, String(due), retentionText(retention)]];
  });
  return framedTable('Cards by topic', ['Topic', 'Learned', 'Due', 'Remembered'], rows);
}

/** The width of a day, the width of its bar, and the height of the highest bar, in units of the chart. */
const dayWidth = 20;
const barWidth = 15;
const height = 70;

const formatDay = ({ start }: ChartDay) => new Intl.DateTimeFormat('en-US', { month: 'short', day: 'numeric' }).format(start);

/** A chart with a bar for each day. The highest bar fills the height of the chart, and the label names it. */
function barChart(kind: 'reviewed' | 'due', title: string, days: readonly ChartDay[]): HTMLElement {
  const counts = days.map((day) => day[kind]);
  const highest = Math.max(...counts);
  const width = days.length * dayWidth;
  const bars = counts.flatMap((count, index) => {
    const size = (count / Math.max(highest, 1)) * height;
    const x = index * dayWidth + (dayWidth - barWidth) / 2;
    return count > 0 ? [element('rect', { x, y: height - size, width: barWidth, height: size })] : [];
  });
  const base = element('line', { x1: 0, x2: width, y1: height + 0.5, y2: height + 0.5 });
  const axis = [...days.slice(0, 1), ...days.slice(-1)].map((day) => element('span', {}, day.shift === 0 ? 'Today' : formatDay(day)));
  const top = days[counts.indexOf(highest)];
  const label = highest > 0 && top ? `Most: ${highest}, ${top.shift === 0 ? 'today' : formatDay(top)}` : 'None';
  return element('div', { class: 'bar-chart', 'data-kind': kind }, [
    element('p', { class: 'row' }, element('b', {}, title), element('span', { class: 'small muted' }, label)),
    element('svg', { viewBox: `0 0 ${width} ${height + 1}`, 'aria-hidden': 'true' }, bars, base),
    element('p', { class: 'row small muted', 'aria-hidden': 'true' }, axis),
  ]);
}

function chartTable(days: readonly ChartDay[]): HTMLElement {
  const rows = days
    .filter(({ reviewed, due }) => reviewed > 0 || due > 0)
    .map((day) => [
      formatDay(day) + (day.shift === 0 ? ', today' : ''),
      day.shift > 0 ? '–' : String(day.reviewed),
      day.shift < 0 ? '–' : String(day.due),
    ]);
  return table(['Day', 'Reviewed', 'Due'], rows);
}

/** Bar charts of past reviews and cards due, and a table with the same numbers. Empty if there are neither. */
export function reviewCharts(days: readonly ChartDay[]): HTMLElement[] {
  const past = days.reduce((sum, { reviewed }) => sum + reviewed, 0);
  const ahead = days.reduce((sum, { due }) => sum + due, 0);
  if (past + ahead === 0) return [];
  const caption = `You did ${plural(past, 'review')} in the past two weeks. ${plural(ahead, 'card is', 'cards are')} due in the next two weeks.`;
  const done = barChart('reviewed', 'Done per day', days.slice(0, chartSpan + 1));
  const coming = barChart('due', 'Due per day', days.slice(chartSpan));
  const details = element('details', {}, element('summary', {}, 'Show as a table'), chartTable(days));
  const charts = element('div', { class: 'bar-charts tiles' }, done, coming);
  return [element('figure', { class: 'review-chart' }, element('figcaption', {}, caption), charts, details)];
}

/** Draws the statistics of all cards. @param topics labels by objective id */
export function drawStatistics(
  host: HTMLElement,
  cards: readonly CardHead[],
  topics: ReadonlyMap<string, string>,
  data: ReaderData,
  now: number,
): void {
  // An open table stays open when the numbers change.
  const wasOpen = host.querySelector('details')?.open === true;
  const note = '“Remembered” is the percentage of reviews of learned cards that you didn’t rate “Again.”';
  host.replaceChildren(
    keyFigures(cardStatistics(cards, data, now)),
    ...reviewCharts(chartDays(cards, data, now)),
    topicTable(cards, topics, data, now),
    element('p', { class: 'small muted' }, note),
  );
  const details = host.querySelector('details');
  if (details) details.open = wasOpen;
}
