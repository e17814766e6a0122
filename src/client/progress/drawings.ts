import { url } from '../../domain/urls.ts';
import type { Step } from '../../domain/progress/next-steps.ts';
import type { AnswersStanding } from '../../domain/progress/standing.ts';
import { element } from '../site/element.ts';

/** What to do next: the best step large, two more below it. */
export function steps(all: readonly Step[]): HTMLElement {
  const shown = all
    .slice(0, 3)
    .map(({ label, path, why }) => element('li', {}, element('a', { href: url(path) }, label), element('span', { class: 'soft' }, why)));
  return element('ol', { class: 'next-steps' }, ...shown);
}

/** How many right out of how many, by objective; a bar shows the share. */
export function answersTable(rows: readonly ({ readonly label: string } & AnswersStanding)[]): HTMLElement {
  if (rows.every(({ answers }) => answers === 0)) return element('p', {}, 'No questions answered yet. Each chapter closes with some.');
  const heads = ['Objective', 'Right at the last try', 'Share'].map((head) => element('th', { scope: 'col' }, head));
  const lines = rows.map(({ label, questions, right }) => {
    const share = element('meter', {
      min: '0',
      max: String(Math.max(questions, 1)),
      value: String(right),
      'aria-label': `${label}: right`,
    });
    const isAsked = questions > 0;
    return element(
      'tr',
      {},
      element('th', { scope: 'row' }, label),
      element('td', {}, isAsked ? `${right} of ${questions}` : 'none answered yet'),
      element('td', {}, isAsked && share),
    );
  });
  const table = element('table', {}, element('thead', {}, element('tr', {}, ...heads)), element('tbody', {}, ...lines));
  return element('div', { class: 'table-frame', role: 'region', tabindex: '0', 'aria-label': 'Answers by objective' }, table);
}
