import { characterProblems } from '../domain/characters.ts';
import { createFault, startOf, type Fault, type SourceLocation } from '../domain/faults.ts';
import type { FileContent } from './content-files.ts';

/** Much more than any real entry, so that a wrong file can't slow down the build. */
const maxBytes = 400_000;

/** Faults for characters that aren't what they look like, the first of each kind on each line. */
const oddCharacters = (text: string, file: string): Fault[] =>
  text
    .split('\n')
    .flatMap((line, number) =>
      characterProblems(line).map(({ code, index, message }) => createFault(code, { file, line: number + 1, column: index + 1 }, message)),
    );

/**
 * The same for characters written as escapes or entities, such as "\u202E" or "&#x202e;".
 * @param words the decoded text
 * @param written the text in the file, which `readText` has already checked
 */
export const escapedCharacters = (words: string, written: string, location: SourceLocation): Fault[] => {
  const problems = characterProblems(words);
  const seen = problems.length > 0 ? characterProblems(written).map(({ code }) => code) : [];
  return problems.filter(({ code }) => !seen.includes(code)).map(({ code, message }) => createFault(code, location, message));
};

/** The text of a file without a byte order mark, or null if it can't be read, and its faults. */
export function readText(file: string, bytes: FileContent): { text: string | null; faults: Fault[] } {
  const wrong = (...[code, message]: [Fault['code'], string]) => ({
    text: null,
    faults: [createFault(code, startOf(file), message)],
  });
  if (typeof bytes === 'string') return wrong('unreadable-file', `The file can't be read: ${bytes}.`);
  if (bytes.length > maxBytes) return wrong('file-too-big', `The file has ${bytes.length} bytes; at most ${maxBytes} are read.`);
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (text.includes('\0')) return wrong('not-text', 'The file contains a NUL character.');
    // Programs disagree on whether this character ends a line, so line numbers would differ.
    if (/\r(?!\n)/.test(text)) return wrong('not-text', 'The file contains a carriage return without a line feed.');
    return text.trim() === '' ? wrong('empty-file', 'The file is empty.') : { text, faults: oddCharacters(text, file) };
  } catch {
    return wrong('not-text', 'The file is not UTF-8 text.');
  }
}
