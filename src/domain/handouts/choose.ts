/** What a teacher chooses of the questions. */
export interface QuizChoice {
  /** The objective's id; all of them where left out. */
  readonly objective?: string | undefined;
  readonly count: number;
  /** Any word or number: the same seed gives the same questions again. */
  readonly seed: string;
  /** Two versions of one seed have no question in common, as long as there are enough. */
  readonly version: 'a' | 'b';
}

/** How many questions a quiz has when nothing was chosen, and its seed. */
export const usualChoice = { count: 10, seed: '1' } as const;

/** A number that looks random and is always the same for the same text (FNV-1a, then mixed as murmur3 does at its end). */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** In an order that hangs on the seed alone, not on the order given: a new entry moves no other. */
export function shuffled<T>(entries: readonly T[], seed: string, idOf: (entry: T) => string): T[] {
  const ranks = new Map(entries.map((entry) => [entry, hashOf(`${seed}\n${idOf(entry)}`)]));
  const rank = (entry: T) => ranks.get(entry) ?? 0;
  return entries.toSorted((a, b) => rank(a) - rank(b) || (idOf(a) < idOf(b) ? -1 : 1));
}

/** One of each group in turn, until all are dealt. */
function dealt<T>(groups: readonly (readonly T[])[]): T[] {
  const longest = Math.max(0, ...groups.map(({ length }) => length));
  return Array.from({ length: longest }, (_, round) => groups.flatMap((group) => group.slice(round, round + 1))).flat();
}

/** Questions for a quiz: shuffled by the seed, the objectives in turn so that each has its share, version B after version A. */
export function chooseQuestions<Q extends { readonly id: string; readonly objective: string }>(
  questions: readonly Q[],
  { objective, count, seed, version }: QuizChoice,
): Q[] {
  const pool = questions.filter((question) => objective === undefined || question.objective === objective);
  const groups = Map.groupBy(
    shuffled(pool, seed, ({ id }) => id),
    (question) => question.objective,
  );
  const line = dealt([...groups.values()]);
  const start = version === 'a' ? 0 : Math.min(count, Math.max(0, line.length - count));
  return line.slice(start, start + count);
}
