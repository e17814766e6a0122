import { crc32, deflateSync } from 'node:zlib';
import { decode } from 'fast-png';
import { describe, expect, test } from 'vitest';
import { readPixels, toPalettePng } from '../../../../src/publish/cards/palette-png.ts';

const width = 40;
const height = 6;
/** Some flat, some different from pixel to pixel. */
const colors = Array.from({ length: width * height }, (_, at) => (at % 3 === 0 ? (at * 70_001) % 0x1000000 : 0xfbfaf7));

function chunk(type: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type), content]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(content.length, 0);
  frame.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([frame.subarray(0, 4), named, frame.subarray(4)]);
}

const paeth = (a: number, b: number, c: number) => {
  const near = [a, b, c].map((each) => Math.abs(a + b - c - each));
  return [a, b, c][near.indexOf(Math.min(...near))] ?? 0;
};
/** The prediction of each PNG filter, according to the PNG specification. */
const filters = [() => 0, (a: number) => a, (_: number, b: number) => b, (a: number, b: number) => Math.floor((a + b) / 2), paeth];

/** A PNG with these colors and the same filter in all rows. @param size 3 for RGB, 4 for RGBA */
function pngOf(filter: number, size: number): Buffer {
  const raw = colors.flatMap((color) => [color >> 16, (color >> 8) & 255, color & 255, 255].slice(0, size));
  const stride = width * size;
  const byte = (row: number, at: number) => (row < 0 || at < 0 ? 0 : (raw[row * stride + at] ?? 0));
  const rows = Array.from({ length: height }, (_, row) => [
    filter,
    ...Array.from({ length: stride }, (__, at) => {
      const predicted = filters[filter]?.(byte(row, at - size), byte(row - 1, at), byte(row - 1, at - size)) ?? 0;
      return (byte(row, at) - predicted) & 255;
    }),
  ]);
  const head = Buffer.from([0, 0, 0, width, 0, 0, 0, height, 8, size === 3 ? 2 : 6, 0, 0, 0]);
  const data = deflateSync(Buffer.from(rows.flat()));
  const half = Math.floor(data.length / 2);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    chunk('IDAT', data.subarray(0, half)),
    chunk('IDAT', data.subarray(half)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

describe('reading a PNG', () => {
  test.each([0, 1, 2, 3, 4])('reverses filter %i, with and without transparency', (filter) => {
    for (const size of [3, 4]) expect(readPixels(pngOf(filter, size))).toEqual({ width, height, colors: Uint32Array.from(colors) });
  });

  test('refuses a PNG with a palette', () => {
    expect(() => readPixels(toPalettePng(pngOf(0, 3)))).toThrow('not a PNG as Chromium writes it');
  });
});

describe('a PNG with a palette', () => {
  const png = toPalettePng(pngOf(4, 4));
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

  test('has the same bytes every time', () => {
    expect(toPalettePng(pngOf(4, 4)).equals(png)).toBe(true);
  });
});
