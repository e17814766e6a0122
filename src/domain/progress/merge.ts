import { limits, type Answer, type ReaderData, type Review } from './schema.ts';

/** Both lists as one, each entry once, oldest first; the newest of them when there are too many. */
function union<T extends { readonly at: number }>(a: readonly T[], b: readonly T[], keyOf: (entry: T) => string, limit: number): T[] {
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

const questionOf = ({ question }: Answer) => question;
const cardOf = ({ card }: Review) => card;

/**
 * What two copies know together, as of two devices: every answer and review once, of everything else what is newer.
 * Merging a copy with itself changes nothing; a tie keeps what the first one says.
 */
export function mergeData(a: ReaderData, b: ReaderData): ReaderData {
  const session = newest(a.session, b.session, ({ changedAt }) => changedAt);
  const reading = newest(a.reading, b.reading, ({ at }) => at);
  return {
    version: 1,
    answers: union(a.answers, b.answers, questionOf, limits.answers),
    ...(session ? { session } : {}),
    cards: newestOfEach(a.cards, b.cards, ({ last }) => last),
    reviews: union(a.reviews, b.reviews, cardOf, limits.reviews),
    chapters: newestOfEach(a.chapters, b.chapters, ({ at }) => at),
    ...(reading ? { reading } : {}),
    settings: newest(a.settings, b.settings, ({ at }) => at) ?? a.settings,
  };
}
