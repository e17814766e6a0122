import type { QuizChoice } from './choose.ts';

/** What a quiz says of itself on paper, so that it can be had again. @param count how many questions there really are */
export function quizLine({ seed, version }: Pick<QuizChoice, 'seed' | 'version'>, count: number, objective: string | undefined): string {
  const questions = count === 1 ? '1 question' : `${count} questions`;
  return `Version ${version.toUpperCase()} · seed ${seed} · ${objective ?? 'all objectives'} · ${questions}`;
}
