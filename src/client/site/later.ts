import { isTyped } from '../search/search-opener.ts';
import { afterScrolling, currentHeading, loadFor, quietly } from './loading.ts';
import { browserStorage, readerKey } from './storage.ts';

/** The places that a report can name: sections and list entries. */
const places = () => [...document.querySelectorAll<HTMLElement>('main :is(h2, h3, .entry)[id]')];

/** The maximum length of quoted text, because URLs are limited. In characters. */
const maxQuote = 500;

function selectedPlace() {
  const selection = getSelection();
  const text = selection?.toString().trim().slice(0, maxQuote);
  const range = selection?.rangeCount ? selection.getRangeAt(0) : undefined;
  if (!text || !range || !document.querySelector('main')?.contains(range.startContainer)) return undefined;
  const isBefore = (place: HTMLElement) => range.comparePoint(place, 0) <= 0 || place.contains(range.startContainer);
  return { text, place: places().filter(isBefore).at(-1) };
}

/** The first source that is cited after the start of a place. */
function sourceCited(place: HTMLElement): string | undefined {
  const isAfter = (mark: Element) => place.compareDocumentPosition(mark) & Node.DOCUMENT_POSITION_FOLLOWING;
  const mark = [...document.querySelectorAll('main [data-source]')].find(isAfter);
  const listed = document.querySelectorAll<HTMLAnchorElement>('.source-list a')[Number(mark?.textContent) - 1];
  return listed?.href ?? place.querySelector('a[href*="/sources/#"]')?.textContent;
}

/**
 * Adds to the link for reporting a mistake: the section, the first source cited there, and the selected text. The section is the one where the
 * reader selected text, or else the one where the reader last stayed for a second. The footer, which has the link, doesn't count.
 */
function fillInReport(link: HTMLAnchorElement): void {
  let lastPlace = currentHeading(places());
  afterScrolling(() => {
    if (link.getBoundingClientRect().top > innerHeight) lastPlace = currentHeading(places());
  });
  const fillIn = () => {
    const selected = selectedPlace();
    const place = selected?.place ?? lastPlace;
    const report = new URL(link.href);
    const set = (field: string, value: string | undefined) =>
      value ? report.searchParams.set(field, value) : report.searchParams.delete(field);
    set('page', `${report.searchParams.get('page')?.replace(/#.*/, '') ?? ''}${place ? `#${place.id}` : ''}`);
    set('cited', place && sourceCited(place));
    set('statement', selected?.text);
    link.href = report.href;
  };
  for (const type of ['focus', 'pointerenter']) link.addEventListener(type, fillIn);
}

// Adds what new readers don't need right away.
const isReturning = Boolean(browserStorage()?.getItem(readerKey));
loadFor(isReturning ? '[data-chapters], [data-continue], [data-skill]' : '[data-skill]', () => import('../chapter/read-marks.ts'));
loadFor('[data-moves]', () => import('../service/variant-switch.ts'));

const openShortcuts = () => quietly(import('./shortcuts.ts').then(({ showShortcuts }) => showShortcuts()));
const button = document.querySelector<HTMLElement>('[data-shortcuts]');
button?.addEventListener('click', openShortcuts);
if (button) button.hidden = false;
document.addEventListener('keydown', (event) => {
  if (isTyped(event, '?')) openShortcuts();
});

document.querySelectorAll<HTMLAnchorElement>('[data-report]').forEach(fillInReport);
