import * as z from 'zod/mini';

/** The states of a responsibility that readers can choose, with their labels. */
export const markLabel = { done: 'Done', planned: 'Planned', accepted: 'Risk accepted' } as const;
export const markStates = Object.keys(markLabel) as (keyof typeof markLabel)[];

/** In characters. */
export const markLimits = { owner: 80, note: 400 } as const;

/** The reader's mark on a responsibility. A mark without state, owner, and note was removed. */
export const stackMark = z.strictObject({
  state: z.optional(z.enum(markStates)),
  owner: z.string().check(z.maxLength(markLimits.owner)),
  note: z.string().check(z.maxLength(markLimits.note)),
  at: z.int().check(z.minimum(0), z.maximum(Date.UTC(2500, 0))),
});
export type StackMark = z.infer<typeof stackMark>;

/** By the id of a responsibility. */
export type StackMarks = Readonly<Record<string, StackMark>>;

export const isEmptyMark = ({ state, owner, note }: StackMark): boolean => !state && !owner && !note;

/** A mark in words; empty without one. Example: `Planned. Owner: Platform team. Waiting for the window.` */
export const describeMark = (mark: StackMark | undefined): string =>
  [mark?.state && markLabel[mark.state], mark?.owner && `Owner: ${mark.owner}`, mark?.note]
    .filter(Boolean)
    .map((part) => String(part).replace(/[.\s]*$/, '.'))
    .join(' ');
