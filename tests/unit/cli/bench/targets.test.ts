import { describe, expect, it } from 'vitest';
import { pageMisses, searchMisses } from '../../../../src/cli/bench/targets.ts';

const page = { name: 'diagram', path: '/', mostBytes: 24 * 1024, diagramFirst: true };
const good = {
  bytes: 20_000,
  headerBytes: 3000,
  requests: 5,
  firstPaint: 1000,
  largestPaint: 1100,
  layoutShift: 0,
  blocking: 0,
  diagram: 990,
};

describe('a page and its targets', () => {
  it('that meets them all misses none', () => expect(pageMisses(page, good)).toEqual([]));

  it.each([
    ['24.4 KiB where 24.0 KiB', { bytes: 25_000 }],
    ['blocked for 31 ms', { blocking: 31 }],
    ['layout shift 0.002', { layoutShift: 0.002 }],
    ['largest paint at 1300 ms', { largestPaint: 1300 }],
    ['no diagram at the first paint', { diagram: 1001 }],
    ['no diagram at the first paint', { diagram: null }],
  ])('is told: %s', (words, change) => {
    const [miss, ...others] = pageMisses(page, { ...good, ...change });
    expect(miss).toContain(words);
    expect(others).toEqual([]);
  });

  it('without a figure of its own is not held to bytes or a diagram', () =>
    expect(pageMisses({ name: 'matrix', path: '/services/' }, { ...good, bytes: 99_000, diagram: null })).toEqual([]));
});

it('a first search is held to the time of its conditions', () => {
  const search = { time: 500, bytes: 1, headerBytes: 1, requests: 1 };
  expect(searchMisses('un-throttled', search)).toEqual(['first result after 500 ms where 150 ms are the most']);
  expect(searchMisses('phone', search)).toEqual([]);
});
