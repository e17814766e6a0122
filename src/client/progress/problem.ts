import { button, element } from '../site/element.ts';
import { download } from './download.ts';
import type { ReaderStore } from './store.ts';

/** Why the reader's data can't be read or stored. */
export interface StoreProblem {
  /**
   * `damaged`: the stored data is invalid; a copy is kept, and the page starts with empty data.
   * `newer`: a newer version of this site wrote the data, so it isn't overwritten.
   * `full`, `denied`: the browser doesn't store the data; everything works until the page is closed.
   */
  readonly kind: 'damaged' | 'newer' | 'full' | 'denied';
  readonly message: string;
  /** The stored text, which the reader can download. */
  readonly raw?: string;
}

const unsaved = (kind: StoreProblem['kind'], why: string): StoreProblem => ({
  kind,
  message: `${why} Your progress will be lost when you close this page. To keep it, export your data on the “Progress” page.`,
});

export const denied = unsaved('denied', 'Your browser doesn’t allow this site to save data.');
export const full = unsaved('full', 'Your browser has no more space for this site, so your latest progress wasn’t saved.');

/** @param reason what is wrong with the data, as a sentence @param isKept whether a copy of the data was stored */
export const damaged = (raw: string, reason: string, isKept: boolean): StoreProblem => ({
  kind: 'damaged',
  message: `Your saved progress couldn’t be read. ${reason} ${
    isKept
      ? 'A copy is kept, and you can download it. Your progress starts from zero.'
      : 'There was no space for a copy, so nothing new is saved. Download the data, and then delete all data on the “Progress” page.'
  }`,
  raw,
});

export const newer = (raw: string, reason: string): StoreProblem => ({
  kind: 'newer',
  message: `Your progress was saved by a newer version of this site. ${reason} Close other tabs of this site and reload this page.`,
  raw,
});

function problemNote({ message, raw }: StoreProblem): HTMLElement {
  const title = element('p', { class: 'note-title' }, 'Your progress');
  const save = raw !== undefined && button('Download saved data', () => download('stored-progress.txt', raw, 'text/plain'));
  return element('div', { class: 'note block' }, title, element('p', {}, message), save && element('p', {}, save));
}

/** Shows the problem of the reader store for as long as there is one. @param host an element with `role="status"` */
export function showProblem(store: ReaderStore, host: HTMLElement): void {
  let shown: StoreProblem | undefined;
  const show = () => {
    if (store.problem === shown) return;
    shown = store.problem;
    host.replaceChildren(...(shown ? [problemNote(shown)] : []));
  };
  store.subscribe(show);
  show();
}
