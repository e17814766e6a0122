import GithubSlugger from 'github-slugger';
import type { FaultCode, Report } from '../../domain/faults.ts';
import type { Anchor, Body, TagUse } from '../../domain/rules/content.ts';
import { checkEscapes } from '../content-files.ts';
import { checkTag } from './check-tag.ts';
import {
  type Attribute,
  childrenOf,
  type Heading,
  headingText,
  isTag,
  locationOf,
  type Nodes,
  type Outermost,
  type ReportAt,
  type Root,
  type TagNode,
} from './parse.ts';

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

/** Whether Astro and this code get the same id from the words. Both use github-slugger, but Astro makes a dash from "--" first. */
const hasSafeWords = (words: string) =>
  /^[a-z0-9](.*[a-z0-9?!.:)"'’”])?$/i.test(words) && !words.includes('--') && !/[^\p{ASCII}‘’“”–…]/u.test(words);

function checkHeading(heading: Heading, report: ReportAt): void {
  const { depth, children } = heading;
  const words = headingText(heading);
  if (depth !== 2 && depth !== 3)
    report('heading-level', heading, `A heading of level ${depth} ("${'#'.repeat(depth)}") is not drawn here.`);
  if (!children.some(isTag) && !hasSafeWords(words))
    report('heading-id', heading, `No sound address can be made from the heading "${words}".`);
}

/** More columns don't fit on a phone or a sheet of paper. */
const maxColumns = 8;

/** Reports unsupported Markdown, scripts, expressions, and headings that can't be linked to. @param around the ancestors of the node */
function checkMarkdown(node: Nodes, around: readonly Nodes[], report: ReportAt): void {
  const problem = refused[node.type];
  if (problem) report(problem[0], node, problem[1]);
  if (node.type === 'heading') checkHeading(node, report);
  if (node.type === 'link' && node.title) report('refused-markdown', node, 'The title of a link is not drawn.', 'Write it in the text.');
  if (node.type === 'table' && node.children.some(({ children }) => children.length > maxColumns))
    report('wide-table', node, `The table has too many columns; at most ${maxColumns} fit.`);
  // Most tags become links, and HTML doesn't allow a link in a link.
  if (isTag(node))
    for (const { type } of around)
      if (type === 'heading' || type === 'link') report(`tag-in-${type}`, node, `<${node.name}> is in a ${type}.`);
}

/**
 * Reads and checks a text in one pass.
 * @param text as written @param kind decides which tags it can contain
 * @returns its tags, links, and anchors, in order
 */
export function readBody(root: Root, text: string, file: string, kind: Outermost, reportFault: Report): Body {
  const tags: TagUse[] = [];
  const links: Body['links'][number][] = [];
  const anchors: Anchor[] = [];
  const slugger = new GithubSlugger();
  let sections = 0;
  let section = 0;
  const locate = (node: Nodes | Attribute) => locationOf(file, node);
  const report: ReportAt = (code, at, message, hint) => reportFault(code, locate(at), message, hint);

  /** Looks for invisible and similar characters that are written as entities. */
  const checkCharacters = (words: string, node: Nodes | Attribute) =>
    checkEscapes(words, text.slice(node.position?.start.offset, node.position?.end.offset), locate(node), reportFault);

  /** @returns whether the tag opens a section */
  const readTag = (node: TagNode, around: readonly Nodes[]): boolean => {
    for (const each of node.attributes) if (typeof each.value === 'string') checkCharacters(each.value, each);
    const tag = checkTag(node, around, kind, file, report);
    if (!tag) return false;
    const { shape, attributes } = tag;
    const name = node.name ?? '';
    if (shape.opensSection) section = ++sections;
    tags.push({ name, attributes, location: locate(node), section });
    for (const [attribute, { value, location }] of attributes)
      if (shape.attributes[attribute]?.anchor) anchors.push({ id: value, what: `<${name}>`, location });
    return shape.opensSection === true;
  };
  const read = (node: Nodes, around: readonly Nodes[]) => {
    const sectionAround = section;
    checkMarkdown(node, around, report);
    if (node.type === 'text') checkCharacters(node.value, node);
    if (node.type === 'link') links.push({ href: node.url, location: locate(node) });
    if (node.type === 'heading') {
      const words = headingText(node);
      if (node.depth <= 2) section = ++sections;
      anchors.push({ id: slugger.slug(words), what: `the heading "${words}"`, location: locate(node) });
    }
    const opensSection = isTag(node) && readTag(node, around);
    for (const child of childrenOf(node)) read(child, [node, ...around]);
    if (opensSection) section = sectionAround;
  };

  read(root, []);
  return { root, tags, links, anchors };
}
