import { createFault, type Fault, type SourceLocation } from '../../domain/faults.ts';
import { didYouMean } from '../../domain/nearest.ts';
import { tagNames, tagShapeOf } from '../../schema/mdx-tags.ts';
import type { TagShape } from '../../schema/tag-shape.ts';
import { readAttributes } from './attributes.ts';
import { checkContent } from './check-content.ts';
import { isTag, nearestTag, locationOf, walk, type Nodes, type Outermost, type Root, type TagNode } from './nodes.ts';

/** The shape of a tag; undefined for an unknown tag. */
export const shapeOf = (name: string | null): TagShape | undefined => (name === null ? undefined : tagShapeOf(name));

function unknownTag(name: string | null, location: SourceLocation): Fault {
  if (name === null) return createFault('unknown-tag', location, 'There is no tag without a name.', 'Remove <> and </>.');
  const known = tagNames;
  if (!/^[a-z]/.test(name)) return createFault('unknown-tag', location, `There is no tag <${name}>.`, didYouMean(name, known));
  const capital = known.find((each) => each.toLowerCase() === name);
  return createFault('raw-html', location, `<${name}> is HTML, which is not allowed here.`, capital && `Did you mean <${capital}>?`);
}

const outermost: readonly string[] = ['chapter', 'handout'] satisfies Outermost[];
const inWords = (parent: string) => (outermost.includes(parent) ? `in a ${parent}, outside all tags` : `in <${parent}>`);

function placeFaults(
  node: TagNode,
  name: string,
  shape: TagShape,
  around: readonly Nodes[],
  location: SourceLocation,
  text: Outermost,
): Fault[] {
  const parent = nearestTag(around, text);
  const faults: Fault[] = [];
  const isKnownParent = parent === text || shapeOf(parent) !== undefined;
  if (isKnownParent && shape.within !== 'anywhere' && !shape.within.includes(parent)) {
    const allowed = shape.within.map(inWords).join(' or ');
    faults.push(createFault('wrong-parent', location, `<${name}> is ${inWords(parent)}.`, `It may be ${allowed}.`));
  }
  if (shape.display === 'block' && node.type === 'mdxJsxTextElement')
    faults.push(createFault('block-tag-in-text', location, `<${name}> is in a line of text.`));
  if (shape.display === 'inline' && node.type === 'mdxJsxFlowElement' && around[0]?.type !== 'listItem')
    faults.push(createFault('inline-tag-alone', location, `<${name}> is alone on its line.`));
  return faults;
}

/** Faults for unknown tags, wrong attributes, and misplaced content. */
export function checkTags(root: Root, file: string, text: Outermost): Fault[] {
  const faults: Fault[] = [];
  walk(root, (node, around) => {
    if (!isTag(node)) return;
    const location = locationOf(file, node);
    const shape = shapeOf(node.name);
    if (!shape || node.name === null) return void faults.push(unknownTag(node.name, location));
    faults.push(...readAttributes(node, node.name, shape, file).faults);
    faults.push(...placeFaults(node, node.name, shape, around, location, text));
    faults.push(...checkContent(node, node.name, shape, file));
  });
  return faults;
}
