import { z } from 'zod';
import { entryId, plainText, sitePath } from './primitives.ts';

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
