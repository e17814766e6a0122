import { didYouMean, type FaultCode } from '../../domain/faults.ts';
import type { AttributeUse } from '../../domain/rules/content.ts';
import { type TagShape, tagShapeOf, tagShapes } from '../../schema/mdx-tags.ts';
import { choicesOf } from '../yaml.ts';
import {
  type Attribute,
  attributesOf,
  childrenOf,
  isTag,
  locationOf,
  type Nodes,
  type Outermost,
  type ReportAt,
  type TagNode,
} from './parse.ts';

interface Checked {
  readonly node: TagNode;
  readonly name: string;
  readonly shape: TagShape;
  readonly report: ReportAt;
}

/** Checks an attribute. @returns its value if it is valid */
function readAttribute(each: Attribute, { name, shape, report }: Checked): string | undefined {
  if (each.type === 'mdxJsxExpressionAttribute' || (each.value && typeof each.value === 'object'))
    return report('mdx-expression', each, `An attribute of <${name}> is an {expression}.`, 'Write the value in quotes: name="value".');
  const known = Object.keys(shape.attributes);
  const accepted = known.includes(each.name) ? shape.attributes[each.name] : undefined;
  const takes = `<${name}> takes ${known.length > 0 ? known.join(', ') : 'no attributes'}.`;
  if (!accepted)
    return report('unknown-attribute', each, `<${name}> has no attribute "${each.name}".`, didYouMean(each.name, known) ?? takes);
  if (typeof each.value !== 'string') return report('wrong-attribute', each, `"${each.name}" has no value.`);
  const issue = accepted.schema.safeParse(each.value).error?.issues[0];
  if (!issue) return each.value;
  const choices = choicesOf(issue);
  const message = choices.length > 0 ? `"${each.value}" is none of ${choices.join(', ')}.` : issue.message;
  return report('wrong-attribute', each, `${each.name}: ${message}`, didYouMean(each.value, choices));
}

function readAttributes(tag: Checked, file: string): ReadonlyMap<string, AttributeUse> {
  const { node, name, shape, report } = tag;
  const attributes = new Map<string, AttributeUse>();
  const given = node.attributes.map((each) => (each.type === 'mdxJsxAttribute' ? each.name : ''));
  for (const [index, each] of node.attributes.entries()) {
    const attribute = given[index] ?? '';
    const isRepeated = attribute !== '' && given.indexOf(attribute) < index;
    const value = isRepeated ? report('duplicate-attribute', each, `"${attribute}" is given twice.`) : readAttribute(each, tag);
    if (value !== undefined) attributes.set(attribute, { value, location: locationOf(file, each) });
  }
  for (const [attribute, { required }] of Object.entries(shape.attributes))
    if (required && !given.includes(attribute))
      report('missing-attribute', node, `<${name}> needs the attribute "${attribute}".`, `Add ${attribute}="…".`);
  return attributes;
}

/** The children of a tag without blank ones, and without paragraphs around lines of text. */
const contentOf = (node: TagNode): Nodes[] =>
  childrenOf(node)
    .flatMap((child): readonly Nodes[] => (child.type === 'paragraph' ? child.children : [child]))
    .filter((child) => !(child.type === 'text' && child.value.trim() === ''));

/** For each kind of content, whether a child belongs to it, and what is wrong with other children. */
const contentKinds: Readonly<Record<TagShape['content'], readonly [accepts: (child: Nodes) => boolean, words: string]>> = {
  nothing: [() => false, 'has no content: close it with "/>"'],
  words: [({ type }) => type === 'text' || type === 'inlineCode', 'may contain plain words only'],
  prose: [() => true, ''],
  tags: [isTag, 'may contain tags only, no text'],
};

/** Checks how often the tags occur that a tag needs, their names, and their order. */
function checkNeeds({ node, name, shape: { needs = [] }, report }: Checked): void {
  const children = contentOf(node).filter(isTag);
  for (const { tag, min, max, names = [] } of needs) {
    const found = children.filter((child) => child.name === tag);
    if (found.length < min) report('missing-part', node, `<${name}> needs ${min} <${tag}>${min > 1 ? 's' : ''}, and has ${found.length}.`);
    for (const child of found.slice(max ?? found.length)) report('extra-part', child, `<${name}> has one <${tag}> too many.`);
    const wrong = found.length === names.length && found.find((child, index) => attributesOf(child).get('name') !== names[index]);
    if (wrong) report('wrong-order', wrong, `This <${tag}> is out of order.`, `In <${name}>: ${names.join(', ')}.`);
  }
  const order = needs.map(({ tag }) => tag);
  const ranks = children.map((child) => order.indexOf(child.name ?? ''));
  const late = children[ranks.findIndex((rank, index) => rank >= 0 && ranks.slice(0, index).some((before) => before > rank))];
  if (late) report('wrong-order', late, `<${late.name}> comes too late.`, `In <${name}>: ${order.join(', then ')}.`);
}

function checkContent(tag: Checked): void {
  const { node, name, shape, report } = tag;
  const content = contentOf(node);
  if (content.length === 0 && shape.content !== 'nothing' && !shape.needs) return report('empty-tag', node, `<${name}> is empty.`);
  const [accepts, words] = contentKinds[shape.content];
  const refused = content.find((child) => !accepts(child));
  if (refused) report('wrong-content', refused, `<${name}> ${words}.`);
  checkNeeds(tag);
}

const inWords = (parent: string) => (/^[a-z]/.test(parent) ? `in a ${parent}, outside all tags` : `in <${parent}>`);

function checkPlace({ node, name, shape, report }: Checked, around: readonly Nodes[], text: Outermost): void {
  const parent = around.find(isTag)?.name ?? text;
  const parents = shape.within === 'anywhere' ? [parent] : shape.within;
  // An unknown tag around it is a fault of its own.
  if (!parents.includes(parent) && (parent === text || tagShapeOf(parent)))
    report('wrong-parent', node, `<${name}> is ${inWords(parent)}.`, `It may be ${parents.map(inWords).join(' or ')}.`);
  const display = node.type === 'mdxJsxTextElement' ? 'inline' : 'block';
  if (shape.display === display) return;
  if (display === 'inline') report('block-tag-in-text', node, `<${name}> is in a line of text.`);
  else if (around[0]?.type !== 'listItem') report('inline-tag-alone', node, `<${name}> is alone on its line.`);
}

const tagNames = Object.keys(tagShapes);

function unknownTag(name: string): readonly [FaultCode, string, string?] {
  if (name === '') return ['unknown-tag', 'There is no tag without a name.', 'Remove <> and </>.'];
  if (!/^[a-z]/.test(name)) return ['unknown-tag', `There is no tag <${name}>.`, didYouMean(name, tagNames)];
  const capital = tagNames.find((each) => each.toLowerCase() === name);
  return ['raw-html', `<${name}> is HTML, which is not allowed here.`, capital && `Did you mean <${capital}>?`];
}

/**
 * Checks the name, attributes, content, and place of a tag.
 * @param around its ancestors, the nearest first @param text the kind of its text
 * @returns its shape and its valid attributes; undefined if it is unknown
 */
export function checkTag(node: TagNode, around: readonly Nodes[], text: Outermost, file: string, report: ReportAt) {
  const name = node.name ?? '';
  const shape = tagShapeOf(name);
  if (!shape) {
    const [code, message, hint] = unknownTag(name);
    return report(code, node, message, hint);
  }
  const checked = { node, name, shape, report };
  checkPlace(checked, around, text);
  checkContent(checked);
  return { shape, attributes: readAttributes(checked, file) };
}
