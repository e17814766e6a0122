import { createFault, type Fault } from '../domain/faults.ts';

/** Far above any real entry; keeps a wrong file from holding up the build. */
const maxBytes = 400_000;

/** The text of a file without a byte order mark, or what is wrong with it. */
export function readText(file: string, bytes: Uint8Array): { text: string; faults: [] } | { text: null; faults: [Fault] } {
  const wrong = (...[code, message]: [Fault['code'], string]): { text: null; faults: [Fault] } => ({
    text: null,
    faults: [createFault(code, { file, line: 1, column: 1 }, message)],
  });
  if (bytes.length > maxBytes) return wrong('file-too-big', `The file has ${bytes.length} bytes; at most ${maxBytes} are read.`);
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (text.includes('\0')) return wrong('not-text', 'The file contains a NUL character.');
    // To some readers such a character ends a line and to others not: what one calls line 15 is line 1 to the next.
    if (/\r(?!\n)/.test(text)) return wrong('not-text', 'The file contains a carriage return without a line feed.');
    return text.trim() === '' ? wrong('empty-file', 'The file is empty.') : { text, faults: [] };
  } catch {
    return wrong('not-text', 'The file is not UTF-8 text.');
  }
}
