import { z } from 'zod';

/** The places in which a quotation mark is an opening one. */
const opening = /(^|[\s([–—“‘])(["'])/g;
const opened: Readonly<Record<string, string>> = { '"': '“', "'": '‘' };

/**
 * Makes quotation marks and apostrophes typographic, as Astro does in Markdown.
 * @param atStart false if the text follows other words without a space, so that a mark at its start is a closing one
 */
export const typographic = (text: string, atStart = true): string =>
  (atStart ? text : text.replace(/^"/, '”').replace(/^'/, '’'))
    .replaceAll(opening, (_, before: string, mark: string) => before + (opened[mark] ?? mark))
    .replaceAll('"', '”')
    .replaceAll("'", '’');

/** Who is responsible for a duty. `shared`: each side has a part of it. */
export const party = z.enum(['aws', 'customer', 'shared']);
export type Party = z.infer<typeof party>;

/** Who is responsible for a layer of one service; `not-applicable` if the service has no such layer. */
export const layerParty = z.enum([...party.options, 'not-applicable']);
export type LayerParty = z.infer<typeof layerParty>;

/** An entry's id in kebab case. Of an entry with a file, it is the file's name. Example: `availability-zone` */
export const entryId = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'An id is lower-case letters, digits and single hyphens, like "availability-zone".');

/** No cited page and no service is older. */
const sinceTheWeb = [(date: string) => date >= '2000', 'A date is in 2000 or later.'] as const;

/** A calendar day in ISO form, with or without quotes in YAML. Example: `2026-11-23` */
export const isoDay = z.iso.date('A day is written YYYY-MM-DD, like 2026-11-23.').refine(...sinceTheWeb);

/** A day, month, or year in ISO form, for changes whose day isn't known. Example: `2023-04` */
export const partialDate = z
  .string()
  .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, 'A date is YYYY, YYYY-MM or YYYY-MM-DD, like 2023-04.')
  .refine((date) => date.length < 10 || isoDay.safeParse(date).success, 'There is no such day.')
  .refine(...sinceTheWeb);

/** One line of text without markup. Straight quotation marks and apostrophes become typographic. @param max in characters */
export const plainText = (max: number) =>
  z
    .string()
    .trim()
    .min(1, 'Write some text here; it may not be empty.')
    .max(max, `Keep this to at most ${max} characters.`)
    .regex(/^[^<>{}\r\n]*$/, 'Plain text on one line only: no <, >, { or } and no line break.')
    .overwrite((text) => typographic(text));

/** False for IP addresses, names without a dot, and names in a local network. */
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

/** The address of a page on another site, exactly as a browser shows it. Example: `https://aws.amazon.com/compliance/` */
export const webAddress = z
  .string()
  .refine(isWebAddress, 'Copy the full https:// address from the browser: no spaces, no user name, and no port or IP address.');

/** The path of a page of this site, with an optional fragment. Example: `/guide/the-layers/#hardware` */
export const sitePath = z
  .string()
  .regex(/^\/([a-z0-9-]+\/)*(#[a-z0-9-]+)?$/, 'A site path starts and ends with "/", like /guide/the-layers/#hardware.');

type Path = (string | number)[];

/** A contradiction between the fields of an entry, and the path of the wrong field. */
export interface Problem {
  readonly path: Path;
  readonly message: string;
}

/** Turns a function that finds problems into a Zod check. */
export const refusing =
  <T>(problemsOf: (value: T) => Problem[]) =>
  (context: z.core.ParsePayload<T>): void => {
    for (const { path, message } of problemsOf(context.value)) context.issues.push({ code: 'custom', input: context.value, path, message });
  };
