import type { LessonDuty, LessonExample, LessonOutline, LessonPair, Lessons } from '../../domain/guide.ts';
import { party, type Party, typographic } from '../../schema/primitives.ts';
import { attributesOf, isTag, type Nodes, type Root, type TagNode, tidy, walk, wordsOf } from './nodes.ts';

const named = (node: Nodes, name: string): node is TagNode => isTag(node) && node.name === name;
const childTags = (node: TagNode, name: string): TagNode[] => (node.children as Nodes[]).filter((child) => named(child, name));
const of = (node: TagNode, attribute: string) => typographic(attributesOf(node).get(attribute) ?? '');
const partyOf = (node: TagNode): Party | undefined => party.safeParse(of(node, 'party')).data;

/** The text of paragraphs, with typographic quotation marks. */
const printed = (paragraphs: readonly Nodes[]): string => typographic(tidy(paragraphs.map(wordsOf).join(' ')));

/** The text of the paragraphs directly in a tag. */
const ownWords = (node: TagNode): string => printed((node.children as Nodes[]).filter(({ type }) => type === 'paragraph'));

/** The text before the first tag inside: the situation. */
function openingWords(node: TagNode): string {
  const children = node.children as Nodes[];
  const end = children.findIndex(isTag);
  return printed(children.slice(0, end < 0 ? children.length : end).filter(({ type }) => type === 'paragraph'));
}

const readDuty = (node: TagNode): LessonDuty[] => {
  const whose = partyOf(node);
  return whose ? [{ title: of(node, 'title'), party: whose, reason: ownWords(node) }] : [];
};

const readExample = (node: TagNode): LessonExample => ({
  id: of(node, 'id'),
  title: of(node, 'title'),
  ...(of(node, 'service') ? { service: of(node, 'service') } : {}),
  situation: openingWords(node),
  duties: childTags(node, 'Step').flatMap((step) => childTags(step, 'Duty').flatMap(readDuty)),
});

function sourcesIn(tag: TagNode): string[] {
  const sources = new Set<string>();
  walk(tag, (node) => {
    if (named(node, 'Source')) sources.add(of(node, 'id'));
  });
  return [...sources];
}

const readPair = (node: TagNode): LessonPair => ({
  id: of(node, 'id'),
  term: of(node, 'term'),
  definition: childTags(node, 'Definition').map(ownWords).join(' '),
  examples: childTags(node, 'Example').flatMap((example) => {
    const whose = partyOf(example);
    return whose ? [{ on: of(example, 'on'), party: whose, text: ownWords(example) }] : [];
  }),
  sources: sourcesIn(node),
});

/** Removes "See the layer." and "More in the model.", which make no sense without their links. */
const withoutPointers = (text: string) => text.replace(/ ?\b(?:See|More in) [^.]*\.$/, '');

function readOutline(node: TagNode): LessonOutline {
  const whose = partyOf(node);
  return {
    id: of(node, 'id'),
    title: of(node, 'title'),
    ...(whose ? { party: whose } : {}),
    text: withoutPointers(ownWords(node)),
    children: childTags(node, 'OutlineNode').map(readOutline),
  };
}

/** The examples, pairs, and outline of a chapter, in the order of its text. */
export function readLessons(root: Root): Lessons {
  const tags: TagNode[] = [];
  walk(root, (node) => {
    if (isTag(node)) tags.push(node);
  });
  const each = (name: string) => tags.filter((node) => node.name === name);
  return {
    examples: each('WorkedExample').map(readExample),
    pairs: each('Pair').map(readPair),
    outline: each('Outline').flatMap((node) => childTags(node, 'OutlineNode').map(readOutline)),
  };
}
