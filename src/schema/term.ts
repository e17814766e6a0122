import { z } from 'zod';
import { entryId, party, plainText, sitePath } from './primitives.ts';

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
