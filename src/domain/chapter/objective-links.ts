import { practicePath, titleOfPath } from '../addresses.ts';
import type { Guide } from '../guide.ts';

const questionCount = (count: number) => (count === 1 ? 'one question' : `${count} questions`);

/**
 * The objectives with links to where each is taught and to the questions that test it, on the pages of practice.
 * @param at adds the sub-path to a site path
 */
export function objectiveLinks(guide: Guide, at: (path: string) => string) {
  return guide.objectives.map(({ id, text, taughtIn }) => ({
    id,
    text,
    taughtIn: taughtIn.map((path) => ({ href: at(path), label: titleOfPath(guide, path) })),
    testedBy: {
      href: at(practicePath(id)),
      label: questionCount([...guide.questions.values()].filter((each) => each.objective === id).length),
    },
  }));
}
