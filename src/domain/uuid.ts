const rotate = (word: number, bits: number) => (word << bits) | (word >>> (32 - bits));

/** The mixing function and the constant of one of SHA-1's 80 steps. */
function mix(step: number, b: number, c: number, d: number): number {
  if (step < 20) return ((b & c) | (~b & d)) + 0x5a827999;
  if (step < 40) return (b ^ c ^ d) + 0x6ed9eba1;
  if (step < 60) return ((b & c) | (b & d) | (c & d)) + 0x8f1bbcdc;
  return (b ^ c ^ d) + 0xca62c1d6;
}

/** SHA-1, as five words. The browser's implementation works only on https pages and is asynchronous. */
function sha1(bytes: readonly number[]): number[] {
  const padded = new DataView(new ArrayBuffer((((bytes.length + 8) >> 6) + 1) << 6));
  [...bytes, 0x80].forEach((byte, index) => padded.setUint8(index, byte));
  padded.setUint32(padded.byteLength - 4, bytes.length * 8);
  let state = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0];
  for (let block = 0; block < padded.byteLength; block += 64) {
    const words = Array.from({ length: 16 }, (_, index) => padded.getUint32(block + index * 4));
    const word = (index: number) => words[index] ?? 0;
    let [a = 0, b = 0, c = 0, d = 0, e = 0] = state;
    for (let step = 0; step < 80; step++) {
      if (step > 15) words.push(rotate(word(step - 3) ^ word(step - 8) ^ word(step - 14) ^ word(step - 16), 1));
      [a, b, c, d, e] = [(rotate(a, 5) + mix(step, b, c, d) + e + word(step)) | 0, a, rotate(b, 30), c, d];
    }
    state = [a, b, c, d, e].map((value, index) => (value + (state[index] ?? 0)) | 0);
  }
  return state;
}

/** The version 5 UUID (RFC 9562) of a name: equal names in equal namespaces have equal UUIDs. @param namespace a UUID */
export function uuidFromName(namespace: string, name: string): string {
  const prefix = namespace.replaceAll('-', '').match(/../g) ?? [];
  const [a = 0, b = 0, c = 0, d = 0] = sha1([...prefix.map((digits) => Number.parseInt(digits, 16)), ...new TextEncoder().encode(name)]);
  const words = [a, (b & 0xffff0fff) | 0x5000, (c & 0x3fffffff) | 0x80000000, d];
  const digits = words.map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
  return digits.replace(/(.{8})(.{4})(.{4})(.{4})(.{12})/, '$1-$2-$3-$4-$5');
}
