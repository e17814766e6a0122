import { createFault, startOf } from '../faults.ts';
import type { Rule } from './content.ts';
import { questionsByChapter } from './site-map.ts';

const twoDigits = (order: number) => String(order).padStart(2, '0');

/** Chapters whose numbers aren't 01, 02, 03, and so on. File names without a number are another fault. */
export const chapterGap: Rule = (content) => {
  const numbered = content.chapters.filter(({ order }) => order > 0);
  const orders = numbered.map(({ order }) => order);
  return numbered.flatMap(({ order, location }, index) => {
    const before = orders[index - 1] ?? 0;
    const start = startOf(location().file);
    if (order === before) return [createFault('chapter-gap', start, `Two chapters have the number ${twoDigits(order)}.`)];
    return order > before + 1
      ? [createFault('chapter-gap', start, `Chapter ${twoDigits(before + 1)} is missing before chapter ${twoDigits(order)}.`)]
      : [];
  });
};

/** How many questions are at the end of a chapter. */
const size = { min: 3, max: 5 } as const;

/** Chapters with too few or too many questions at the end. A chapter with fewer questions than the minimum has none at the end. */
export const checkpointSize: Rule = (content) => {
  const questionsOf = questionsByChapter(content);
  return content.chapters.flatMap((chapter) => {
    const { own, closing } = questionsOf(chapter);
    const last = (closing.length > 0 ? closing : own).at(-1);
    const isFine = closing.length >= size.min && closing.length <= size.max;
    if (!last || isFine || (closing.length === 0 && own.length < size.min)) return [];
    const message = `The chapter "${chapter.id}" closes with ${closing.length} of its ${own.length} questions; it should be ${size.min} to ${size.max}.`;
    const location = closing.length > 0 ? last.keyLocation(['checkpoint']) : last.location();
    return [createFault('checkpoint-size', location, message)];
  });
};
