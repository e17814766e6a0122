/**
 * All that is known here about Mermaid's syntax. Characters that could mean something to it never reach it:
 * they travel as private-use stand-ins and are turned back when the drawing is finished.
 */

const standInStart = 0xf0000;
/** Stands between a line's two ends, thrice, which keeps them apart where one is set in bold. */
const asideMark = '\u{e000}';
const asideMarks = /\u{e000}+/u;
/** Keeps room for the pattern at a box's edge; as wide as a letter. */
const roomMark = '\u{e001}';
const unsafe = /[^\p{L}\p{M}\p{N} ,.?:'’“”–—…-]/u;
const invisible = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu;

const standIn = (character: string): string => {
  const code = character.codePointAt(0) ?? 0;
  if (!unsafe.test(character)) return character;
  return code < 0xfffe ? String.fromCodePoint(standInStart + code) : '\u{fffd}';
};

/** Text that Mermaid can only read as text: no quote, bracket, backtick, entity, directive or tag is left in it. */
export const encodeText = (text: string): string => Array.from(text.replace(/\s+/g, ' ').replace(invisible, ''), standIn).join('');

/** The words as the author wrote them. */
export const decodeText = (text: string): string =>
  Array.from(text, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return code >= standInStart && code < 0xffffe ? String.fromCodePoint(code - standInStart) : character;
  }).join('');

/** A text in lines. */
export interface Text {
  readonly lines: readonly string[];
  /** A word at the far end of the first line. */
  readonly aside?: string;
  /** Whether the pattern at the box's edge needs room that a block does not have by itself. */
  readonly striped?: boolean;
}

const quoted = ({ lines, aside, striped = false }: Text): string => {
  const [first = '', ...rest] = lines.map((line) => `${striped ? roomMark.repeat(2) : ''}${encodeText(line)}`);
  const head = aside === undefined ? first : `${first}${asideMark.repeat(3)}${encodeText(aside)}`;
  return `"${[head, ...rest].join('<br/>')}"`;
};

/** The two ends of a first line as Mermaid drew it. */
export const splitAside = (line: string): { text: string; aside?: string } => {
  const [text = '', aside] = line
    .replaceAll(roomMark, '')
    .split(asideMarks)
    .map((part) => decodeText(part).trim());
  return aside === undefined ? { text } : { text, aside };
};

/** One block of a block diagram. */
export interface Block {
  readonly node: string;
  readonly text: Text;
  /** Columns it takes. */
  readonly span: number;
}

const indented = (lines: readonly string[]) => lines.map((line) => `  ${line}`);
const blockLine = ({ node, text, span }: Block) => `${node}[${quoted(text)}]:${span}`;

/** Blocks in rows on a grid of equal columns. */
export const blockRows = (columns: number, rows: readonly (readonly Block[])[]): string =>
  ['block', ...indented([`columns ${columns}`, ...rows.map((row) => row.map(blockLine).join(' '))]), ''].join('\n');

const nestLines = ([outer, ...inner]: readonly Omit<Block, 'span'>[]): string[] => {
  if (outer === undefined) return [];
  const open = `${outer.node}[${quoted(outer.text)}]`;
  return inner.length === 0 ? [open] : [`block:${open}`, ...indented(['columns 1', ...nestLines(inner)]), 'end'];
};

/** Blocks that each surround the next, outermost first. */
export const blockNest = (layers: readonly Omit<Block, 'span'>[]): string =>
  ['block', ...indented(['columns 1', ...nestLines(layers)]), ''].join('\n');

/** An arrow of a flowchart; without a label it is invisible and only keeps the order. */
export interface Arrow {
  readonly from: string;
  readonly to: string;
  readonly label?: string;
}

const arrowLine = ({ from, to, label }: Arrow) =>
  label === undefined ? `${from} ~~~ ${to}` : `${from} -->|${quoted({ lines: [label] })}| ${to}`;

/** A flowchart from left to right or from top to bottom. */
export const flowchart = (
  direction: 'LR' | 'TB',
  nodes: readonly { readonly node: string; readonly text: Text }[],
  arrows: readonly Arrow[],
): string =>
  [
    `flowchart ${direction}`,
    ...indented([...nodes.map(({ node, text }) => `${node}[${quoted(text)}]`), ...arrows.map(arrowLine)]),
    '',
  ].join('\n');
