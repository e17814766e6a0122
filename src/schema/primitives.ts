import { z } from 'zod';
import { typographic } from './typographic.ts';

/** An entry's id: kebab-case, equal to its file name. Example: `availability-zone`. */
export const entryId = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'An id is lower-case letters, digits and single hyphens, like "availability-zone".');

/** No page that the guide cites, and no service, is older. */
const sinceTheWeb = [(date: string) => date >= '2000', 'A date is in 2000 or later.'] as const;

/** A calendar day in ISO form. Example: `2026-11-23`. Quoted or bare in YAML. */
export const isoDay = z.iso.date('A day is written YYYY-MM-DD, like 2026-11-23.').refine(...sinceTheWeb);

/** A day, month or year in ISO form, for changes whose day is not known. Example: `2023-04`. */
export const partialDate = z
  .string()
  .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, 'A date is YYYY, YYYY-MM or YYYY-MM-DD, like 2023-04.')
  .refine((date) => date.length < 10 || isoDay.safeParse(date).success, 'There is no such day.')
  .refine(...sinceTheWeb);

/** One line of text without markup; its quotation marks and apostrophes become printed ones. @param max longest length in characters */
export const plainText = (max: number) =>
  z
    .string()
    .trim()
    .min(1, 'Write some text here; it may not be empty.')
    .max(max, `Keep this to at most ${max} characters.`)
    .regex(/^[^<>{}\r\n]*$/, 'Plain text on one line only: no <, >, { or } and no line break.')
    .overwrite((text) => typographic(text));

/** Hosts that are no public site: addresses in numbers, names without a dot, and names of a local network. */
const isPublicHost = (host: string) => /\.[a-z][a-z0-9-]*$/.test(host) && !/(^|\.)(localhost|local|internal)$/.test(host);

function isWebAddress(text: string): boolean {
  const url = URL.parse(text);
  return (
    url?.href === text &&
    text.startsWith('https://') &&
    isPublicHost(url.hostname) &&
    url.host === url.hostname &&
    !/^[^/]*\/\/[^/]*@/.test(text)
  );
}

/** A page of another site, exactly as a browser shows its address. Example: `https://aws.amazon.com/compliance/`. */
export const webAddress = z
  .string()
  .refine(isWebAddress, 'Copy the full https:// address from the browser: no spaces, no user name, and no port or IP address.');

/** A page of this site, from the root, with an optional fragment. Example: `/guide/the-layers/#hardware`. */
export const sitePath = z
  .string()
  .regex(/^\/([a-z0-9-]+\/)*(#[a-z0-9-]+)?$/, 'A site path starts and ends with "/", like /guide/the-layers/#hardware.');
