/** The messages that a page sends to the worker. */
export const messages = {
  /** The reader wants the new version. */
  takeOver: 'take-over',
  /** The reader is active, so nothing else may use the connection. */
  busy: 'busy',
  /** The reader wants the whole guide stored. */
  keepWhole: 'keep-whole',
} as const;

/** The messages that the worker sends to all pages while it stores the whole guide. */
export type KeepProgress = { readonly done: number; readonly of: number } | { readonly failed: 'full' | 'network' };

/** The URL, from the site's root, of a cache entry: `wanted` if the reader wants the whole guide, `kept` when it is stored. */
export const wholeEntry = 'offline/whole';
