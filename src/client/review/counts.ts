import type { Queue } from '../../domain/review/queue.ts';

/** What is left, in words. Example: `2 being learned, 5 to review, 8 new`. */
export function countsInWords({ learning, review, fresh }: Queue): string {
  const counts = [
    [learning.length, 'being learned'],
    [review.length, 'to review'],
    [fresh.length, 'new'],
  ] as const;
  return counts
    .filter(([count]) => count > 0)
    .map(([count, what]) => `${count} ${what}`)
    .join(', ');
}
