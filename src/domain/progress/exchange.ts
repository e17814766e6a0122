import { damaged, parseJson, readValue, type ReadResult, limits, type ReaderData } from './schema.ts';

const format = 'shared-responsibility-guide/reader';

/** No export of this site is larger than this, in bytes. */
const maxSize = 8_000_000;

export const exportText = (data: ReaderData, now: number): string =>
  `${JSON.stringify({ format, exportedAt: new Date(now).toISOString(), data }, null, 1)}\n`;

/** The name of the export file. Example: `shared-responsibility-2026-11-25.json`. */
export const exportName = (now: number): string => `shared-responsibility-${new Date(now).toISOString().slice(0, 10)}.json`;

/** Reads the text of an export file. @returns its data, or the reason why it can't be used */
export function readImport(text: string): ReadResult {
  const file = parseJson(text);
  if (file === undefined) return damaged('The file isn’t valid JSON.');
  const isExport = typeof file === 'object' && file !== null && 'format' in file && file.format === format && 'data' in file;
  return isExport ? readValue(file.data) : damaged('The file wasn’t exported from this site.');
}

/** Reads a file that the reader chose. It checks the size first, because reading a huge file would freeze the page. */
export const readImportFile = async (file: Pick<Blob, 'size' | 'text'>): Promise<ReadResult> =>
  file.size > maxSize ? damaged('The file is too large.') : readImport(await file.text().catch(() => ''));

/** Merges two lists by time and key, oldest first. Above the limit, the oldest entries are dropped. */
function mergeLists<T extends { readonly at: number }>(a: readonly T[], b: readonly T[], keyOf: (entry: T) => string, limit: number): T[] {
  const byKey = new Map([...a, ...b].map((entry) => [`${entry.at} ${keyOf(entry)}`, entry]));
  return [...byKey.values()].sort((one, other) => one.at - other.at).slice(-limit);
}

function newest<T extends object>(a: T | undefined, b: T | undefined, timeOf: (value: T) => number): T | undefined {
  if (!a || !b) return a ?? b;
  return timeOf(b) > timeOf(a) ? b : a;
}

function newestOfEach<T extends object>(a: Readonly<Record<string, T>>, b: Readonly<Record<string, T>>, timeOf: (value: T) => number) {
  const both = { ...b, ...a };
  return Object.fromEntries(Object.entries(both).map(([id, value]) => [id, newest(a[id], b[id], timeOf) ?? value]));
}

/**
 * Merges the data of two devices: every answer and review once, and the newer version of everything else.
 * Merging a copy with itself changes nothing; on a tie, the first copy wins.
 */
export function mergeData(a: ReaderData, b: ReaderData): ReaderData {
  const session = newest(a.session, b.session, ({ changedAt }) => changedAt);
  const reading = newest(a.reading, b.reading, ({ at }) => at);
  return {
    version: 2,
    answers: mergeLists(a.answers, b.answers, ({ question }) => question, limits.answers),
    ...(session ? { session } : {}),
    cards: newestOfEach(a.cards, b.cards, ({ last }) => last),
    reviews: mergeLists(a.reviews, b.reviews, ({ card }) => card, limits.reviews),
    chapters: newestOfEach(a.chapters, b.chapters, ({ at }) => at),
    ...(reading ? { reading } : {}),
    stack: newestOfEach(a.stack, b.stack, ({ at }) => at),
    settings: newest(a.settings, b.settings, ({ at }) => at) ?? a.settings,
  };
}
