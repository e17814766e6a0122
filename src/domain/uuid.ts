const rotate = (word: number, bits: number) => (word << bits) | (word >>> (32 - bits));

/** The mixing function and the constant of one of SHA-1's 80 steps. */
function mix(step: number, b: number, c: number, d: number): number {
  if (step < 20) return ((b & c) | (~b & d)) + 0x5a827999;
  if (step < 40) return (b ^ c ^ d) + 0x6ed9eba1;
  if (step < 60) return ((b & c) | (b & d) | (c & d)) + 0x8f1bbcdc;
  return (b ^ c ^ d) + 0xca62c1d6;
}

/** SHA-1. The browser's implementation works only on https pages and is asynchronous. */
function sha1(bytes: readonly number[]): DataView {
  const padded = new DataView(new ArrayBuffer((((bytes.length + 8) >> 6) + 1) << 6));
  bytes.forEach((byte, index) => padded.setUint8(index, byte));
  padded.setUint8(bytes.length, 0x80);
  padded.setUint32(padded.byteLength - 4, bytes.length * 8);
  const state = new DataView(new ArrayBuffer(20));
  [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0].forEach((word, index) => state.setUint32(index * 4, word));
  const words = new DataView(new ArrayBuffer(320));
  const word = (index: number) => words.getUint32(index * 4);
  for (let block = 0; block < padded.byteLength; block += 64) {
    const before = [0, 4, 8, 12, 16].map((offset) => state.getUint32(offset));
    let [a = 0, b = 0, c = 0, d = 0, e = 0] = before;
    for (let step = 0; step < 80; step++) {
      const next =
        step < 16 ? padded.getUint32(block + step * 4) : rotate(word(step - 3) ^ word(step - 8) ^ word(step - 14) ^ word(step - 16), 1);
      words.setUint32(step * 4, next);
      [a, b, c, d, e] = [(rotate(a, 5) + mix(step, b, c, d) + e + word(step)) >>> 0, a, rotate(b, 30), c, d];
    }
    [a, b, c, d, e].forEach((value, index) => state.setUint32(index * 4, value + (before[index] ?? 0)));
  }
  return state;
}

/** The version 5 UUID (RFC 9562) of a name: equal names in equal namespaces have equal UUIDs. @param namespace a UUID */
export function uuidFromName(namespace: string, name: string): string {
  const prefix = namespace.replaceAll('-', '').match(/../g) ?? [];
  const hash = sha1([...prefix.map((digits) => Number.parseInt(digits, 16)), ...new TextEncoder().encode(name)]);
  hash.setUint8(6, (hash.getUint8(6) & 0x0f) | 0x50);
  hash.setUint8(8, (hash.getUint8(8) & 0x3f) | 0x80);
  const digits = Array.from({ length: 16 }, (_, index) => hash.getUint8(index).toString(16).padStart(2, '0')).join('');
  return digits.replace(/(.{8})(.{4})(.{4})(.{4})(.{12})/, '$1-$2-$3-$4-$5');
}
