import { z } from 'zod';
import { entryId, isoDay, partialDate, party, plainText, sitePath, webAddress } from './primitives.ts';

/** A layer of the stack in `content/layers.yaml`, which lists them from bottom to top. */
export const layerSchema = z.strictObject({
  id: entryId,
  /** Example: `Operating system`. */
  label: plainText(40),
  /** The label for narrow places. Example: `OS` */
  shortLabel: plainText(18),
  /** What belongs to the layer, in a few words. */
  summary: plainText(160),
  /** Everyday words for it, used only by search. */
  everyday: z.array(plainText(60)).default([]),
  /** Where the guide explains it. */
  taughtIn: sitePath,
});
export type Layer = z.infer<typeof layerSchema>;

/** A learning objective in `content/objectives.yaml`, which lists them in reading order. */
export const objectiveSchema = z.strictObject({
  id: entryId,
  /** Completes "After this guide you can …". Starts with a verb. */
  text: plainText(180),
  /** A few words for lists and badges. Example: `Of and in`. */
  shortLabel: plainText(40),
  /** The sections that teach it, the best one first. */
  taughtIn: z.array(sitePath).min(1),
});
export type Objective = z.infer<typeof objectiveSchema>;

/** A ready-made comparison in `content/comparisons.yaml`, shown at `/compare/<id>/`. */
export const comparisonSchema = z.strictObject({
  id: entryId,
  /** Example: `EC2, RDS and Lambda`. */
  title: plainText(70),
  /** What it shows, in one or two sentences. */
  summary: plainText(300),
  /** The services, by id, left to right. */
  services: z.array(entryId).min(2).max(4),
});
export type Comparison = z.infer<typeof comparisonSchema>;

/** A ready-made stack in `content/stacks.yaml`, shown at `/stack/<id>/`. */
export const stackSchema = z.strictObject({
  id: entryId,
  /** Example: `Serverless API`. */
  title: plainText(60),
  /** What it is for, in one or two sentences. */
  summary: plainText(300),
  /** Its services, in the order shown. */
  services: z
    .array(
      z.strictObject({
        service: entryId,
        /** The modes in which the service is used. */
        variants: z.array(entryId).default([]),
        /** What it does in this stack. */
        use: plainText(160),
      }),
    )
    .min(2),
});
export type ReadyStack = z.infer<typeof stackSchema>;

/** A case in which the rule of thumb is wrong, in `content/surprises.yaml`. It's based on a cell of a service. */
export const surpriseSchema = z.strictObject({
  id: entryId,
  /** Example: `The building is yours on Outposts`. */
  title: plainText(90),
  /** What most people expect. */
  rule: plainText(200),
  /** What is true, and what follows from it. */
  truth: plainText(400),
  service: entryId,
  layer: entryId,
  /** The modes of the service in which it's true: ids of variants, and `usual` for the default mode. If left out, it's true in every mode. */
  modes: z.array(entryId).min(1).optional(),
  /** Citations, by id. */
  sources: z.array(entryId).min(1),
});
export type Surprise = z.infer<typeof surpriseSchema>;

/** A source in `content/sources.yaml`. Its key there is its id. */
export const sourceSchema = z.strictObject({
  /** The page's title. Example: `Security in Amazon EC2` */
  title: plainText(160),
  url: webAddress,
  /** The day on which its text was last read. Example: `2026-11-26` */
  readOn: isoDay,
  /** The page contained the cited text, or was published, on this day or later. Left out if the copy that was read shows no date. */
  asOf: partialDate.optional(),
  /** A digest of the cited section as it was read. `npm run sources` compares it with the current page. */
  digest: z
    .string()
    .regex(/^[0-9a-f]{16}$/, 'A digest is 16 hexadecimal digits; "npm run sources -- --accept ID" writes it.')
    .optional(),
});
export type Source = z.infer<typeof sourceSchema> & { readonly id: string };

/** One glossary entry: `content/glossary/<id>.yaml`. */
export const termSchema = z.strictObject({
  /** As AWS writes it. Example: `Availability Zone` */
  label: plainText(60),
  /** What it means, in one or two sentences. Shown on the term's card. */
  short: plainText(260),
  /** Why it matters for the line between AWS and the customer. Shown only in the glossary. */
  detail: plainText(700).optional(),
  /** Other names for it: acronyms, spelled-out forms, former names. Example: `AZ` */
  aliases: z.array(plainText(60)).default([]),
  /** Everyday words for it, used only by search. Example: `server room` */
  everyday: z.array(plainText(60)).default([]),
  /** Whether it is one of the study guide's five key terms. */
  key: z.boolean().default(false),
  /** Who is responsible for it, if one word can say so. */
  party: party.optional(),
  /** Related terms, by id. */
  seeAlso: z.array(entryId).default([]),
  /** Citations, by id. */
  sources: z.array(entryId).min(1, 'Name at least one source id from content/sources.yaml.'),
  /** Where the guide explains it. Example: `/guide/the-layers/#hardware` */
  taughtIn: sitePath,
});
export type Term = z.infer<typeof termSchema> & { readonly id: string };

/** Kinds of change: in what AWS does by default, in what AWS says, in what new customers can use, or in what this guide said. */
export const changeKinds = ['default', 'wording', 'closure', 'correction'] as const;

/** A dated change, in `content/changes.yaml`. */
export const changeSchema = z
  .strictObject({
    id: entryId,
    /** When it took effect, as exact as the source says. Example: `2023-04` */
    date: partialDate,
    /** AWS doesn't document the date: `date` is the date of the copy that was read, or the day it was read. */
    seen: z.boolean().default(false),
    kind: z.enum(changeKinds),
    /** Example: `S3 encrypts every new object`. */
    title: plainText(90),
    /** What has been true since then. */
    text: plainText(400),
    /** What is still the customer's job. Add sources if the sources of `text` don't say it. */
    yours: z.strictObject({ text: plainText(320), sources: z.array(entryId).default([]) }).optional(),
    /** What it is about, if the names of its services don't say it. Example: `All AWS APIs` */
    subject: plainText(40).optional(),
    /** The services whose pages show it. */
    services: z.array(entryId).default([]),
    /** The services without a page that it is about. */
    uncovered: z.array(entryId).default([]),
    layers: z.array(entryId).default([]),
    /** Citations, by id. */
    sources: z.array(entryId).min(1, 'Name at least one source id from content/sources.yaml.'),
  })
  .refine(({ subject, services, uncovered }) => Boolean(subject) || services.length + uncovered.length > 0, {
    path: ['services'],
    error: 'Say what the change is about: name "services", "uncovered" services, or a "subject".',
  });
export type Change = z.infer<typeof changeSchema>;
