import { labelRoom } from './box-label.ts';
import type { Problem } from './problems.ts';

type Path = Problem['path'];

interface Placed {
  readonly id: string;
  readonly path: Path;
}

const repeated = (found: readonly Placed[]): Problem[] =>
  found
    .filter(({ id }, index) => found.findIndex((other) => other.id === id) < index)
    .map(({ id, path }) => ({ path: [...path, 'id'], message: `The id "${id}" is used twice in this picture: rename one.` }));

const placed = (entries: readonly { id: string }[], ...before: Path): Placed[] =>
  entries.map(({ id }, index) => ({ id, path: [...before, index] }));

/** Ids used twice in one list. */
export const repeatedIds = (entries: readonly { id: string }[]): Problem[] => repeated(placed(entries));

interface Band {
  readonly rows: readonly (readonly { id: string; label: string }[])[];
}

const boxesOf = (bands: readonly Band[]) =>
  bands.flatMap(({ rows }, b) => rows.flatMap((row, r) => row.map((box, n) => ({ ...box, beside: row.length, path: [b, 'rows', r, n] }))));

/** Ids used twice in any band, and labels that don't fit their box. The more boxes are in a row, the narrower they are. */
export const bandProblems = (bands: readonly Band[]): Problem[] => [
  ...repeated(boxesOf(bands)),
  ...boxesOf(bands)
    .filter(({ label, beside }) => label.length > (labelRoom[beside] ?? 0))
    .map(({ label, beside, path }) => ({
      path: [...path, 'label'],
      message: `"${label}" has ${label.length} characters, too long for its box: at most ${labelRoom[beside]} fit in a row of ${beside}.`,
    })),
];

interface Walk {
  readonly start: string;
  readonly steps: readonly { id: string; answers: readonly { to: string }[] }[];
  readonly outcomes: readonly { id: string }[];
}

const answersOf = ({ steps }: Walk) =>
  steps.flatMap(({ answers }, from) => answers.map(({ to }, a) => ({ to, from, path: ['steps', from, 'answers', a, 'to'] })));

const lostAnswers = (walk: Walk): Problem[] => {
  const order = walk.steps.map(({ id }) => id);
  const outcomes = new Set(walk.outcomes.map(({ id }) => id));
  return answersOf(walk)
    .filter(({ to, from }) => !outcomes.has(to) && order.indexOf(to) <= from)
    .map(({ to, path }) => ({ path, message: `"${to}" is no later step and no outcome: an answer leads onward to one of those.` }));
};

const unreached = (walk: Walk): Problem[] => {
  const reached = new Set([walk.start, ...answersOf(walk).map(({ to }) => to)]);
  return [...placed(walk.steps, 'steps'), ...placed(walk.outcomes, 'outcomes')]
    .filter(({ id }) => !reached.has(id))
    .map(({ id, path }) => ({ path, message: `No answer leads to "${id}".` }));
};

/** Ids used twice, answers that lead backward or nowhere, and steps or outcomes that no answer reaches. */
export const walkProblems = (walk: Walk): Problem[] => [
  ...repeated([...placed(walk.steps, 'steps'), ...placed(walk.outcomes, 'outcomes')]),
  ...(walk.start === walk.steps[0]?.id ? [] : [{ path: ['start'], message: `"start" names the first step: "${walk.steps[0]?.id}".` }]),
  ...lostAnswers(walk),
  ...unreached(walk),
];
