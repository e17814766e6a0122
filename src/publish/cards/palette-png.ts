import { crc32, deflateSync, inflateSync } from 'node:zlib';

const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
/** More colors make the files larger without a visible difference. */
const maxColors = 64;

/** The chunks of a PNG by type. Chunks with the same type are joined. */
function readChunks(png: Buffer): ReadonlyMap<string, Buffer> {
  const chunks = new Map<string, Buffer>();
  for (let at = signature.length; at < png.length;) {
    const length = png.readUInt32BE(at);
    const type = png.toString('latin1', at + 4, at + 8);
    chunks.set(type, Buffer.concat([chunks.get(type) ?? Buffer.alloc(0), png.subarray(at + 8, at + 8 + length)]));
    at += length + 12;
  }
  return chunks;
}

/** The byte that a PNG filter predicts from the bytes to the left, above, and above left. */
function predict(filter: number, left: number, above: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return above;
  if (filter === 3) return (left + above) >> 1;
  if (filter !== 4) return 0;
  const toLeft = Math.abs(above - corner);
  const toAbove = Math.abs(left - corner);
  const toCorner = Math.abs(left + above - 2 * corner);
  if (toLeft <= toAbove && toLeft <= toCorner) return left;
  return toAbove <= toCorner ? above : corner;
}

/** Reverses the filter of each row, in place. @param size bytes per pixel @param stride bytes per row, including its filter */
function unfilter(data: Buffer, size: number, stride: number): void {
  for (let start = 0; start < data.length; start += stride) {
    const filter = data[start] ?? 0;
    for (let at = start + 1; at < start + stride; at++) {
      const hasLeft = at > start + size;
      const left = hasLeft ? (data[at - size] ?? 0) : 0;
      const above = data[at - stride] ?? 0;
      const corner = hasLeft ? (data[at - stride - size] ?? 0) : 0;
      // A buffer stores the value modulo 256.
      data[at] = (data[at] ?? 0) + predict(filter, left, above, corner);
    }
  }
}

/**
 * Reads a PNG as Chromium writes it: 8 bits, RGB or RGBA, not interlaced.
 * @returns its size, and each pixel as one number (red, green, blue), row by row
 * @throws for other kinds of PNG
 */
export function readPixels(png: Buffer) {
  const chunks = readChunks(png);
  const head = chunks.get('IHDR') ?? Buffer.alloc(13);
  const size = { 2: 3, 6: 4 }[head[9] ?? 0];
  if (head[8] !== 8 || size === undefined || head[12] !== 0) throw new Error('The picture is not a PNG as Chromium writes it.');
  const [width, height] = [head.readUInt32BE(0), head.readUInt32BE(4)];
  const stride = width * size + 1;
  const data = inflateSync(chunks.get('IDAT') ?? Buffer.alloc(0));
  unfilter(data, size, stride);
  const colors = new Uint32Array(width * height);
  for (let at = 0; at < colors.length; at++) colors[at] = data.readUIntBE(Math.floor(at / width) * stride + 1 + (at % width) * size, 3);
  return { width, height, colors };
}

const distance = (a: number, b: number) => [16, 8, 0].reduce((sum, shift) => sum + (((a >> shift) & 255) - ((b >> shift) & 255)) ** 2, 0);

/** The most frequent colors of a picture. */
function paletteOf(colors: Uint32Array): readonly number[] {
  const counts = new Map<number, number>();
  for (const color of colors) counts.set(color, (counts.get(color) ?? 0) + 1);
  return [...counts]
    .sort(([a, some], [b, others]) => others - some || a - b)
    .slice(0, maxColors)
    .map(([color]) => color);
}

function chunk(type: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

/**
 * Reduces a picture to a few colors, which takes a third of the bytes if most of it is flat. Rare colors, which are in the edges of letters,
 * become the nearest frequent color. The same pixels give the same bytes.
 */
export function toPalettePng(png: Buffer): Buffer {
  const { width, height, colors } = readPixels(png);
  const palette = paletteOf(colors);
  const indexes = new Map(palette.map((color, index) => [color, index]));
  const indexOf = (color: number): number => {
    const known = indexes.get(color);
    if (known !== undefined) return known;
    const nearest = palette.reduce((best, each, index) => (distance(each, color) < distance(palette[best] ?? 0, color) ? index : best), 0);
    indexes.set(color, nearest);
    return nearest;
  };
  const rows = Buffer.alloc((width + 1) * height);
  colors.forEach((color, at) => (rows[Math.floor(at / width) * (width + 1) + 1 + (at % width)] = indexOf(color)));
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3], 8);
  const entries = Buffer.from(palette.flatMap((color) => [color >> 16, (color >> 8) & 255, color & 255]));
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('PLTE', entries),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
