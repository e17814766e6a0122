/** Why the reader's data is not what it was, or is not being kept, in words for the reader. */
export interface StoreProblem {
  /**
   * `damaged`: what was stored could not be read; a copy is kept, and the page goes on with none.
   * `newer`: it was written by a later edition of this site; nothing is written over it.
   * `full`, `denied`: the browser does not store it; all works until the page is closed.
   */
  readonly kind: 'damaged' | 'newer' | 'full' | 'denied';
  readonly message: string;
  /** What was stored, as it was, for a download; where there is something. */
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

/** @param reason what is wrong with it, as a sentence @param isKept is there a copy of it? */
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
