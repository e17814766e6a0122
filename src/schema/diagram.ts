import { z } from 'zod';
import { entryId, party, plainText, type Problem, refusing, sitePath } from './primitives.ts';

/** How many characters fit in a box: alone or with another, in a row of three, and the longest word in any. */
const room = { box: 32, narrowBox: 23, word: 18 } as const;

const fitsByWord = (text: string) => text.split(/[\s-]/).every((word) => word.length <= room.word);

/** A label inside a box, without characters that are Mermaid syntax. @param max how many characters fit in the box */
const boxLabel = (max: number) =>
  plainText(max)
    .regex(
      /^[\p{L}\p{M}\p{N} ,.?:'’“”–—…()/+-]*$/u,
      'A label has only letters, digits, spaces, and , . ? : ( ) / + or -: write it in plain words.',
    )
    .refine(fitsByWord, `A word in a box has at most ${room.word} letters: use a shorter one, or a hyphen.`);

type Path = Problem['path'];

const idsIn = (value: unknown, path: Path = []): { id: unknown; path: Path }[] =>
  typeof value !== 'object'
    ? []
    : Object.entries(value ?? {}).flatMap(([key, inner]: [string, unknown]) =>
        key === 'id' ? [{ id: inner, path: [...path, key] }] : idsIn(inner, [...path, Array.isArray(value) ? Number(key) : key]),
      );

/** Ids used twice in a picture. */
const repeatedIds = (picture: unknown): Problem[] =>
  idsIn(picture)
    .filter(({ id }, index, all) => all.findIndex((other) => other.id === id) < index)
    .map(({ id, path }) => ({ path, message: `The id "${String(id)}" is used twice in this picture: rename one.` }));

/** Labels that are too long for a row of three boxes. */
const longLabels = (row: readonly { label: string }[]): Problem[] =>
  row.flatMap(({ label }, index) => {
    const message = `"${label}" has ${label.length} characters, too long for its box: at most ${room.narrowBox} fit in a row of three.`;
    return row.length > 2 && label.length > room.narrowBox ? [{ path: [index, 'label'], message }] : [];
  });

const box = z.strictObject({
  id: entryId,
  label: boxLabel(room.box),
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
        rows: z.array(z.array(box).min(1).max(3).check(refusing(longLabels))).min(1),
      }),
    )
    .min(2),
});

/** Layers around the data, outermost first. Each surrounds the next. */
const layeredSecuritySchema = z.strictObject({
  kind: z.literal('layered-security'),
  ...common,
  layers: z
    .array(box.extend({ party, label: boxLabel(20) }))
    .min(2)
    .max(8),
});

/** Questions that lead to the responsible party. */
const whoDecidesSchema = z.strictObject({
  kind: z.literal('who-decides'),
  ...common,
  /** The id of the first step. */
  start: entryId,
  steps: z
    .array(
      z.strictObject({
        id: entryId,
        question: plainText(54),
        answers: z
          .array(z.strictObject({ label: plainText(24), to: entryId }))
          .min(2)
          .max(3),
      }),
    )
    .min(1),
  outcomes: z.array(z.strictObject({ id: entryId, party, label: plainText(70), explainedIn: sitePath })).min(2),
});

/** A start that isn't the first step, answers that lead backward or nowhere, and steps or outcomes that no answer reaches. */
function walkProblems({ start, steps, outcomes }: WhoDecides): Problem[] {
  const answers = steps.flatMap((step, from) =>
    step.answers.map(({ to }, index) => ({ to, from, path: ['steps', from, 'answers', index, 'to'] })),
  );
  const reached = new Set([start, ...answers.map(({ to }) => to)]);
  const isOnward = ({ to, from }: { to: string; from: number }) =>
    outcomes.some(({ id }) => id === to) || steps.some(({ id }, index) => id === to && index > from);
  return [
    ...(start === steps[0]?.id ? [] : [{ path: ['start'], message: `"start" names the first step: "${steps[0]?.id}".` }]),
    ...answers
      .filter((answer) => !isOnward(answer))
      .map(({ to, path }) => ({ path, message: `"${to}" is no later step and no outcome: an answer leads onward to one of those.` })),
    ...Object.entries({ steps, outcomes }).flatMap(([list, entries]) =>
      entries.flatMap(({ id }, index) => (reached.has(id) ? [] : [{ path: [list, index], message: `No answer leads to "${id}".` }])),
    ),
  ];
}

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
        feature: boxLabel(room.box),
        party,
        /** Example: `The landlord: roof and foundation`. */
        analogy: boxLabel(48),
        /** Why the analogy fits. */
        because: plainText(180),
        explainedIn: sitePath,
      }),
    )
    .min(2),
});

/** The data of one picture: `content/diagrams/<id>.yaml`. */
export const diagramSchema = z
  .discriminatedUnion('kind', [
    responsibilitySplitSchema,
    layeredSecuritySchema,
    whoDecidesSchema.check(refusing(walkProblems)),
    conceptBoxSchema,
  ])
  .check(refusing(repeatedIds));
export type ResponsibilitySplit = z.infer<typeof responsibilitySplitSchema>;
export type LayeredSecurity = z.infer<typeof layeredSecuritySchema>;
export type WhoDecides = z.infer<typeof whoDecidesSchema>;
export type ConceptBox = z.infer<typeof conceptBoxSchema>;
export type Diagram = z.infer<typeof diagramSchema> & { readonly id: string };
