import { cellPath, layerPath, servicePath } from '../../domain/paths.ts';
import { url } from '../../domain/urls.ts';
import { compareServices } from '../../domain/compare/compare.ts';
import { kindOf, verdictOf, verdictWord, type Comparable, type ComparableLayer } from '../../domain/compare/comparable.ts';
import { lineOf } from '../../domain/service/line.ts';
import { inWords } from '../../domain/compare/selection.ts';
import { comparisonCell } from './compare-cell.ts';
import { element } from '../site/element.ts';

const head = (services: readonly Comparable[]) =>
  element(
    'thead',
    { role: 'rowgroup' },
    element(
      'tr',
      { role: 'row' },
      element('th', { role: 'columnheader', scope: 'col' }, 'Layer'),
      ...services.map((service) =>
        element(
          'th',
          { role: 'columnheader', scope: 'col' },
          element('a', { href: url(servicePath(service.id)) }, service.shortName),
          ' ',
          element('span', {}, kindOf(service)),
        ),
      ),
    ),
  );

/** Services side by side, layer by layer: the same as `components/ComparisonTable.astro`. @param layers bottom of the stack first */
export function comparisonTable(services: readonly Comparable[], layers: readonly ComparableLayer[]): HTMLTableElement {
  const firstAbove = services.map((service) => layers[lineOf(service, layers)]?.id);
  const rows = compareServices(services, layers).toReversed();
  const cellOf = (row: (typeof rows)[number]) => (service: Comparable, place: number) => {
    const cell = row.cells[place];
    const about = { name: service.shortName, layer: row.layer.label, href: url(cellPath(service.id, row.layer.id)) };
    const isAtLine = firstAbove[place] === row.layer.id;
    return element('td', { role: 'cell', 'data-line': isAtLine ? '' : undefined }, ...(cell ? comparisonCell(cell, about) : []));
  };
  const body = rows.map((row) =>
    element(
      'tr',
      { role: 'row', 'data-verdict': verdictOf(row) },
      element(
        'th',
        { role: 'rowheader', scope: 'row' },
        element('a', { href: url(layerPath(row.layer.id)) }, row.layer.label),
        ' ',
        element('span', { class: 'verdict' }, verdictWord[verdictOf(row)]),
      ),
      ...services.map(cellOf(row)),
    ),
  );
  const name = `Who holds which layer: ${inWords(services.map(({ shortName }) => shortName))}`;
  return element(
    'table',
    { class: 'comparison', role: 'table', 'aria-label': name },
    head(services),
    element('tbody', { role: 'rowgroup' }, ...body),
  );
}
