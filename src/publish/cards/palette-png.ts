import { decode, encode } from 'fast-png';

/** More colors make the files larger without a visible difference. */
const maxColors = 64;

type Color = readonly [red: number, green: number, blue: number];

const distance = (a: Color, b: Color) => (a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2 + (a[2] - b[2]) ** 2;

const nearest = (palette: readonly Color[], color: Color) =>
  palette.reduce((best, each, index) => (distance(each, color) < distance(palette[best] ?? each, color) ? index : best), 0);

/**
 * Reduces a picture to a few colors, which takes a third of the bytes if most of it is flat. Rare colors, which are in the edges of letters,
 * become the nearest frequent color. The same pixels give the same bytes.
 * @param png a PNG with 8 bits per channel, RGB or RGBA, as Chromium writes it
 */
export function toPalettePng(png: Uint8Array): Uint8Array {
  const { width, height, channels, data } = decode(png);
  const pixels = new Uint32Array(width * height);
  for (let pixel = 0, at = 0; pixel < pixels.length; pixel += 1, at += channels)
    pixels[pixel] = ((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0);
  const toColor = (color: number): Color => [color >> 16, (color >> 8) & 255, color & 255];
  const counts = new Map<number, number>();
  for (const color of pixels) counts.set(color, (counts.get(color) ?? 0) + 1);
  const byFrequency = [...counts].sort(([a, some], [b, others]) => others - some || a - b).map(([color]) => color);
  const palette = byFrequency.slice(0, maxColors).map(toColor);
  const indexes = new Map(byFrequency.map((color, index) => [color, index < maxColors ? index : nearest(palette, toColor(color))]));
  const rows = Uint8Array.from(pixels, (color) => indexes.get(color) ?? 0);
  return encode({ width, height, channels: 1, data: rows, palette: palette.map((color) => [...color]) }, { zlib: { level: 9 } });
}
