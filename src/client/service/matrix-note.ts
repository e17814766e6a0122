import { readDocument } from '../site/read-document.ts';

const fetched = new Map<string, Promise<Document>>();

/** A page of this site, fetched once. */
function fetchPage(address: string): Promise<Document> {
  const known = fetched.get(address);
  if (known) return known;
  const page = readDocument(address);
  page.catch(() => fetched.delete(address));
  fetched.set(address, page);
  return page;
}

function element<Name extends keyof HTMLElementTagNameMap>(name: Name, ...children: (Node | string)[]): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  made.append(...children);
  return made;
}

const linkTo = (href: string, words: string) => Object.assign(element('a', words), { href });

let card: HTMLElement | undefined;

function cardShown(): HTMLElement {
  if (card) return card;
  card = Object.assign(element('div'), { className: 'card cell-card', popover: 'auto', tabIndex: -1 });
  card.setAttribute('role', 'dialog');
  document.querySelector('main')?.append(card);
  return card;
}

/** What a cell of the matrix is about. */
function placeOf(link: HTMLAnchorElement) {
  const cell = link.closest('td');
  const row = link.closest('tr');
  const head = link.closest('table')?.tHead?.rows[0]?.cells[cell?.cellIndex ?? -1]?.querySelector('a');
  const service = row?.querySelector<HTMLAnchorElement>('th a');
  if (!cell || !row || !head || !service) throw new Error('This cell has no row or column head.');
  return { cell, head, service, serviceId: row.id };
}

/** Opens the note of a cell over the matrix; it is the very note of the layer's page. @throws where it cannot be had */
export async function openNote(link: HTMLAnchorElement): Promise<void> {
  if (!('showPopover' in HTMLElement.prototype)) throw new Error('This browser has no popovers.');
  const { cell, head, service, serviceId } = placeOf(link);
  const page = await fetchPage(head.href);
  const note = page.getElementById(serviceId)?.closest('.held')?.querySelector('.cell-note');
  if (!note) throw new Error(`${head.href} has no note of ${serviceId}.`);
  const shown = cardShown();
  // The word for the holder, without the layer's name, which a phone shows before it.
  const word = [...link.childNodes].map((node) => (node.nodeName === 'SPAN' ? '' : node.textContent)).join('');
  const party = Object.assign(element('span', word.trim()), { className: 'party' });
  party.dataset.party = cell.dataset.party ?? '';
  const close = Object.assign(element('button', 'Close'), { type: 'button', className: 'plain-button' });
  close.addEventListener('click', () => shown.hidePopover());
  const title = element('b', `${service.innerText}: ${head.title}`);
  shown.setAttribute('aria-label', title.innerText);
  shown.replaceChildren(
    element('p', title, ' ', party),
    document.importNode(note, true),
    element('p', linkTo(link.href, `All of ${service.innerText}`), ' · ', linkTo(head.href, 'This layer on every service')),
    close,
  );
  shown.showPopover({ source: link });
  shown.focus({ preventScroll: true });
}
