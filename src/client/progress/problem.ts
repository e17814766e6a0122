import { button, element } from '../site/element.ts';
import { download } from './download.ts';

/** Why the reader's data can't be read or stored, in words for the reader. */
export interface StoreProblem {
  /**
   * `damaged`: the stored data is invalid; a copy is kept, and the page starts with empty data.
   * `newer`: a later edition of this site wrote the data; it is not overwritten.
   * `full`, `denied`: the browser doesn't store the data; everything works until the page is closed.
   */
  readonly kind: 'damaged' | 'newer' | 'full' | 'denied';
  readonly message: string;
  /** The stored text, for a download. */
  readonly raw?: string;
}

const untilClosed = 'All works until you close this page; export your data from the progress page if you want to keep it.';

export const denied: StoreProblem = {
  kind: 'denied',
  message: `This browser does not let the site store anything, so your progress cannot be kept. ${untilClosed}`,
};

export const full: StoreProblem = {
  kind: 'full',
  message: `The browser’s storage for this site is full, so your latest progress could not be saved. ${untilClosed}`,
};

/** @param reason what is wrong with the data, as a sentence @param isKept whether there is a copy of it */
export const damaged = (raw: string, reason: string, isKept: boolean): StoreProblem => ({
  kind: 'damaged',
  message: `What this browser has stored of your progress could not be read. ${reason} ${
    isKept
      ? 'A copy of it is kept, which you can download; here you start afresh.'
      : 'There was no room to copy it, so it is left as it is, and nothing new is saved. Download it, then forget everything on the progress page.'
  }`,
  raw,
});

export const newer = (raw: string, reason: string): StoreProblem => ({
  kind: 'newer',
  message: `Your progress was stored by a later edition of this site. ${reason} It is left as it is: close other tabs of this site and reload this page.`,
  raw,
});

function problemNote({ message, raw }: StoreProblem): HTMLElement {
  return element(
    'div',
    { class: 'note block' },
    element('p', { class: 'note-title' }, 'Your progress'),
    element('p', {}, message),
    raw !== undefined &&
      element(
        'p',
        {},
        button('Download what was stored', () => download('stored-progress.txt', raw, 'text/plain')),
      ),
  );
}

/** The part of the reader store that reports problems. */
interface ProblemSource {
  readonly problem: StoreProblem | undefined;
  readonly subscribe: (listener: () => void) => unknown;
}

/** Shows the store's problem on the page for as long as there is one. @param host an element with `role="status"` */
export function showProblem(store: ProblemSource, host: HTMLElement): void {
  let shown: StoreProblem | undefined;
  const show = () => {
    if (store.problem === shown) return;
    shown = store.problem;
    host.replaceChildren(...(shown ? [problemNote(shown)] : []));
  };
  store.subscribe(show);
  show();
}
