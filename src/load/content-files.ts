import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { type FaultCode, type Report, type SourceLocation, startOf } from '../domain/faults.ts';
import { compareText } from '../domain/text.ts';

/** The bytes of a file, or the reason why they can't be read. */
export type FileContent = Uint8Array | string;

/** The files of a content folder, by path from the repository's root. */
export type ContentFiles = ReadonlyMap<string, FileContent>;

interface Listed {
  readonly path: string;
  /** Why it isn't read. */
  readonly refused?: string;
}

/** Reads from the disk. @returns the reason if it fails */
function attempt<T>(read: () => T): T | string {
  try {
    return read();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    return code === 'EACCES' ? 'permission denied' : code;
  }
}

/** Everything in a folder and its subfolders. Links aren't followed, because they could lead out of the repository or in a circle. */
function listing(folder: string): Listed[] {
  const found = existsSync(folder) ? attempt(() => readdirSync(folder, { withFileTypes: true })) : [];
  if (typeof found === 'string') return [{ path: folder, refused: found }];
  return found.flatMap((each): Listed[] => {
    const path = join(folder, each.name);
    if (each.isFile()) return [{ path }];
    if (!each.isDirectory()) return [{ path, refused: each.isSymbolicLink() ? 'it is a symbolic link' : 'it is a device' }];
    // Otherwise, an empty folder would go unnoticed.
    const isNamedLikeFile = /\.(?:mdx|yaml)$/.test(each.name);
    return [...(isNamedLikeFile ? [{ path, refused: 'it is a folder' }] : []), ...listing(path)];
  });
}

/** Reads all files of a content folder. A missing folder has none. @param folder its path */
export const readContentFiles = (folder: string): ContentFiles =>
  new Map(
    listing(folder).map(({ path, refused }) => [
      ['content', ...relative(folder, path).split(sep)].filter(Boolean).join('/'),
      refused ?? attempt((): FileContent => readFileSync(path)),
    ]),
  );

/** A text that changes when a file in the folder is written, added, or removed. */
export function stateOf(folder: string): string {
  const states = listing(folder).map(({ path }) => {
    const stat = lstatSync(path, { throwIfNoEntry: false });
    return `${path} ${stat?.mtimeMs} ${stat?.size}`;
  });
  return states.sort(compareText).join('\n');
}

/** Much more than any real entry, so that a wrong file can't slow down the build. */
const maxBytes = 400_000;

/** Control and format characters, unpaired surrogates, all spaces except the plain one, and the replacement for unreadable bytes. */
const invisible = /(?![ \t\r\n])[\p{C}\p{Z}\p{Default_Ignorable_Code_Point}\uFFFD]/u;

/** A Latin letter next to a Greek or Cyrillic one that looks the same: search doesn't find "Region" with a Cyrillic "e". */
const mixedScripts = /\p{Script=Latin}(?=[\p{Script=Greek}\p{Script=Cyrillic}])|[\p{Script=Greek}\p{Script=Cyrillic}](?=\p{Script=Latin})/u;

