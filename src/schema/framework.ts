import { z } from 'zod';
import { entryId, plainText } from './primitives.ts';
import { checkId } from './service.ts';

/** An id, written as in its framework. */
const ownId = z.string().regex(/^[A-Za-z0-9]+([.()-]+[A-Za-z0-9]+)*\)?$/, 'Write the id as its framework does, in quotes, like "AC-2(1)".');

/** A group of requirements whose ids have the same beginning. */
const family = z.strictObject({
  /** The beginning of its requirements' ids. Example: `AC` */
  id: ownId,
  /** Example: `Access control (AC)`. Don't copy licensed texts. */
  label: plainText(60),
});

/** A requirement. It has an id but no text, because most texts are licensed. */
const requirement = z.strictObject({
  /** Example: `AC-2(1)`. */
  id: ownId,
  /** The ids of the checks that bear on it: Security Hub first, then AWS Config, then Prowler. */
  checks: z.array(checkId).min(1),
});

/** A framework of security requirements, and the checks that bear on each: `content/frameworks/<id>.yaml`. */
export const frameworkSchema = z.strictObject({
  /** Example: `NIST SP 800-53`. */
  name: plainText(60),
  /** The name for narrow places. Example: `NIST 800-53` */
  shortName: plainText(24),
  /** Examples: `Revision 5`, `Version 4.0.1`. */
  version: plainText(40),
  publisher: plainText(60),
  /** What it is, in one or two sentences. */
  summary: plainText(200),
  /** Other names, for search. */
  aliases: z.array(plainText(60)).default([]),
  /** Where the mapping comes from and how it was made. */
  basis: plainText(400),
  /** The pages and files that the mapping comes from, by id. */
  sources: z.array(entryId).min(1),
  /** Whether each family has a page, because there are too many requirements for one. */
  pagePerFamily: z.boolean().default(false),
  families: z.array(family).min(1),
  requirements: z.array(requirement).min(1),
});
export type Framework = z.infer<typeof frameworkSchema> & { readonly id: string };
export type Family = z.infer<typeof family>;
export type Requirement = z.infer<typeof requirement>;
