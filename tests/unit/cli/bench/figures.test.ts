import { describe, expect, it } from 'vitest';
import { blockingTime, median, medianRun } from '../../../../src/cli/bench/figures.ts';

describe('blocking time', () => {
  it('counts of each long task what is over 50 ms', () => {
    const tasks = [
      { start: 200, duration: 80 },
      { start: 400, duration: 50 },
      { start: 600, duration: 120 },
    ];
    expect(blockingTime(tasks, 100)).toBe(100);
  });

  it('counts nothing before the first paint, of a task in which it falls only the rest', () => {
    const before = { start: 0, duration: 300 };
    const across = { start: 350, duration: 200 };
    expect(blockingTime([before, across], 400)).toBe(100);
  });
});

describe('the median', () => {
  it('is the middle value, whatever their order', () => expect(median([900, 100, 200])).toBe(200));
  it('is the lower of two in the middle', () => expect(median([4, 1, 3, 2])).toBe(2));

  it('of runs is taken figure by figure; a figure that a run lacks is lacking', () => {
    const runs = [
      { bytes: 10, diagram: 5 },
      { bytes: 30, diagram: null },
      { bytes: 20, diagram: 7 },
    ];
    expect(medianRun(runs)).toEqual({ bytes: 20, diagram: null });
  });

  it('of no run is refused', () => expect(() => medianRun([])).toThrow('no run'));
});
