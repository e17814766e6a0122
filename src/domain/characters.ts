import type { FaultCode } from './faults.ts';

/** Control and format characters, unpaired surrogates, all spaces except the plain one, and the replacement for unreadable bytes. */
const invisible = /(?![ \t\r\n])[\p{C}\p{Z}\p{Default_Ignorable_Code_Point}\uFFFD]/u;

/** A Latin letter next to a Greek or Cyrillic one that looks the same: search doesn't find "Region" with a Cyrillic "e". */
const mixedScripts = /\p{Script=Latin}(?=[\p{Script=Greek}\p{Script=Cyrillic}])|[\p{Script=Greek}\p{Script=Cyrillic}](?=\p{Script=Latin})/u;

/** A character in a text that isn't what it looks like. */
export interface CharacterProblem {
  readonly code: Extract<FaultCode, 'invisible-character' | 'mixed-scripts' | 'not-nfc'>;
  /** Where it is in the text, in UTF-16 units from 0. */
  readonly index: number;
  readonly message: string;
}

/** The code point at an index. Example: `U+202E` */
const codePoint = (text: string, index: number) => `U+${(text.codePointAt(index) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** The index of the first character that NFC would change; -1 if there is none. */
function findDecomposed(text: string): number {
  const composed = text.normalize('NFC');
  if (composed === text) return -1;
  let index = 0;
  while (text[index] === composed[index]) index += 1;
  return index;
}

/** The first problem of each kind in a text. */
export function characterProblems(text: string): CharacterProblem[] {
  const hidden = text.search(invisible);
  const found: readonly CharacterProblem[] = [
    { code: 'invisible-character', index: hidden, message: `The text contains the invisible character ${codePoint(text, hidden)}.` },
    { code: 'mixed-scripts', index: text.search(mixedScripts), message: 'A word has letters of two alphabets.' },
    { code: 'not-nfc', index: findDecomposed(text), message: 'The accent of a letter is a character of its own.' },
  ];
  return found.filter(({ index }) => index >= 0);
}

/** Escapes invisible characters, so that a terminal neither hides nor obeys them. Example: `a\u{202E}b` */
export const showInvisible = (text: string): string =>
  text.replaceAll(/[\p{C}\p{Z}]/gu, (character) =>
    character === ' ' ? ' ' : `\\u{${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}}`,
  );
