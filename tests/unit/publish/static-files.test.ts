import { describe, expect, it } from 'vitest';
import { parseRange } from '../../../src/publish/static-files.ts';

describe('a range of a file of 10 bytes', () => {
  it.each([
    ['bytes=0-0', 0, 0],
    ['bytes=2-5', 2, 5],
    ['bytes=7-', 7, 9],
    ['bytes=-3', 7, 9],
    ['bytes=-30', 0, 9],
    ['bytes=4-99999999999999999999', 4, 9],
  ])('is for %s from byte %i to byte %i', (header, start, end) => {
    expect(parseRange(header, 10)).toEqual({ start, end });
  });

  it.each(['bytes=5-2', 'bytes=10-', 'bytes=99999999999999999999-', 'bytes=-0', 'bytes=-'])('is impossible for %s', (header) => {
    expect(parseRange(header, 10)).toBeNull();
  });

  it.each([undefined, 'bytes=0-1,4-5', 'lines=1-2', 'bytes=a-b', 'bytes=--1'])('is the whole file for %s', (header) => {
    expect(parseRange(header, 10)).toBeUndefined();
  });

  it('is always impossible if the file is empty', () => {
    expect(['bytes=0-', 'bytes=-1', 'bytes=0-0'].map((header) => parseRange(header, 0))).toEqual([null, null, null]);
  });
});
