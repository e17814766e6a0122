import { z } from 'zod';
import { entryId, partialDate, plainText } from './primitives.ts';

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
