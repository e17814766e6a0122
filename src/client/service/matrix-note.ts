import { addStyles, button, element, find } from '../site/element.ts';
import { fetchOnce } from '../site/fetch-json.ts';
import sourceStyles from '../../components/chapter/SourceList.css?inline';
import noteStyles from '../../components/service/CellNote.css?inline';
import cardStyles from '../site/cards.css?inline';

/** Removes the styles of a fetched page, because the content security policy would report them. */
const withoutStyles = (html: string) => html.replace(/<style>[^]*?<\/style>/, '');

/** The Trusted Types policy for parsing pages of this site. Browsers without Trusted Types parse the text directly. */
const policy = globalThis.trustedTypes?.createPolicy('guide-notes', { createHTML: withoutStyles });

/** Fetches and parses a page of this site without running its scripts. @throws if there is no such page */
async function fetchPage(address: string): Promise<Document> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  const html = await response.text();
  return new DOMParser().parseFromString((policy?.createHTML(html) ?? withoutStyles(html)) as string, 'text/html');
}

addStyles(cardStyles + noteStyles + sourceStyles);
/** The cell whose note is open. */
let opened: HTMLElement | undefined;
const card = element('div', { class: 'cell-card', popover: 'auto', tabindex: '-1', role: 'dialog' });
card.addEventListener('toggle', ({ newState }) => {
  if (newState === 'closed') delete opened?.dataset.open;
});
find('main').append(card);

/** Marks the open cell until its note closes, and points the note's arrow at it. */
function connect(link: HTMLAnchorElement): void {
  delete opened?.dataset.open;
  opened = link;
  link.dataset.open = '';
  const [note, cell] = [card.getBoundingClientRect(), link.getBoundingClientRect()];
  const isBelow = note.top >= cell.bottom;
  card.dataset.side = isBelow ? 'below' : note.left >= cell.right ? 'right' : 'left';
  card.style.setProperty('--arrow', `${isBelow ? (cell.left + cell.right) / 2 - note.left : (cell.top + cell.bottom) / 2 - note.top}px`);
}

/** The row and the layer of a cell, from its link and the link in the header of its column. */
function cellOf(link: HTMLAnchorElement) {
  const [cell, row, table] = [link.closest('td'), link.closest('tr'), link.closest('table')];
  const layer = table?.tHead?.rows[0]?.cells[cell?.cellIndex ?? -1]?.querySelector('a');
  if (!cell || !row || !layer) throw new Error('This cell has no row or column head.');
  return { party: cell.dataset.party, layer, id: row.id, name: find('th a', row).innerText };
}

/** Numbers the marks of a note's sources from 1. @returns the list of these sources */
function numberSources(note: ParentNode, page: ParentNode): HTMLElement {
  const marks = [...note.querySelectorAll('[data-source]')];
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

/** Opens a cell's note over the matrix. The note comes from the layer's page. @throws if it isn't available */
export async function openNote(link: HTMLAnchorElement): Promise<void> {
  if (!('showPopover' in HTMLElement.prototype)) throw new Error('This browser has no popovers.');
  const { party, layer, id, name } = cellOf(link);
  const page = (await fetchOnce(layer.href, fetchPage)).cloneNode(true) as Document;
  const note = page.getElementById(id)?.closest('.layer-entry')?.querySelector('.cell-note');
  if (!note) throw new Error(`${layer.href} has no note of ${id}.`);
  const title = `${name}: ${layer.title}`;
  // The label of the party, without the layer's name in front of it on narrow screens.
  const words = [...link.querySelectorAll('b, i')].map((node) => node.textContent).join('');
  const more = element('a', { href: link.href }, `More about ${name}`);
  card.setAttribute('aria-label', title);
  const badge = element('span', { class: 'party', 'data-party': party }, words.trim());
  const close = button('Close', () => card.hidePopover());
  const text = { class: 'cell-card-text', tabindex: '0', role: 'group', 'aria-label': 'Who does what' };
  card.replaceChildren(
    element('div', { class: 'cell-card-head' }, element('p', {}, element('b', {}, title), ' ', badge), close),
    element('div', text, note, numberSources(note, page)),
    element('p', {}, more, ' · ', element('a', { href: layer.href }, 'This layer on all services')),
  );
  card.showPopover({ source: link });
  connect(link);
  card.focus({ preventScroll: true });
}
