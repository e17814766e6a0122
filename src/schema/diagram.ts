import { z } from 'zod';
import { entryId, party, plainText, type Problem, refusing, sitePath } from './primitives.ts';

/** How many characters fit in a box, by the number of boxes in its row. */
const labelRoom: Readonly<Record<number, number>> = { 1: 32, 2: 32, 3: 23 };

/** The length of the longest word that fits in a box. */
const wordRoom = 18;

const fitsByWord = (text: string) => text.split(/[\s-]/).every((word) => word.length <= wordRoom);

/** A label inside a box, without characters that are Mermaid syntax. @param max how many characters fit in the box */
const boxLabel = (max: number) =>
  plainText(max)
    .regex(
      /^[\p{L}\p{M}\p{N} ,.?:'’“”–—…()/+-]*$/u,
      'A label has only letters, digits, spaces, and , . ? : ( ) / + or -: write it in plain words.',
    )
    .refine(fitsByWord, `A word in a box has at most ${wordRoom} letters: use a shorter one, or a hyphen.`);

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
const repeatedIds = (entries: readonly { id: string }[]): Problem[] => repeated(placed(entries));

interface Band {
  readonly rows: readonly (readonly { id: string; label: string }[])[];
}

const boxesOf = (bands: readonly Band[]) =>
  bands.flatMap(({ rows }, b) => rows.flatMap((row, r) => row.map((box, n) => ({ ...box, beside: row.length, path: [b, 'rows', r, n] }))));

/** Ids used twice in any band, and labels that don't fit their box. The more boxes are in a row, the narrower they are. */
const bandProblems = (bands: readonly Band[]): Problem[] => [
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
const walkProblems = (walk: Walk): Problem[] => [
  ...repeated([...placed(walk.steps, 'steps'), ...placed(walk.outcomes, 'outcomes')]),
  ...(walk.start === walk.steps[0]?.id ? [] : [{ path: ['start'], message: `"start" names the first step: "${walk.steps[0]?.id}".` }]),
  ...lostAnswers(walk),
  ...unreached(walk),
];

const box = z.strictObject({
  id: entryId,
  label: boxLabel(32),
  /** Where the guide explains it. The box links there. */
  explainedIn: sitePath,
});

const common = {
  /** The first words of the caption, and the picture's name for screen readers. */
  title: plainText(90),
  /** What it shows, in one or two sentences. */
  caption: plainText(280),
  /** Citations, by id. */
  sources: z.array(entryId).min(1),
  /** Everyday words for it, used only by search. */
  everyday: z.array(plainText(60)).default([]),
};

/** Who is responsible for what: bands from the customer at the top to AWS at the bottom, with the line between them. */
const responsibilitySplitSchema = z.strictObject({
  kind: z.literal('responsibility-split'),
  ...common,
  bands: z
    .array(
      z.strictObject({
        party,
        /** Example: `Security in the cloud`. */
        label: boxLabel(40),
        /** Rows from top to bottom; at most three boxes side by side. */
        rows: z.array(z.array(box).min(1).max(3)).min(1),
      }),
    )
    .min(2)
    .check(refusing(bandProblems)),
});

/** Layers around the data, outermost first. Each surrounds the next. */
const layeredSecuritySchema = z.strictObject({
  kind: z.literal('layered-security'),
  ...common,
  layers: z
    .array(box.extend({ party, label: boxLabel(20) }))
    .min(2)
    .max(8)
    .check(refusing(repeatedIds)),
});

/** Questions that lead to the responsible party. */
const whoDecidesSchema = z
  .strictObject({
    kind: z.literal('who-decides'),
    ...common,
    /** The id of the first step. */
    start: entryId,
    steps: z
      .array(
        z.strictObject({
          id: entryId,
          question: boxLabel(54),
          answers: z
            .array(z.strictObject({ label: boxLabel(24), to: entryId }))
            .min(2)
            .max(3),
        }),
      )
      .min(1),
    outcomes: z.array(z.strictObject({ id: entryId, party, label: boxLabel(70), explainedIn: sitePath })).min(2),
  })
  .check(refusing(walkProblems));

/** The house of the landlord and the tenant: features, who is responsible for each, and the analogy. */
const conceptBoxSchema = z.strictObject({
  kind: z.literal('concept-box'),
  ...common,
  /** Top of the house first. */
  rows: z
    .array(
      z.strictObject({
        id: entryId,
        /** Example: `Physical infrastructure`. */
        feature: boxLabel(32),
        party,
        /** Example: `The landlord: roof and foundation`. */
        analogy: boxLabel(48),
        /** Why the analogy fits. */
        because: plainText(180),
        explainedIn: sitePath,
      }),
    )
    .min(2)
    .check(refusing(repeatedIds)),
});

/** The data of one picture: `content/diagrams/<id>.yaml`. */
export const diagramSchema = z.discriminatedUnion('kind', [
  responsibilitySplitSchema,
  layeredSecuritySchema,
  whoDecidesSchema,
  conceptBoxSchema,
]);
export type ResponsibilitySplit = z.infer<typeof responsibilitySplitSchema>;
export type LayeredSecurity = z.infer<typeof layeredSecuritySchema>;
export type WhoDecides = z.infer<typeof whoDecidesSchema>;
export type ConceptBox = z.infer<typeof conceptBoxSchema>;
export type Diagram = z.infer<typeof diagramSchema> & { readonly id: string };
