import { randomOf } from '../question/random.ts';

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

/** How many questions can be had. */
export const quizSizes = [5, 10, 15, 20] as const;

/** In an order that hangs on the seed and the ids alone, so that a new question moves no other. */
function inSeedOrder<Q extends { readonly id: string }>(questions: readonly Q[], seed: string): Q[] {
  const ranks = new Map(questions.map(({ id }) => [id, randomOf(`${seed}/${id}`)()]));
  const rank = ({ id }: Q) => ranks.get(id) ?? 0;
  return questions.toSorted((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1));
}

/** One of each group in turn, until all are dealt. */
function dealt<T>(groups: readonly (readonly T[])[]): T[] {
  const longest = Math.max(0, ...groups.map(({ length }) => length));
  return Array.from({ length: longest }, (_, round) => groups.flatMap((group) => group.slice(round, round + 1))).flat();
}

/** Questions for a quiz: mixed by the seed, the objectives in turn so that each has its share, version B after version A. */
export function chooseQuestions<Q extends { readonly id: string; readonly objective: string }>(
  questions: readonly Q[],
  { objective, count, seed, version }: QuizChoice,
): Q[] {
  const pool = inSeedOrder(
    questions.filter((question) => objective === undefined || question.objective === objective),
    seed,
  );
  const objectives = [...new Set(pool.map((question) => question.objective))];
  const line = dealt(objectives.map((each) => pool.filter((question) => question.objective === each)));
  const start = version === 'a' ? 0 : Math.min(count, Math.max(0, line.length - count));
  return line.slice(start, start + count);
}
