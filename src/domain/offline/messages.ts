/** What a page sends to the worker. */
export const messages = {
  /** The reader wants the new version. */
  takeOver: 'take-over',
  /** The reader is doing something, so nothing may compete for the connection. */
  busy: 'busy',
  /** The reader wants the whole guide stored. */
  keepWhole: 'keep-whole',
} as const;

/** What the worker sends to all pages while it stores the whole guide. */
export type KeepProgress = { readonly done: number; readonly of: number } | { readonly failed: 'full' | 'network' };

/** The URL, from the site's root, under which the worker stores whether the reader wants the whole guide: `wanted`, or `kept` once it is there. */
export const wholeEntry = 'offline/whole';
