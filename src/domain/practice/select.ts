import type { Answer } from '../progress/schema.ts';
import { randomOf, shuffled, type Random } from '../question/random.ts';
import { exam, type Choice } from './choice.ts';
import type { PracticeQuestion } from './data.ts';

/** What was answered wrong the last time, by id. @param answers oldest first */
export function missedIds(answers: readonly Answer[]): ReadonlySet<string> {
  const last = new Map(answers.map(({ question, right }) => [question, right]));
  return new Set([...last].filter(([, right]) => !right).map(([id]) => id));
}

const isDrill = ({ id }: PracticeQuestion) => id.startsWith('drill:');
const isFrom = (question: PracticeQuestion, from: Choice['from']) => from === 'both' || isDrill(question) === (from === 'drills');

/** The questions that a choice allows, in the order given. */
export const matching = (questions: readonly PracticeQuestion[], choice: Choice, missed: ReadonlySet<string>): PracticeQuestion[] =>
  questions.filter(
    (question) =>
      isFrom(question, choice.from) &&
      (!choice.objective || question.objective === choice.objective) &&
      (!choice.service || question.services.includes(choice.service)) &&
      (!choice.difficulty || question.difficulty === choice.difficulty) &&
      (!choice.chapter || question.chapter === choice.chapter) &&
      (!choice.missed || missed.has(question.id)),
  );

/** How many of each group, as near to equal as there are: those that have fewer give their share to the others. */
export function spread(sizes: readonly number[], count: number): number[] {
  const taken = sizes.map(() => 0);
  for (
    let left = Math.min(
      count,
      sizes.reduce((sum, size) => sum + size, 0),
    );
    left > 0;
  ) {
    for (const [group, size] of sizes.entries()) {
      if (left === 0 || (taken[group] ?? 0) >= size) continue;
      taken[group] = (taken[group] ?? 0) + 1;
      left -= 1;
    }
  }
  return taken;
}

/** An exam's questions: as many of each objective, in mixed order. */
function examOf(questions: readonly PracticeQuestion[], random: Random): PracticeQuestion[] {
  const objectives = [...new Set(questions.map(({ objective }) => objective))].sort();
  const groups = objectives.map((id) => questions.filter(({ objective }) => objective === id));
  const counts = spread(
    groups.map(({ length }) => length),
    exam.count,
  );
  return shuffled(
    groups.flatMap((group, index) => shuffled(group, random).slice(0, counts[index])),
    random,
  );
}

/** The questions of a round, in the order they are asked: the same ones for the same choice and seed. */
export function questionsOfRound(questions: readonly PracticeQuestion[], choice: Choice, missed: ReadonlySet<string>): PracticeQuestion[] {
  const random = randomOf(choice.seed);
  const byId = questions.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  if (choice.mode === 'exam')
    return examOf(
      byId.filter((question) => !isDrill(question)),
      random,
    );
  const mixed = shuffled(matching(byId, choice, missed), random);
  return choice.count === 0 ? mixed : mixed.slice(0, choice.count);
}
