import { button, element } from '../site/element.ts';

/**
 * Reads a file of this site into a document that runs nothing. The browser does the reading: no text passes for markup, which the policy
 * would refuse.
 * @throws when there is no such file, or it is none that can be read
 */
function readDocument(address: string): Promise<Document> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('GET', address);
    request.responseType = 'document';
    request.onload = () => {
      if (request.status === 200 && request.responseXML) resolve(request.responseXML);
      else reject(new Error(`${address} answered ${request.status}`));
    };
    request.onerror = () => reject(new Error(`${address} did not answer`));
    request.send();
  });
}

const fetched = new Map<string, Promise<Document>>();

/** A page of this site, fetched once; after a failure the next call tries again. */
function fetchPage(href: string): Promise<Document> {
  const page = fetched.get(href) ?? readDocument(href);
  fetched.set(href, page);
  page.catch(() => fetched.delete(href));
  return page;
}

let card: HTMLElement | undefined;
/** The cell whose note is open. */
let opened: HTMLElement | undefined;

function noteCard(): HTMLElement {
  if (card) return card;
  card = element('div', { class: 'cell-card', popover: 'auto', tabindex: '-1', role: 'dialog' });
  card.addEventListener('toggle', ({ newState }) => {
    if (newState === 'closed') delete opened?.dataset.open;
  });
  document.querySelector('main')?.append(card);
  return card;
}

/** Marks the open cell until its note closes, and points the note's arrow at it. */
function connect(shown: HTMLElement, link: HTMLAnchorElement): void {
  delete opened?.dataset.open;
  opened = link;
  link.dataset.open = '';
  const [note, cell] = [shown, link].map((each) => each.getBoundingClientRect());
  if (!note || !cell) return;
  const isBeside = Math.min(Math.abs(note.top - cell.bottom), Math.abs(cell.top - note.bottom)) < 24;
  // Without anchors, the note is in a corner of the window.
  if (isBeside) shown.dataset.side = note.top > cell.top ? 'below' : 'above';
  else delete shown.dataset.side;
  shown.style.setProperty('--arrow', `${(cell.left + cell.right) / 2 - note.left}px`);
}

/** The cell of a link, and the links of its column and row heads. */
function cellOf(link: HTMLAnchorElement) {
  const cell = link.closest('td');
  const row = link.closest('tr');
  const layer = link.closest('table')?.tHead?.rows[0]?.cells[cell?.cellIndex ?? -1]?.querySelector('a');
  const service = row?.querySelector<HTMLAnchorElement>('th a');
  if (!cell || !row || !layer || !service) throw new Error('This cell has no row or column head.');
  return { cell, layer, service, serviceId: row.id };
}

/** Opens the note of a cell over the matrix: the one on the layer's page. @throws where it isn't available */
export async function openNote(link: HTMLAnchorElement): Promise<void> {
  if (!('showPopover' in HTMLElement.prototype)) throw new Error('This browser has no popovers.');
  const { cell, layer, service, serviceId } = cellOf(link);
  const page = await fetchPage(layer.href);
  const note = page.getElementById(serviceId)?.closest('.layer-entry')?.querySelector('.cell-note');
  if (!note) throw new Error(`${layer.href} has no note of ${serviceId}.`);
  const shown = noteCard();
  const title = `${service.innerText}: ${layer.title}`;
  // The party's word without the layer's name, which narrow layouts show before it.
  const word = [...link.querySelectorAll('b, i')].map((node) => node.textContent).join('');
  shown.setAttribute('aria-label', title);
  shown.replaceChildren(
    element('p', {}, element('b', {}, title), ' ', element('span', { class: 'party', 'data-party': cell.dataset.party }, word.trim())),
    document.importNode(note, true),
    element(
      'p',
      {},
      element('a', { href: link.href }, `More about ${service.innerText}`),
      ' · ',
      element('a', { href: layer.href }, 'This layer on all services'),
    ),
    button('Close', () => shown.hidePopover()),
  );
  shown.showPopover({ source: link });
  connect(shown, link);
  shown.focus({ preventScroll: true });
}
