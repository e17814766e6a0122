import { addStyles } from '../site/add-styles.ts';
import { button, element } from '../site/element.ts';
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

let card: HTMLElement | undefined;
/** The cell whose note is open. */
let opened: HTMLElement | undefined;

function noteCard(): HTMLElement {
  if (card) return card;
  addStyles(cardStyles + noteStyles + sourceStyles);
  card = element('div', { class: 'cell-card', popover: 'auto', tabindex: '-1', role: 'dialog' });
  card.addEventListener('toggle', ({ newState }) => {
    if (newState === 'closed') delete opened?.dataset.open;
  });
  document.querySelector('main')?.append(card);
  return card;
}

/** Marks the open cell until its note closes, and points the note's arrow at it. */
function connect(popover: HTMLElement, link: HTMLAnchorElement): void {
  delete opened?.dataset.open;
  opened = link;
  link.dataset.open = '';
  const [note, cell] = [popover, link].map((each) => each.getBoundingClientRect());
  if (!note || !cell) return;
  const isBeside = Math.min(Math.abs(note.top - cell.bottom), Math.abs(cell.top - note.bottom)) < 24;
  // Without CSS anchor positioning, the note is in a corner of the window.
  if (isBeside) popover.dataset.side = note.top > cell.top ? 'below' : 'above';
  else delete popover.dataset.side;
  popover.style.setProperty('--arrow', `${(cell.left + cell.right) / 2 - note.left}px`);
}

/** The cell that contains a link, and the links in the headers of its column and row. */
function cellOf(link: HTMLAnchorElement) {
  const cell = link.closest('td');
  const row = link.closest('tr');
  const layer = link.closest('table')?.tHead?.rows[0]?.cells[cell?.cellIndex ?? -1]?.querySelector('a');
  const service = row?.querySelector<HTMLAnchorElement>('th a');
  if (!cell || !row || !layer || !service) throw new Error('This cell has no row or column head.');
  return { cell, layer, service, serviceId: row.id };
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
  return element('ol', { class: 'source-list' }, ...cited.flatMap((number) => listed[number - 1] ?? []));
}

/** Opens a cell's note over the matrix. The note comes from the layer's page. @throws if it isn't available */
export async function openNote(link: HTMLAnchorElement): Promise<void> {
  if (!('showPopover' in HTMLElement.prototype)) throw new Error('This browser has no popovers.');
  const { cell, layer, service, serviceId } = cellOf(link);
  const page = (await fetchOnce(layer.href, fetchPage)).cloneNode(true) as Document;
  const note = page.getElementById(serviceId)?.closest('.layer-entry')?.querySelector('.cell-note');
  if (!note) throw new Error(`${layer.href} has no note of ${serviceId}.`);
  const popover = noteCard();
  const title = `${service.innerText}: ${layer.title}`;
  // The label of the party, without the layer's name in front of it on narrow screens.
  const word = [...link.querySelectorAll('b, i')].map((node) => node.textContent).join('');
  popover.setAttribute('aria-label', title);
  popover.replaceChildren(
    element(
      'div',
      { class: 'cell-card-head' },
      element('p', {}, element('b', {}, title), ' ', element('span', { class: 'party', 'data-party': cell.dataset.party }, word.trim())),
      button('Close', () => popover.hidePopover()),
    ),
    element(
      'div',
      { class: 'cell-card-text', tabindex: '0', role: 'group', 'aria-label': 'Who does what' },
      note,
      numberSources(note, page),
    ),
    element(
      'p',
      {},
      element('a', { href: link.href }, `More about ${service.innerText}`),
      ' · ',
      element('a', { href: layer.href }, 'This layer on all services'),
    ),
  );
  popover.showPopover({ source: link });
  connect(popover, link);
  popover.focus({ preventScroll: true });
}
