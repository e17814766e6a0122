import { createFault, type Fault, type FaultCode } from '../../domain/faults.ts';
import { headingText, isTag, locationOf, walk, type Heading, type Nodes, type Root } from './nodes.ts';

/** Kinds of Markdown that the site does not draw, and what to call them. */
const refused: Readonly<Partial<Record<Nodes['type'], readonly [FaultCode, string]>>> = {
  mdxjsEsm: ['mdx-script', 'An import or export is not allowed here.'],
  mdxFlowExpression: ['mdx-expression', 'An {expression} is not allowed here.'],
  mdxTextExpression: ['mdx-expression', 'An {expression} is not allowed here.'],
  html: ['raw-html', 'Raw HTML is not allowed here.'],
  code: ['refused-markdown', 'A code block is not drawn.'],
  image: ['refused-markdown', 'An image is not drawn; pictures are diagrams.'],
  imageReference: ['refused-markdown', 'An image is not drawn; pictures are diagrams.'],
  linkReference: ['refused-markdown', 'A link by reference is not read: write [text](/address/).'],
  definition: ['refused-markdown', 'An address by reference is not read: write [text](/address/).'],
  footnoteReference: ['refused-markdown', 'A footnote is not drawn.'],
  footnoteDefinition: ['refused-markdown', 'A footnote is not drawn.'],
};

/** The id is made by github-slugger from the words, by Astro as here; "--" is a dash to one and two hyphens to the other. */
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

/** Markdown that is not drawn, scripts, expressions, and headings that cannot be linked to. */
export function checkMarkdown(root: Root, file: string): Fault[] {
  const faults: Fault[] = [];
  walk(root, (node, around) => {
    const [code, message] = refused[node.type] ?? [];
    if (code && message) faults.push(createFault(code, locationOf(file, node), message));
    if (node.type === 'heading') faults.push(...headingFaults(node, file));
    if (isTag(node) && around.some(({ type }) => type === 'heading'))
      faults.push(createFault('tag-in-heading', locationOf(file, node), `<${node.name}> is in a heading.`));
  });
  return faults;
}
