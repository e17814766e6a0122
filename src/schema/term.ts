import { z } from 'zod';
import { party } from './party.ts';
import { entryId, plainText, sitePath } from './primitives.ts';

/** One glossary entry: `content/glossary/<id>.yaml`. */
export const termSchema = z.strictObject({
  /** As AWS writes it. Example: `Availability Zone`. */
  label: plainText(60),
  /** What it means, in one or two sentences; shown on the term's card. */
  short: plainText(260),
  /** More, for the glossary page only: why it matters to the line between AWS and customer. */
  detail: plainText(700).optional(),
  /** Other names of the same thing: acronyms, spelled-out forms, former names. Example: `AZ`. */
  aliases: z.array(plainText(60)).default([]),
  /** Everyday words a learner may search by; never shown. Example: `server room`. */
  everyday: z.array(plainText(60)).default([]),
  /** One of the five key terms of the study guide? */
  key: z.boolean().default(false),
  /** Whose duty the thing is, where that can be said in one word. */
  party: party.optional(),
  /** Related terms, by id. */
  seeAlso: z.array(entryId).default([]),
  /** Citations, by id. */
  sources: z.array(entryId).min(1, 'Name at least one source id from content/sources.yaml.'),
  /** Where the guide explains it. Example: `/guide/the-layers/#hardware`. */
  taughtIn: sitePath,
});
export type Term = z.infer<typeof termSchema> & { readonly id: string };
