import { decode, encode } from 'fast-png';
import { describe, expect, test } from 'vitest';
import { toPalettePng } from '../../../../src/publish/cards/palette-png.ts';

const width = 40;
const height = 6;
/** Some flat, some different from pixel to pixel. */
const colors = Array.from({ length: width * height }, (_, at) => (at % 3 === 0 ? (at * 70_001) % 0x1000000 : 0xfbfaf7));

/** A PNG with these colors. @param channels 3 for RGB, 4 for RGBA */
const pngOf = (channels: 3 | 4): Uint8Array =>
  encode({
    width,
    height,
    channels,
    data: Uint8Array.from(colors.flatMap((color) => [color >> 16, (color >> 8) & 255, color & 255, 255].slice(0, channels))),
  });

describe('a PNG with a palette', () => {
  const png = toPalettePng(pngOf(4));
  const read = decode(png, { checkCrc: true });
  const palette = (read.palette ?? []).map(([red = 0, green = 0, blue = 0]) => (red << 16) | (green << 8) | blue);
  const colorAt = (at: number) => palette[read.data[at] ?? -1];

  test('has its size', () => {
    expect([read.width, read.height]).toEqual([width, height]);
  });

  test('keeps frequent colors and has at most 64', () => {
    expect(palette).toHaveLength(64);
    expect(colors.every((color, at) => color !== 0xfbfaf7 || colorAt(at) === color)).toBe(true);
  });

  test('replaces a rare color with one of the palette', () => {
    const known = new Set(palette);
    expect(colors.every((color, at) => known.has(colorAt(at) ?? -1) && (!known.has(color) || colorAt(at) === color))).toBe(true);
  });

  test('has the same bytes every time, with and without transparency', () => {
    expect(toPalettePng(pngOf(4))).toEqual(png);
    expect(toPalettePng(pngOf(3))).toEqual(png);
  });
});
