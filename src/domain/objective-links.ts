import { titleOfPath } from './addresses.ts';
import type { Guide } from './guide.ts';
import { questionPath } from './questions/places.ts';

/**
 * The objectives with links to where each is taught and to the questions that test it.
 * @param at adds the sub-path to a site path
 */
export function objectiveLinks(guide: Guide, at: (path: string) => string) {
  return guide.objectives.map(({ id, text, taughtIn }) => ({
    id,
    text,
    taughtIn: taughtIn.map((path) => ({ href: at(path), label: titleOfPath(guide, path) })),
    testedBy: [...guide.questions.values()]
      .filter((question) => question.objective === id)
      .map((question, index) => ({ href: at(questionPath(guide, question.id)), label: `question ${index + 1}` })),
  }));
}
