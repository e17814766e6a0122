/** A task longer than this keeps the reader waiting, in milliseconds. */
const longTask = 50;

/**
 * How long a reader's touch could have waited after the first paint: of each long task what is over 50 ms, counted from that paint on.
 * @param firstPaint and all times in milliseconds
 */
export function blockingTime(tasks: readonly { readonly start: number; readonly duration: number }[], firstPaint: number): number {
  const after = tasks.map(({ start, duration }) => start + duration - Math.max(start, firstPaint));
  return after.reduce((sum, duration) => sum + Math.max(0, duration - longTask), 0);
}

/** The middle of several values; of an even number the lower of the two in the middle. NaN where there is none. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) / 2)] ?? NaN;
}

/** The median of every number in several runs of the same form; what is null in any run stays null. */
export function medianRun<Run extends object>(runs: readonly Run[]): Run {
  const [first] = runs;
  if (!first) throw new Error('There is no run to take the median of.');
  const middle = Object.keys(first).map((key) => {
    const values = runs.map((run) => (run as Record<string, number | null>)[key] ?? null);
    return [key, values.some((value) => value === null) ? null : median(values as number[])];
  });
  return Object.fromEntries(middle) as Run;
}
