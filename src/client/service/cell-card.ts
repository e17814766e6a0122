import { addStyles, button, element, find } from '../site/element.ts';
import { fetchOnce } from '../site/fetch-json.ts';
import sourceStyles from '../../components/chapter/SourceList.css?inline';
import cardStyles from '../../components/service/CellCard.css?inline';
import popoverStyles from '../site/cards.css?inline';

/** Removes the styles of a fetched page, because the content security policy would report them. */
const withoutStyles = (html: string) => html.replace(/<style>[^]*?<\/style>/, '');

/** The Trusted Types policy for parsing pages of this site. Browsers without Trusted Types parse the text directly. */
const policy = globalThis.trustedTypes?.createPolicy('guide-cards', { createHTML: withoutStyles });

/** Fetches and parses a page of this site without running its scripts. @throws if there is no such page */
async function fetchPage(address: string): Promise<Document> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  const html = await response.text();
  return new DOMParser().parseFromString((policy?.createHTML(html) ?? withoutStyles(html)) as string, 'text/html');
}

addStyles(popoverStyles + cardStyles + sourceStyles);
/** The cell whose card is open. */
let opened: HTMLElement | undefined;
const popover = element('div', { class: 'cell-popover', popover: 'auto', tabindex: '-1', role: 'dialog' });
popover.addEventListener('toggle', ({ newState }) => {
  if (newState === 'closed') delete opened?.dataset.open;
});
find('main').append(popover);

/** Marks the open cell until its card closes, and points the card's arrow at it. */
function connect(link: HTMLAnchorElement): void {
  delete opened?.dataset.open;
  opened = link;
  link.dataset.open = '';
  const [box, cell] = [popover.getBoundingClientRect(), link.getBoundingClientRect()];
  const isBelow = box.top >= cell.bottom;
  popover.dataset.side = isBelow ? 'below' : box.left >= cell.right ? 'right' : 'left';
  popover.style.setProperty('--arrow', `${isBelow ? (cell.left + cell.right) / 2 - box.left : (cell.top + cell.bottom) / 2 - box.top}px`);
}

/** Scrolls a cell out from under its card, which is at the bottom of the screen on phones. */
function reveal(cell: HTMLElement): void {
  const [box, { left, bottom }] = [popover.getBoundingClientRect(), cell.getBoundingClientRect()];
  if (left >= box.left && left < box.right && bottom > box.top && bottom <= box.bottom) scrollBy({ top: bottom - box.top + 8 });
}

/** The row and the layer of a cell, from its link and the link in the header of its column. */
function cellOf(link: HTMLAnchorElement) {
  const [cell, row, table] = [link.closest('td'), link.closest('tr'), link.closest('table')];
  const layer = table?.tHead?.rows[0]?.cells[cell?.cellIndex ?? -1]?.querySelector('a');
  if (!cell || !row || !layer) throw new Error('This cell has no row or column head.');
  return { party: cell.dataset.party, layer, id: row.id, name: find('th a', row).innerText };
}

/** Numbers the marks of a card's sources from 1. @returns the list of these sources */
function numberSources(card: ParentNode, page: ParentNode): HTMLElement {
  const marks = [...card.querySelectorAll('[data-source]')];
  const listed = page.querySelectorAll('.source-list li');
  const cited = [...new Set(marks.map(({ textContent }) => Number(textContent)))];
  for (const mark of marks) {
    const number = String(cited.indexOf(Number(mark.textContent)) + 1);
    mark.textContent = number;
    mark.setAttribute('aria-label', `Source ${number}`);
  }
  const sources = cited.flatMap((number) => listed[number - 1] ?? []);
  return element('ol', { class: 'source-list' }, sources);
}

/** Opens a cell's card over the matrix. The card comes from the layer's page. @throws if it isn't available */
export async function openCellCard(link: HTMLAnchorElement): Promise<void> {
  if (!('showPopover' in HTMLElement.prototype)) throw new Error('This browser has no popovers.');
  const { party, layer, id, name } = cellOf(link);
  const page = (await fetchOnce(layer.href, fetchPage)).cloneNode(true) as Document;
  const card = page.getElementById(id)?.closest('.layer-entry')?.querySelector('.cell-card');
  if (!card) throw new Error(`${layer.href} has no card of ${id}.`);
  const title = `${name}: ${layer.title}`;
  // The label of the party, without the layer's name in front of it on narrow screens.
  const words = [...link.querySelectorAll('b, i')].map((node) => node.textContent).join('');
  const more = element('a', { href: link.href }, `More about ${name}`);
  popover.setAttribute('aria-label', title);
  const badge = element('span', { class: 'party', 'data-party': party }, words.trim());
  const close = button('Close', () => popover.hidePopover());
  const text = { class: 'cell-popover-text', tabindex: '0', role: 'group', 'aria-label': 'Who does what' };
  popover.replaceChildren(
    element('div', { class: 'cell-popover-head' }, element('p', {}, element('b', {}, title), ' ', badge), close),
    element('div', text, card, numberSources(card, page)),
    element('p', {}, more, ' · ', element('a', { href: layer.href }, 'This layer on all services')),
  );
  popover.showPopover({ source: link });
  connect(link);
  popover.focus({ preventScroll: true });
  reveal(link);
}
