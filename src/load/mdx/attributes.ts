import { createFault, type Fault, type SourceLocation } from '../../domain/faults.ts';
import { didYouMean } from '../../domain/nearest.ts';
import type { AttributeUse } from '../../domain/rules/content.ts';
import type { AttributeShape, TagShape } from '../../schema/tag-shape.ts';
import { locationOf, type TagNode } from './nodes.ts';

type AttributeNode = TagNode['attributes'][number];

/** The valid attributes of a tag, and the faults of the others. */
export interface ReadAttributes {
  readonly attributes: ReadonlyMap<string, AttributeUse>;
  readonly faults: readonly Fault[];
}

function valueFaults(name: string, value: string, shape: AttributeShape, location: SourceLocation): Fault[] {
  const result = shape.schema.safeParse(value);
  const issue = result.error?.issues[0];
  if (!issue) return [];
  const choices = issue.code === 'invalid_value' ? issue.values.map(String) : [];
  const message = choices.length > 0 ? `"${value}" is none of ${choices.join(', ')}.` : issue.message;
  return [createFault('wrong-attribute', location, `${name}: ${message}`, didYouMean(value, choices))];
}

/** The faults of one attribute, and its value if there are none. */
function readOne(node: AttributeNode, tag: string, shape: TagShape, location: SourceLocation): { value?: string; faults: Fault[] } {
  if (node.type === 'mdxJsxExpressionAttribute' || (node.value && typeof node.value === 'object'))
    return {
      faults: [
        createFault('mdx-expression', location, `An attribute of <${tag}> is an {expression}.`, 'Write the value in quotes: name="value".'),
      ],
    };
  const accepted = Object.hasOwn(shape.attributes, node.name) ? shape.attributes[node.name] : undefined;
  const known = Object.keys(shape.attributes);
  const takes = known.length > 0 ? `<${tag}> takes ${known.join(', ')}.` : `<${tag}> takes no attributes.`;
  if (!accepted)
    return {
      faults: [
        createFault('unknown-attribute', location, `<${tag}> has no attribute "${node.name}".`, didYouMean(node.name, known) ?? takes),
      ],
    };
  if (typeof node.value !== 'string') return { faults: [createFault('wrong-attribute', location, `"${node.name}" has no value.`)] };
  const faults = valueFaults(node.name, node.value, accepted, location);
  return faults.length > 0 ? { faults } : { value: node.value, faults };
}

/** Checks the attributes of a tag against the table of tags. */
export function readAttributes(node: TagNode, tag: string, shape: TagShape, file: string): ReadAttributes {
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
