import { createFault, didYouMean, type Fault, type FaultCode, type SourceLocation } from '../../domain/faults.ts';
import type { AttributeUse } from '../../domain/rules/content.ts';
import { tagNames, tagShapeOf } from '../../schema/mdx-tags.ts';
import type { AttributeShape, TagShape } from '../../schema/tag-shape.ts';
import { attributesOf, isTag, locationOf, nearestTag, type Nodes, type Outermost, type Root, type TagNode, walk } from './nodes.ts';

function valueFaults(name: string, value: string, shape: AttributeShape, location: SourceLocation): Fault[] {
  const result = shape.schema.safeParse(value);
  const issue = result.error?.issues[0];
  if (!issue) return [];
  const choices = issue.code === 'invalid_value' ? issue.values.map(String) : [];
  const message = choices.length > 0 ? `"${value}" is none of ${choices.join(', ')}.` : issue.message;
  return [createFault('wrong-attribute', location, `${name}: ${message}`, didYouMean(value, choices))];
}

/** The faults of one attribute, and its value if there are none. */
function readOne(
  node: TagNode['attributes'][number],
  tag: string,
  shape: TagShape,
  location: SourceLocation,
): { value?: string; faults: Fault[] } {
  const wrong = (...[code, message, hint]: [FaultCode, string, string?]) => ({ faults: [createFault(code, location, message, hint)] });
  if (node.type === 'mdxJsxExpressionAttribute' || (node.value && typeof node.value === 'object'))
    return wrong('mdx-expression', `An attribute of <${tag}> is an {expression}.`, 'Write the value in quotes: name="value".');
  const accepted = Object.hasOwn(shape.attributes, node.name) ? shape.attributes[node.name] : undefined;
  const known = Object.keys(shape.attributes);
  const takes = known.length > 0 ? `<${tag}> takes ${known.join(', ')}.` : `<${tag}> takes no attributes.`;
  if (!accepted) return wrong('unknown-attribute', `<${tag}> has no attribute "${node.name}".`, didYouMean(node.name, known) ?? takes);
  if (typeof node.value !== 'string') return wrong('wrong-attribute', `"${node.name}" has no value.`);
  const faults = valueFaults(node.name, node.value, accepted, location);
  return faults.length > 0 ? { faults } : { value: node.value, faults };
}

/** Checks the attributes of a tag against the table of tags. @returns the valid ones, and the faults of the others */
export function readAttributes(node: TagNode, tag: string, shape: TagShape, file: string) {
  const attributes = new Map<string, AttributeUse>();
  const given = new Set<string>();
  const faults = node.attributes.flatMap((each) => {
    const location = locationOf(file, each);
    if (each.type === 'mdxJsxAttribute') {
      if (given.has(each.name)) return [createFault('duplicate-attribute', location, `"${each.name}" is given twice.`)];
      given.add(each.name);
    }
    const one = readOne(each, tag, shape, location);
    if (each.type === 'mdxJsxAttribute' && one.value !== undefined) attributes.set(each.name, { value: one.value, location });
    return one.faults;
  });
  const missing = Object.entries(shape.attributes)
    .filter(([name, { required }]) => required && !given.has(name))
    .map(([name]) =>
      createFault('missing-attribute', locationOf(file, node), `<${tag}> needs the attribute "${name}".`, `Add ${name}="…".`),
    );
  return { attributes, faults: [...faults, ...missing] };
}

const isBlank = (node: Nodes) => node.type === 'text' && node.value.trim() === '';
const isWords = (node: Nodes): boolean => node.type === 'text' || node.type === 'inlineCode';

/** The children of a tag without blank ones, and without the paragraph around a single line. */
function contentOf(node: TagNode): Nodes[] {
  const children: Nodes[] = node.children.filter((child) => !isBlank(child));
  const only = children.length === 1 ? children[0] : undefined;
  return only?.type === 'paragraph' ? only.children.filter((child) => !isBlank(child)) : children;
}

/** What is wrong with a child, for each kind of content. */
const refusals: Readonly<Record<TagShape['content'], (child: Nodes) => string | undefined>> = {
  nothing: () => 'has no content: close it with "/>"',
  words: (child) => (isWords(child) ? undefined : 'may contain plain words only'),
  prose: () => undefined,
  tags: (child) => (isTag(child) ? undefined : 'may contain tags only, no text'),
};

/** The direct child tags. Tags in a line of text count, too, because they are another fault. */
const directTags = (node: TagNode): TagNode[] => {
  const children: Nodes[] = node.children;
  return children.flatMap((child) => (child.type === 'paragraph' ? child.children : [child])).filter(isTag);
};

function neededFaults(node: TagNode, name: string, shape: TagShape, file: string): Fault[] {
  const children = directTags(node);
  const faults = (shape.needs ?? []).flatMap(({ tag, min, max }) => {
    const found = children.filter((child) => child.name === tag);
    const few = `<${name}> needs ${min} <${tag}>${min > 1 ? 's' : ''}, and has ${found.length}.`;
    if (found.length < min) return [createFault('missing-part', locationOf(file, node), few)];
    return found.slice(max).map((child) => createFault('extra-part', locationOf(file, child), `<${name}> has one <${tag}> too many.`));
  });
  const order = (shape.needs ?? []).map(({ tag }) => tag);
  const ranks = children.flatMap((child) => (order.includes(child.name ?? '') ? [{ child, rank: order.indexOf(child.name ?? '') }] : []));
  const late = ranks.find(({ rank }, index) => ranks.slice(0, index).some((before) => before.rank > rank))?.child;
  if (!late) return faults;
  const hint = `In <${name}>: ${order.join(', then ')}.`;
  return [...faults, createFault('wrong-order', locationOf(file, late), `<${late.name}> comes too late.`, hint)];
}

/** A fault at the first child tag whose attribute breaks the required sequence. */
function sequenceFaults(node: TagNode, name: string, { sequence }: TagShape, file: string): Fault[] {
  if (!sequence) return [];
  const { tag, attribute, values } = sequence;
  const children = directTags(node).filter((child) => child.name === tag);
  const wrong = children.find((child, index) => attributesOf(child).get(attribute) !== values[index]);
  if (!wrong || children.length !== values.length) return [];
  return [createFault('wrong-order', locationOf(file, wrong), `This <${tag}> is out of order.`, `In <${name}>: ${values.join(', ')}.`)];
}

/** Faults for content that a tag can't have, and for content that it lacks. */
function checkContent(node: TagNode, name: string, shape: TagShape, file: string): Fault[] {
  const content = contentOf(node);
  if (content.length === 0 && shape.content !== 'nothing' && !shape.needs)
    return [createFault('empty-tag', locationOf(file, node), `<${name}> is empty.`)];
  const refused = content.flatMap((child) => {
    const why = refusals[shape.content](child);
    return why ? [createFault('wrong-content', locationOf(file, child), `<${name}> ${why}.`)] : [];
  });
  return [...refused.slice(0, 1), ...neededFaults(node, name, shape, file), ...sequenceFaults(node, name, shape, file)];
}

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
