import { z } from 'zod';
import { typographic } from './typographic.ts';

/** An entry's id: kebab-case, equal to its file name. Example: `availability-zone`. */
export const entryId = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'An id is lower-case letters, digits and single hyphens, like "availability-zone".');

/** A calendar day in ISO form. Example: `2026-11-23`. Quoted or bare in YAML. */
export const isoDay = z.iso.date('A day is written YYYY-MM-DD, like 2026-11-23.');

/** A day, month or year in ISO form, for changes whose day is not known. Example: `2023-04`. */
export const partialDate = z
  .string()
  .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, 'A date is YYYY, YYYY-MM or YYYY-MM-DD, like 2023-04.');

/** One line of text without markup; its quotation marks and apostrophes become printed ones. @param max longest length in characters */
export const plainText = (max: number) =>
  z
    .string()
    .trim()
    .min(1, 'Write some text here; it may not be empty.')
    .max(max, `Keep this to at most ${max} characters.`)
    .regex(/^[^<>{}\r\n]*$/, 'Plain text on one line only: no <, >, { or } and no line break.')
    .overwrite((text) => typographic(text));

/** A page of this site, from the root, with an optional fragment. Example: `/guide/the-layers/#hardware`. */
export const sitePath = z
  .string()
  .regex(/^\/([a-z0-9-]+\/)*(#[a-z0-9-]+)?$/, 'A site path starts and ends with "/", like /guide/the-layers/#hardware.');
