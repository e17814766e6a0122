import { readerData, type ReaderData } from './schema.ts';

/**
 * The current version of the data. A change of `schema.ts` raises it, and from then on older data is converted here: data of any
 * earlier edition must stay readable.
 */
const currentVersion = 1;

/** The data read, or why it could not be read, in words for the reader. */
export type ReadResult =
  | { readonly ok: true; readonly data: ReaderData }
  /** `newer`: written by a later edition of the site. `damaged`: not valid in any edition. */
  | { readonly ok: false; readonly why: 'newer' | 'damaged'; readonly reason: string };

const damaged = (reason: string): ReadResult => ({ ok: false, why: 'damaged', reason });

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

interface Issue {
  readonly path: readonly PropertyKey[];
  readonly code?: string | undefined;
}

const issueTexts: Readonly<Record<string, string>> = {
  invalid_type: 'has another type than it should',
  unrecognized_keys: 'has fields that are not known here',
  too_big: 'is larger than it can be',
  too_small: 'is smaller than it can be',
  invalid_value: 'is none of the values it can have',
  invalid_format: 'is not in the right form',
  invalid_key: 'has a key that is not in the right form',
};

function issueText({ path, code }: Issue): string {
  const what = path.length > 0 ? `“${path.map(String).join(' › ')}”` : 'The whole';
  return `${what} ${issueTexts[code ?? ''] ?? 'is not right'}.`;
}

/** Validates data of any version. */
export function readValue(value: unknown): ReadResult {
  if (!isRecord(value)) return damaged('It is no set of fields.');
  const { version } = value;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) return damaged('It does not say its version.');
  if (version > currentVersion)
    return { ok: false, why: 'newer', reason: `It is of version ${version}; this page knows version ${currentVersion}.` };
  const result = readerData.safeParse(value);
  const issue = result.error?.issues[0];
  return result.success ? { ok: true, data: result.data } : damaged(issue ? issueText(issue) : 'It is not in the right form.');
}

/** Parses JSON. @returns undefined if the text isn't JSON */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
