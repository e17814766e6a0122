import { partyWord } from '../../domain/party-names.ts';
import { sidesOf, unconfirmedText, type ComparableCell } from '../../domain/compare/comparable.ts';
import { saidHolder, type SaidHolder } from '../../domain/service/holders.ts';
import { holderWord, supportWord } from '../../domain/service/words.ts';
import { element } from '../site/element.ts';

/** What a cell is about. */
export interface CellPlace {
  /** The service's short name. */
  readonly name: string;
  /** The layer's label. */
  readonly layer: string;
  /** The cell on the service's page, with the base path. */
  readonly href: string;
}

const badge = (holder: SaidHolder) => element('span', { class: 'party', 'data-party': holder }, holderWord[holder]);

const sides = (cell: ComparableCell) =>
  element(
    'dl',
    { class: 'sides' },
    ...sidesOf(cell).map(({ party, text }) =>
      element('div', { 'data-party': party }, element('dt', {}, partyWord[party]), element('dd', {}, text)),
    ),
  );

const variants = (cell: ComparableCell) =>
  cell.variants &&
  element('ul', { class: 'variants' }, ...cell.variants.map(({ when, party }) => element('li', {}, `${when}: `, badge(party))));

/** One layer of one service among others: the same as `components/ComparisonCell.astro`. */
export function comparisonCell(cell: ComparableCell, { name, layer, href }: CellPlace): (HTMLElement | string)[] {
  const unconfirmed = unconfirmedText(cell);
  const parts = [
    element(
      'p',
      { class: 'cell-holder' },
      element('b', {}, name),
      ' ',
      badge(saidHolder(cell)),
      ' ',
      cell.variants && element('span', {}, 'by default'),
    ),
    unconfirmed ? element('p', {}, unconfirmed) : sides(cell),
    variants(cell),
    element(
      'p',
      { class: 'small' },
      element(
        'a',
        { href },
        element('span', { class: 'support', 'data-support': cell.support }, supportWord[cell.support]),
        element('span', { class: 'visually-hidden' }, `: source for ${name}, ${layer}`),
      ),
    ),
  ];
  return parts.filter((part) => part !== undefined);
}
