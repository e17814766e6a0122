import { createFault, type Fault } from '../../domain/faults.ts';
import type { TagShape } from '../../schema/tag-shape.ts';
import { attributesOf } from './words.ts';
import { isTag, locationOf, type Nodes, type TagNode } from './nodes.ts';

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
    if (found.length < min)
      return [
        createFault(
          'missing-part',
          locationOf(file, node),
          `<${name}> needs ${min} <${tag}>${min > 1 ? 's' : ''}, and has ${found.length}.`,
        ),
      ];
    return found.slice(max).map((child) => createFault('extra-part', locationOf(file, child), `<${name}> has one <${tag}> too many.`));
  });
  const order = (shape.needs ?? []).map(({ tag }) => tag);
  const ranks = children.flatMap((child) => (order.includes(child.name ?? '') ? [{ child, rank: order.indexOf(child.name ?? '') }] : []));
  const astray = ranks.find(({ rank }, index) => ranks.slice(0, index).some((before) => before.rank > rank));
  if (astray)
    faults.push(
      createFault(
        'wrong-order',
        locationOf(file, astray.child),
        `<${astray.child.name}> comes too late.`,
        `In <${name}>: ${order.join(', then ')}.`,
      ),
    );
  return faults;
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
export function checkContent(node: TagNode, name: string, shape: TagShape, file: string): Fault[] {
  const content = contentOf(node);
  if (content.length === 0 && shape.content !== 'nothing' && !shape.needs)
    return [createFault('empty-tag', locationOf(file, node), `<${name}> is empty.`)];
  const refused = content.flatMap((child) => {
    const why = refusals[shape.content](child);
    return why ? [createFault('wrong-content', locationOf(file, child), `<${name}> ${why}.`)] : [];
  });
  return [...refused.slice(0, 1), ...neededFaults(node, name, shape, file), ...sequenceFaults(node, name, shape, file)];
}
