import { faultOf } from '../faults.ts';
import type { Rule } from './content.ts';

const twoDigits = (order: number) => String(order).padStart(2, '0');

/** Chapters whose numbers do not count 01, 02, 03 …; those whose names hold no number are another fault. */
export const chapterGap: Rule = (content) => {
  const numbered = content.chapters.filter(({ order }) => order > 0);
  const orders = numbered.map(({ order }) => order);
  return numbered.flatMap(({ order, spot }, index) => {
    const before = orders[index - 1] ?? 0;
    const start = { ...spot(), line: 1, column: 1 };
    if (order === before) return [faultOf('chapter-gap', start, `Two chapters have the number ${twoDigits(order)}.`)];
    return order > before + 1
      ? [faultOf('chapter-gap', start, `Chapter ${twoDigits(before + 1)} is missing before chapter ${twoDigits(order)}.`)]
      : [];
  });
};
