import type { Heading, Nodes, Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { FaultCode, Report, SourceLocation } from '../../domain/faults.ts';
import { partyWord } from '../../domain/party-names.ts';
import { party, typographic } from '../../schema/primitives.ts';

export { toString as headingText } from 'mdast-util-to-string';
export type { Heading, Nodes, Root };

const processor = unified().use(remarkParse).use(remarkFrontmatter, ['yaml']).use(remarkGfm).use(remarkMdx).freeze();

// Limits that no real text reaches. Beyond them, the Markdown parser can run for minutes, because its time grows with the square or cube.
const maxCharacters = 64_000;
const maxLine = 4_000;
const maxMarkers = 12;
/** How often a chapter can contain each opening mark. Real chapters have at most about a hundred of one kind. */
const maxMarks: Readonly<Record<string, number>> = { '~': 200, '[': 1_000, '*': 500, _: 500, '`': 500 };

/** A row of list and quotation markers, each of which opens another level. */
const deepMarkers = new RegExp(`^[ \\t]*(?:(?:[-*+>]|\\d{1,9}[.)])[ \\t]*){${maxMarkers},}`);
/** Whether a line is a horizontal rule or a frontmatter delimiter. */
const isRule = (line: string) => /^[-*_ \t\r]*$/.test(line) && !line.includes('>');

/** What could slow down the parser: the fault's code, its line, its message, and a hint. */
function findCostlyPart(text: string): readonly [FaultCode, line: number, message: string, hint?: string] | undefined {
  if (text.length > maxCharacters) return ['file-too-big', 1, `A chapter has at most ${maxCharacters} characters.`];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.length > maxLine)
      return ['mdx-syntax', index + 1, `The line has more than ${maxLine} characters.`, 'Break it into paragraphs.'];
    if (deepMarkers.test(line) && !isRule(line))
      return ['mdx-syntax', index + 1, 'Lists or quotations are nested too deep.', 'Use at most three levels.'];
  }
  const [mark, limit] = Object.entries(maxMarks).find(([each, max]) => text.split(each).length - 1 > max) ?? [];
  const message = `The text has "${mark}" more than ${limit} times.`;
  return mark ? ['mdx-syntax', 1, message, 'Split the chapter, or remove what is no text.'] : undefined;
}

/** Real texts are far less deep. Deeper ones would overflow the stack of recursive functions. */
const maxDepth = 60;

/** The part of the parser's error that is used here. */
type ParserMessage = Error & { readonly reason: string; readonly line?: number; readonly column?: number };

const isParserMessage = (error: unknown): error is ParserMessage => error instanceof Error && 'reason' in error;

function tooDeepIn(root: Root): Nodes | undefined {
  let level: readonly Nodes[] = [root];
  for (let depth = 0; depth <= maxDepth; depth += 1) level = level.flatMap(childrenOf);
  return level[0];
}

/** The parser's reason as a sentence, without its advice on comments, which aren't allowed here either. */
const sentence = (reason: string) => `${reason.replace(/ \(note: .*\)$|\.$/, '')}.`;

/** Finds the position of an unclosed tag, which is only in the parser's message. */
const openedAt = /closing tag for `[^`]*` \((\d+):(\d+)/;

/** Parses MDX. The parser stops at the first fault. @returns undefined if there is one, which is reported */
export function parseMdx(text: string, file: string, report: Report): Root | undefined {
  const refuse = (message: string, { line, column } = { line: 1, column: 1 }) => {
    const isComment = text.split('\n')[line - 1]?.startsWith('<!--', column - 2);
    return report('mdx-syntax', { file, line, column }, message, isComment ? 'Remove the comment.' : undefined);
  };
  const costly = findCostlyPart(text);
  if (costly) return report(costly[0], { file, line: costly[1], column: 1 }, costly[2], costly[3]);
  try {
    const root = processor.parse(text);
    const tooDeep = tooDeepIn(root);
    return tooDeep ? refuse(`Tags, lists or quotations are nested more than ${maxDepth} deep.`, tooDeep.position?.start) : root;
  } catch (error) {
    if (error instanceof RangeError) return refuse('Tags, lists or quotations are nested too deep.');
    if (!isParserMessage(error)) throw error;
    const [, line = error.line ?? 1, column = error.column ?? 1] = openedAt.exec(error.reason) ?? [];
    return refuse(sentence(error.reason), { line: Number(line), column: Number(column) });
  }
}

/** A tag as the parser returns it: `Flow` on separate lines, `Text` inside a sentence. */
export type TagNode = Extract<Nodes, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;
export type Attribute = TagNode['attributes'][number];

/** The kind of a text, which decides the tags that it can contain. */
export type Outermost = 'chapter' | 'handout';

export const isTag = (node: Nodes): node is TagNode => node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';

/** The children of a node; `mdast` has a type of its own for those of each parent. */
export const childrenOf = (node: Nodes): readonly Nodes[] => ('children' in node ? node.children : []);

/** A node and everything in it, in the order of the text. */
export const nodesIn = (node: Nodes): Nodes[] => [node, ...childrenOf(node).flatMap(nodesIn)];

export function locationOf(file: string, node: Nodes | Attribute): SourceLocation {
  const { line, column } = node.position?.start ?? { line: 1, column: 1 };
  return { file, line, column };
}

export type ReportAt = (code: FaultCode, at: Nodes | Attribute, message: string, hint?: string) => undefined;

/** The attributes of a tag that are plain text. */
export const attributesOf = (node: TagNode): Map<string, string> =>
  new Map(
    node.attributes.flatMap((each) =>
      each.type === 'mdxJsxAttribute' && typeof each.value === 'string' ? [[each.name, each.value] as const] : [],
    ),
  );

/** An attribute with typographic quotation marks; empty if the tag doesn't have it. */
export const attributeOf = (node: TagNode, name: string): string => typographic(attributesOf(node).get(name) ?? '');

/** The text of a node. Source marks have none; a party's badge has its word. */
export function wordsOf(node: Nodes): string {
  if (isTag(node) && node.name === 'Party') {
    const is = party.safeParse(attributesOf(node).get('is'));
    return is.success ? partyWord[is.data] : '';
  }
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  return node.type === 'break' ? ' ' : childrenOf(node).map(wordsOf).join('');
}

/** Removes line breaks and repeated spaces. */
export const tidy = (text: string) => text.replace(/\s+/g, ' ').trim();
