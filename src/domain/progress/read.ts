import { readerData, type ReaderData } from './schema.ts';

/** Turns data of one version into the next. Its result is validated, so it may trust the old form. */
export type Migration = (old: Readonly<Record<string, unknown>>) => Record<string, unknown>;

/** Migrations by the version they start from. Data of any earlier edition must stay readable, so entries are never removed. */
export const migrations: Readonly<Record<number, Migration>> = {};

/** The version that is written today. */
export const currentVersion = 1;

/** The data read, or why it could not be read, in words for the reader. */
export type ReadResult =
  | { readonly ok: true; readonly data: ReaderData }
  /** `newer`: written by a later edition of the site. `damaged`: not valid in any edition. */
  | { readonly ok: false; readonly why: 'newer' | 'damaged'; readonly reason: string };

const damaged = (reason: string): ReadResult => ({ ok: false, why: 'damaged', reason });

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Migrates data step by step to the current version. @throws what a migration throws on malformed data */
export function migrate(
  raw: Record<string, unknown>,
  from: number,
  to = currentVersion,
  steps: Readonly<Record<number, Migration>> = migrations,
): Record<string, unknown> | undefined {
  let data = raw;
  for (let version = from; version < to; version++) {
    const step = steps[version];
    if (!step) return undefined;
    data = { ...step(data), version: version + 1 };
  }
  return data;
}

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
  try {
    const result = readerData.safeParse(migrate(value, version));
    const issue = result.error?.issues[0];
    return result.success ? { ok: true, data: result.data } : damaged(issue ? issueText(issue) : 'It is not in the right form.');
  } catch {
    return damaged(`It could not be brought from version ${version} to ${currentVersion}.`);
  }
}

/** Parses JSON. @returns undefined if the text isn't JSON */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Reads stored text. */
export function readText(text: string): ReadResult {
  const value = parseJson(text);
  return value === undefined ? damaged('It is no JSON.') : readValue(value);
}
