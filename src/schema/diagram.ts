import { z } from 'zod';
import { boxLabel } from './box-label.ts';
import { bandProblems, repeatedIds, walkProblems } from './diagram-problems.ts';
import { party } from './party.ts';
import { entryId, plainText, sitePath } from './primitives.ts';
import { refusing } from './problems.ts';

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
