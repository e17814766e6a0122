import { faultOf } from '../faults.ts';
import type { Rule } from './content.ts';
import { questionsByChapter } from './page-ids.ts';

/** How many questions close a chapter. */
const size = { min: 3, max: 5 } as const;

/** Chapters that close with too few or too many questions; one that has fewer to ask in all closes with none. */
export const checkpointSize: Rule = (content) => {
  const questionsOf = questionsByChapter(content);
  return content.chapters.flatMap((chapter) => {
    const { own, closing } = questionsOf(chapter);
    const last = (closing.length > 0 ? closing : own).at(-1);
    const isFine = closing.length >= size.min && closing.length <= size.max;
    if (!last || isFine || (closing.length === 0 && own.length < size.min)) return [];
    const message = `The chapter "${chapter.id}" closes with ${closing.length} of its ${own.length} questions; it should be ${size.min} to ${size.max}.`;
    const spot = closing.length > 0 ? last.keySpot(['checkpoint']) : last.spot();
    return [faultOf('checkpoint-size', spot, message)];
  });
};
