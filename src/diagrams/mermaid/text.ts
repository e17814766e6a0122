// Writes Mermaid text. Characters that could be syntax become private-use code points, which are decoded in the finished picture.

const privateUse = 0xf0000;
const unsafe = /[^\p{L}\p{M}\p{N} ,.?:'’“”–—…-]/u;
const invisible = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu;

const encodeCharacter = (character: string): string => {
  const code = character.codePointAt(0) ?? 0;
  if (!unsafe.test(character)) return character;
  return code < 0xfffe ? String.fromCodePoint(privateUse + code) : '\u{fffd}';
};

/** Encodes text so that Mermaid finds no syntax in it: no quote, bracket, backtick, entity, directive, or tag. */
export const encodeText = (text: string): string => Array.from(text.replace(/\s+/g, ' ').replace(invisible, ''), encodeCharacter).join('');

/** Decodes text. @param escape applied to each decoded character, for text inside markup */
export const decodeText = (text: string, escape = (character: string) => character): string =>
  text.replaceAll(/[\u{f0000}-\u{ffffd}]/gu, (character) => escape(String.fromCodePoint((character.codePointAt(0) ?? 0) - privateUse)));

/** A quoted label of one or more lines. */
export const quoted = (...lines: readonly string[]): string => `"${lines.map(encodeText).join('<br/>')}"`;

/** Statements, one per line. Nested lists are indented. */
export type Statements = readonly (string | Statements)[];

const indented = (statements: Statements, indent: string): string[] =>
  statements.flatMap((each) => (typeof each === 'string' ? [indent + each] : indented(each, `${indent}  `)));

/** A Mermaid diagram. @param head Example: `flowchart LR` */
export const mermaidText = (head: string, ...statements: Statements): string => [head, ...indented(statements, '  '), ''].join('\n');

/** A block of a block diagram. */
export interface Block {
  readonly node: string;
  readonly lines: readonly string[];
  /** How many columns it takes. */
  readonly span?: number;
}

/** Blocks in rows on a grid of equal columns. */
export const blockDiagram = (columns: number, rows: readonly (readonly Block[])[]): string =>
  mermaidText(
    'block',
    `columns ${columns}`,
    ...rows.map((row) => row.map(({ node, lines, span = 1 }) => `${node}[${quoted(...lines)}]:${span}`).join(' ')),
  );