/** The code point at an index. Example: `U+202E` */
const codePoint = (text: string, index: number) => `U+${(text.codePointAt(index) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

function findDecomposed(text: string): number {
  const composed = text.normalize('NFC');
  if (composed === text) return -1;
  let index = 0;
  while (text[index] === composed[index]) index += 1;
  return index;
}

/** The first character of each kind in a text that isn't what it looks like. */
function characterProblems(text: string) {
  const hidden = text.search(invisible);
  const found = [
    { code: 'invisible-character', index: hidden, message: `The text contains the invisible character ${codePoint(text, hidden)}.` },
    { code: 'mixed-scripts', index: text.search(mixedScripts), message: 'A word has letters of two alphabets.' },
    { code: 'not-nfc', index: findDecomposed(text), message: 'The accent of a letter is a character of its own.' },
  ] as const;
  return found.filter(({ index }) => index >= 0);
}

/**
 * Reports characters written as escapes or entities, such as "\u202E" or "&#x202e;", that aren't what they look like.
 * @param words the decoded text
 * @param written the text in the file, which `readText` has already checked
 */
export function checkEscapes(words: string, written: string, location: SourceLocation, report: Report): void {
  const problems = characterProblems(words);
  const seen = new Set(problems.length > 0 ? characterProblems(written).map(({ code }) => code) : []);
  for (const { code, message } of problems) if (!seen.has(code)) report(code, location, message);
}

/** Phrases that an editor would change, with what to write instead. */
const phrases: readonly (readonly [RegExp, string])[] = [
  [/\b(?:held by|who holds|holds the layer)\b/gi, 'Write "AWS is responsible for …" or "you\'re responsible for …".'],
  [/\b(?:is|are|stays?|remains?) (?:yours|AWS[’']s)(?=[.,;:)]|$)/gi, 'Write who does what: "You choose the key."'],
  [/\banswers? for\b/gi, 'Write "is responsible for".'],
  [/\b(?:unasked|of its own accord|without being asked)\b/gi, 'Write "by default" or "automatically".'],
  [/\bby itself\b/gi, 'Write "automatically", or "alone".'],
  [/\bsees? to\b/gi, 'Write "handles", "installs" or "fixes".'],
  [/\bhangs? on\b/gi, 'Write "depends on".'],
  [/\b(?:seldom|lately|hence|thus|wherein|thereof|forthwith)\b/gi, 'Use an everyday word.'],
  [/\b(?:whoever|whomever)\b/gi, 'Write "anyone who".'],
  [/\bfor want of\b/gi, 'Write "because there is no …".'],
  [/\bmend(?:s|ed|ing)?\b/gi, 'Write "fix".'],
  [/\byou may still read\b/gi, 'Say what is true.'],
  [/\bAWS[’']s\b/g, 'Use AWS as an adjective: "the AWS documentation".'],
];

const indentOf = (line: string): number => line.search(/\S|$/);

/** The lines of a text without the words of search fields, which readers never see, and without addresses. */
function visibleLines(text: string): readonly string[] {
  let hiddenIndent = Number.POSITIVE_INFINITY;
  return text.split('\n').map((line) => {
    const indent = indentOf(line);
    if (line.trim() !== '' && indent <= hiddenIndent && !/^\s*[-\]]/.test(line)) hiddenIndent = Number.POSITIVE_INFINITY;
    if (/^\s*everyday:/.test(line)) hiddenIndent = indent;
    const isHidden = indent > hiddenIndent || hiddenIndent === indent;
    return isHidden ? '' : line.replaceAll(/https?:\S+|\]\([^)]*\)/g, (address) => ' '.repeat(address.length));
  });
}

/** Reports the phrases in a content file that aren't plain English. @param text the whole file */
function checkPhrases(file: string, text: string, report: Report): void {
  for (const [index, line] of visibleLines(text).entries())
    for (const [pattern, hint] of phrases)
      for (const match of line.matchAll(pattern))
        report('plain-english', { file, line: index + 1, column: match.index + 1 }, `"${match[0]}" isn't plain English.`, hint);
}

/** The text of a file without a byte order mark. Undefined if it can't be read, which is reported, as are odd characters and phrases. */
export function readText(file: string, bytes: FileContent, report: Report): string | undefined {
  const refuse = (code: FaultCode, message: string) => report(code, startOf(file), message);
  if (typeof bytes === 'string') return refuse('unreadable-file', `The file can't be read: ${bytes}.`);
  if (bytes.length > maxBytes) return refuse('file-too-big', `The file has ${bytes.length} bytes; at most ${maxBytes} are read.`);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return refuse('not-text', 'The file is not UTF-8 text.');
  }
  if (text.includes('\0')) return refuse('not-text', 'The file contains a NUL character.');
  // Programs disagree on whether this character ends a line, so line numbers would differ.
  if (/\r(?!\n)/.test(text)) return refuse('not-text', 'The file contains a carriage return without a line feed.');
  if (text.trim() === '') return refuse('empty-file', 'The file is empty.');
  for (const [number, line] of text.split('\n').entries())
    for (const { code, index, message } of characterProblems(line)) report(code, { file, line: number + 1, column: index + 1 }, message);
  checkPhrases(file, text, report);
  return text;
}
