import { createFault, type Fault, type FaultCode } from '../../domain/faults.ts';
import { type Heading, headingText, isTag, locationOf, type Nodes } from './nodes.ts';

/** Kinds of Markdown that the site doesn't support, with the code and message of their fault. */
const refused: Readonly<Partial<Record<Nodes['type'], readonly [FaultCode, string]>>> = {
  mdxjsEsm: ['mdx-script', 'An import or export is not allowed here.'],
  mdxFlowExpression: ['mdx-expression', 'An {expression} is not allowed here.'],
  mdxTextExpression: ['mdx-expression', 'An {expression} is not allowed here.'],
  thematicBreak: ['refused-markdown', 'A line across the page is not drawn.'],
  html: ['raw-html', 'Raw HTML is not allowed here.'],
  code: ['refused-markdown', 'A code block is not drawn.'],
  image: ['refused-markdown', 'An image is not drawn; pictures are diagrams.'],
  imageReference: ['refused-markdown', 'An image is not drawn; pictures are diagrams.'],
  linkReference: ['refused-markdown', 'A link by reference is not read: write [text](/address/).'],
  definition: ['refused-markdown', 'An address by reference is not read: write [text](/address/).'],
  footnoteReference: ['refused-markdown', 'A footnote is not drawn.'],
  footnoteDefinition: ['refused-markdown', 'A footnote is not drawn.'],
};

type Problem = readonly [code: FaultCode, message: string, hint?: string];

/** Whether Astro and this code get the same id from the words. Both use github-slugger, but Astro makes a dash from "--" first. */
const hasSafeWords = (words: string) =>
  /^[a-z0-9](.*[a-z0-9?!.:)"'’”])?$/i.test(words) && !words.includes('--') && !/[^\p{ASCII}‘’“”–…]/u.test(words);

function* headingProblems(heading: Heading): Generator<Problem> {
  const { depth, children } = heading;
  const words = headingText(heading);
  if (depth !== 2 && depth !== 3) yield ['heading-level', `A heading of level ${depth} ("${'#'.repeat(depth)}") is not drawn here.`];
  if (!children.some(isTag) && !hasSafeWords(words)) yield ['heading-id', `No sound address can be made from the heading "${words}".`];
}

/** More columns don't fit on a phone or a sheet of paper. */
const maxColumns = 8;

function* problemsOf(node: Nodes, around: readonly Nodes[]): Generator<Problem> {
  const problem = refused[node.type];
  if (problem) yield problem;
  if (node.type === 'heading') yield* headingProblems(node);
  if (node.type === 'link' && node.title) yield ['refused-markdown', 'The title of a link is not drawn.', 'Write it in the text.'];
  const columns = node.type === 'table' ? (node.children[0]?.children.length ?? 0) : 0;
  if (columns > maxColumns) yield ['wide-table', `The table has ${columns} columns; at most ${maxColumns} fit.`];
  // Most tags become links, and HTML doesn't allow a link in a link.
  for (const parent of ['heading', 'link'] as const)
    if (isTag(node) && around.some(({ type }) => type === parent)) yield [`tag-in-${parent}`, `<${node.name}> is in a ${parent}.`];
}

/** Faults of a node: unsupported Markdown, scripts, expressions, and headings that can't be linked to. @param around its ancestors */
export const checkMarkdown = (node: Nodes, around: readonly Nodes[], file: string): Fault[] =>
  [...problemsOf(node, around)].map(([code, message, hint]) => createFault(code, locationOf(file, node), message, hint));
