import { createFault, type Fault, type FaultCode } from '../../domain/faults.ts';
import { type Heading, headingText, isTag, locationOf, type Nodes, type Root, type TagNode, walk } from './nodes.ts';

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

function headingFaults(heading: Heading, file: string): Fault[] {
  const location = locationOf(file, heading);
  const words = headingText(heading);
  const faults: Fault[] = [];
  if (heading.depth !== 2 && heading.depth !== 3)
    faults.push(
      createFault('heading-level', location, `A heading of level ${heading.depth} ("${'#'.repeat(heading.depth)}") is not drawn here.`),
    );
  if (!heading.children.some(isTag) && !hasSafeWords(words))
    faults.push(createFault('heading-id', location, `No sound address can be made from the heading "${words}".`));
  return faults;
}

/** Faults for tags in headings and links. Most tags become links, and HTML doesn't allow a link in a link. */
function surroundedFaults(tag: TagNode, around: readonly Nodes[], file: string): Fault[] {
  const isIn = (type: Nodes['type']) => around.some((each) => each.type === type);
  const location = locationOf(file, tag);
  return [
    ...(isIn('heading') ? [createFault('tag-in-heading', location, `<${tag.name}> is in a heading.`)] : []),
    ...(isIn('link') ? [createFault('tag-in-link', location, `<${tag.name}> is in a link.`)] : []),
  ];
}

/** More columns don't fit on a phone or a sheet of paper. */
const maxColumns = 8;

/** Faults for unsupported Markdown, scripts, expressions, and headings that can't be linked to. */
export function checkMarkdown(root: Root, file: string): Fault[] {
  const faults: Fault[] = [];
  walk(root, (node, around) => {
    const [code, message] = refused[node.type] ?? [];
    if (code && message) faults.push(createFault(code, locationOf(file, node), message));
    if (node.type === 'heading') faults.push(...headingFaults(node, file));
    if (isTag(node)) faults.push(...surroundedFaults(node, around, file));
    if (node.type === 'link' && node.title)
      faults.push(createFault('refused-markdown', locationOf(file, node), 'The title of a link is not drawn.', 'Write it in the text.'));
    const columns = node.type === 'table' ? (node.children[0]?.children.length ?? 0) : 0;
    if (columns > maxColumns)
      faults.push(createFault('wide-table', locationOf(file, node), `The table has ${columns} columns; at most ${maxColumns} fit.`));
  });
  return faults;
}
