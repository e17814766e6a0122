import { randomFrom } from '../random.ts';
import { plural } from '../text.ts';

/** The settings of a quiz. */
interface QuizSettings {
  /** An objective's id; all objectives if undefined. */
  readonly objective?: string | undefined;
  readonly count: number;
  /** Any text: the same seed gives the same questions. */
  readonly seed: string;
  /** The two versions of a seed have no question in common, if there are enough questions. */
  readonly version: 'a' | 'b';
}

/** The quiz that the page shows at first. */
export const defaultQuiz = { count: 10, seed: '1' } as const;

/** Numbers of questions to choose from. */
export const quizSizes = [5, 10, 15, 20] as const;

/** Sorts by a random rank that depends only on the seed and the id, so that a new question moves no other. */
function sortBySeed<Q extends { readonly id: string }>(questions: readonly Q[], seed: string): Q[] {
  const ranks = new Map(questions.map(({ id }) => [id, randomFrom(`${seed}/${id}`)()]));
  const rank = ({ id }: Q) => ranks.get(id) ?? 0;
  return questions.toSorted((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1));
}

/** Takes one of each group in turn until all groups are empty. */
function roundRobin<T>(groups: readonly (readonly T[])[]): T[] {
  const rounds = Math.max(0, ...groups.map(({ length }) => length));
  return Array.from({ length: rounds }, (_, round) => groups.flatMap((group) => group.slice(round, round + 1))).flat();
}

/** Selects the questions of a quiz: shuffled by the seed, objectives in turn, version B after version A. */
export function selectQuiz<Q extends { readonly id: string; readonly objective: string }>(
  questions: readonly Q[],
  { objective, count, seed, version }: QuizSettings,
): Q[] {
  const pool = sortBySeed(
    questions.filter((question) => objective === undefined || question.objective === objective),
    seed,
  );
  const objectives = [...new Set(pool.map((question) => question.objective))];
  const sequence = roundRobin(objectives.map((each) => pool.filter((question) => question.objective === each)));
  const start = version === 'a' ? 0 : Math.min(count, Math.max(0, sequence.length - count));
  return sequence.slice(start, start + count);
}

/** The line below a quiz's title, from which the same quiz can be made again. @param count the actual number of questions */
export const quizLine = ({ seed, version }: Pick<QuizSettings, 'seed' | 'version'>, count: number, objective: string | undefined): string =>
  `Version ${version.toUpperCase()} · seed ${seed} · ${objective ?? 'all objectives'} · ${plural(count, 'question')}`;
