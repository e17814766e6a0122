import { plotSpan, type PlotDay } from '../../domain/review/statistics.ts';
import { element } from '../site/element.ts';

const svgNamespace = 'http://www.w3.org/2000/svg';

/** Units of the drawing: a day's width, the bar in it, and the height of the highest bar. */
const step = 20;
const bar = 14;
const height = 100;

function shape(tag: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const made = document.createElementNS(svgNamespace, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value));
  return made;
}

const dateOf = (start: number) => new Intl.DateTimeFormat('en-US', { month: 'short', day: 'numeric' }).format(start);

function drawing(days: readonly PlotDay[], highest: number): SVGElement {
  const of = (count: number, at: number, kind: string) => {
    const size = Math.max(2, (count / highest) * height);
    return shape('rect', { class: kind, x: at * step + (step - bar) / 2, y: height - size, width: bar, height: size });
  };
  const svg = shape('svg', { viewBox: `0 0 ${days.length * step} ${height + 1}`, 'aria-hidden': 'true' });
  days.forEach(({ made, due }, at) => {
    if (due > 0) svg.append(of(due, at, 'due'));
    if (made > 0) svg.append(of(made, at, 'made'));
  });
  const today = plotSpan * step;
  svg.append(
    shape('line', { class: 'base', x1: 0, x2: days.length * step, y1: height + 0.5, y2: height + 0.5 }),
    shape('line', { class: 'today', x1: today, x2: today, y1: 0, y2: height }),
  );
  return svg;
}

function table(days: readonly PlotDay[]): HTMLElement {
  const told = days.filter(({ made, due }) => made > 0 || due > 0);
  const rows = told.map(({ start, shift, made, due }) =>
    element(
      'tr',
      {},
      element('th', { scope: 'row' }, shift === 0 ? `${dateOf(start)}, today` : dateOf(start)),
      element('td', {}, shift > 0 ? '–' : String(made)),
      element('td', {}, shift < 0 ? '–' : String(due)),
    ),
  );
  const heads = ['Day', 'Reviewed', 'Due'].map((head) => element('th', { scope: 'col' }, head));
  return element('table', {}, element('thead', {}, element('tr', {}, ...heads)), element('tbody', {}, ...rows));
}

/** Reviews of the last two weeks and cards due in the next two, as bars around today and as a table. Nothing where there is neither. */
export function plot(days: readonly PlotDay[]): HTMLElement | false {
  const highest = Math.max(...days.map(({ made, due }) => Math.max(made, due)));
  if (highest === 0) return false;
  const past = days.reduce((sum, { made }) => sum + made, 0);
  const ahead = days.reduce((sum, { due }) => sum + due, 0);
  const [first, last] = [days[0], days.at(-1)];
  return element(
    'figure',
    { class: 'review-plot' },
    element('figcaption', {}, `In the last two weeks you rated ${past} times; ${ahead} cards you have seen come due in the next two.`),
    element(
      'p',
      { class: 'small soft plot-key' },
      element('span', { class: 'made' }, 'Ratings given'),
      element('span', { class: 'due' }, 'Cards due'),
    ),
    drawing(days, highest),
    element(
      'p',
      { class: 'small soft plot-days', 'aria-hidden': 'true' },
      element('span', {}, first && dateOf(first.start)),
      element('span', {}, 'today'),
      element('span', {}, last && dateOf(last.start)),
    ),
    element('details', {}, element('summary', {}, 'The same as a table'), table(days)),
  );
}
