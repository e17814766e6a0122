import type { QuestionView } from '../../domain/question/view.ts';

/** Fetches the question bank or the drills. @throws when the file is missing or isn't JSON */
export async function fetchQuestions(address: string): Promise<readonly QuestionView[]> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  const { questions } = (await response.json()) as { questions: readonly QuestionView[] };
  return questions;
}
