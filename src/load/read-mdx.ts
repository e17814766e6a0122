import type { z } from 'zod';
import { createFault, startOf, type Fault } from '../domain/faults.ts';
import type { Entry, Path, TextEntry } from '../domain/rules/content.ts';
import { checkMarkdown } from './mdx/check-markdown.ts';
import { checkTags } from './mdx/check-tags.ts';
import { isTag, locationOf, walk, type Nodes, type Outermost, type Root, type TagNode } from './mdx/nodes.ts';
import { parseMdx } from './mdx/parse.ts';
import { readBody } from './mdx/read-body.ts';
import type { FileContent } from './content-files.ts';
import { unread } from './read-collection.ts';
import { escapedCharacters, readText } from './text.ts';
import { parseYaml } from './yaml/parse.ts';
import { checkShape } from './yaml/shape.ts';

/** An MDX file as it was read: its entry without the id, and its parsed text. */
export interface ReadMdx<T> {
  readonly entry: Omit<TextEntry<T>, 'id'>;
  readonly root: Root | null;
  readonly faults: readonly Fault[];
}

type Attribute = TagNode['attributes'][number];

type Matter<T> = Omit<Entry<T>, 'id'> & { readonly faults: readonly Fault[] };

/** The lines between the first line, `---`, and the next `---`. */
const frontmatter = /^---[ \t]*\r?\n([\s\S]*?)^---[ \t]*$/m;

function readMatter<T>(text: string, file: string, schema: z.ZodType<T>): Matter<T> {
  const nothing = unread(file);
  const found = text.startsWith('---') ? frontmatter.exec(text) : null;
  if (!found) return { ...nothing, faults: [createFault('frontmatter-missing', startOf(file), 'The file has no frontmatter.')] };
  const { yaml, faults } = parseYaml(found[1] ?? '', file, 2);
  if (!yaml) return { ...nothing, faults };
  const { value, faults: wrong } = checkShape(schema, yaml, []);
  const location = (path: Path = []) => yaml.location(path);
  return { raw: yaml.value, value, location, keyLocation: (path) => yaml.keyLocation(path), faults: [...faults, ...wrong] };
}

/** Faults for invisible and similar characters that are written as entities. */
function entityFaults(root: Root, text: string, file: string): Fault[] {
  const faults: Fault[] = [];
  const look = (words: string, node: Nodes | Attribute) => {
    const written = text.slice(node.position?.start.offset, node.position?.end.offset);
    faults.push(...escapedCharacters(words, written, locationOf(file, node)));
  };
  walk(root, (node) => {
    if (node.type === 'text') look(node.value, node);
    if (isTag(node)) for (const each of node.attributes) if (typeof each.value === 'string') look(each.value, each);
  });
  return faults;
}

/** Reads an MDX file. @param kind decides which tags may be used */
export function readMdx<T>(file: string, bytes: FileContent, schema: z.ZodType<T>, kind: Outermost): ReadMdx<T> {
  const { text, faults: wrongCharacters } = readText(file, bytes);
  if (text === null) return { entry: { ...unread(file), body: null }, root: null, faults: wrongCharacters };
  const { faults: wrongMatter, ...matter } = readMatter(text, file, schema);
  const { root, faults: wrongText } = parseMdx(text, file);
  const body = root && readBody(root, file);
  const bodyFaults = root ? [...checkMarkdown(root, file), ...checkTags(root, file, kind), ...entityFaults(root, text, file)] : [];
  return { entry: { ...matter, body }, root, faults: [...wrongCharacters, ...wrongMatter, ...wrongText, ...bodyFaults] };
}
