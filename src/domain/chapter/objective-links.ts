import { plural } from '../text.ts';
import { url } from '../urls.ts';
import { practicePath, titleOfPath } from '../paths.ts';
import type { Guide } from '../guide.ts';

/**
 * The objectives with links to where each is taught and to the questions that test it, on the pages of practice.
 * @param hrefOf makes the URL of a path
 */
export function objectiveLinks(guide: Guide, hrefOf = url) {
  return guide.objectives.map(({ id, text, taughtIn }) => ({
    id,
    text,
    taughtIn: taughtIn.map((path) => ({ href: hrefOf(path), label: titleOfPath(guide, path) })),
    testedBy: {
      href: hrefOf(practicePath(id)),
      label: plural([...guide.questions.values()].filter((each) => each.objective === id).length, 'question'),
    },
  }));
}
