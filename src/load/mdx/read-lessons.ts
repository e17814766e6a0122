import type { Chapter, LessonExample, LessonOutline, LessonPair } from '../../domain/guide.ts';
import { party, typographic } from '../../schema/primitives.ts';
import { attributeOf as of, childrenOf, isTag, type Nodes, nodesIn, type Root, type TagNode, tidy, wordsOf } from './nodes.ts';

const isNamed =
  (name: string) =>
  (node: Nodes): node is TagNode =>
    isTag(node) && node.name === name;
const tagsIn = (node: Nodes, name: string) => nodesIn(node).filter(isNamed(name));
const childTags = (node: TagNode, name: string) => childrenOf(node).filter(isNamed(name));
const partyOf = (node: TagNode) => party.parse(of(node, 'party'));

/** The text of the paragraphs directly in a tag, with typographic quotation marks. */
function ownWords(node: TagNode): string {
  const paragraphs = childrenOf(node).filter(({ type }) => type === 'paragraph');
  return typographic(tidy(paragraphs.map(wordsOf).join(' ')));
}

const readExample = (node: TagNode): LessonExample => ({
  id: of(node, 'id'),
  title: of(node, 'title'),
  ...(of(node, 'service') ? { service: of(node, 'service') } : {}),
  situation: ownWords(node),
  duties: childTags(node, 'Step').flatMap((step) =>
    childTags(step, 'Duty').map((duty) => ({ title: of(duty, 'title'), party: partyOf(duty), reason: ownWords(duty) })),
  ),
});

const readPair = (node: TagNode): LessonPair => ({
  id: of(node, 'id'),
  term: of(node, 'term'),
  definition: childTags(node, 'Definition').map(ownWords).join(' '),
  examples: childTags(node, 'Example').map((example) => ({ on: of(example, 'on'), party: partyOf(example), text: ownWords(example) })),
  sources: [...new Set(tagsIn(node, 'Source').map((source) => of(source, 'id')))],
});

/** Removes "See the layer." and "More in the model.", which make no sense without their links. */
const withoutPointers = (text: string) => text.replace(/ ?\b(?:See|More in) [^.]*\.$/, '');

const readOutline = (node: TagNode): LessonOutline => ({
  id: of(node, 'id'),
  title: of(node, 'title'),
  ...(of(node, 'party') ? { party: partyOf(node) } : {}),
  text: withoutPointers(ownWords(node)),
  children: childTags(node, 'OutlineNode').map(readOutline),
});

/** The examples, pairs, and outline of a chapter, in the order of its text. */
export const readLessons = (root: Root): Pick<Chapter, 'examples' | 'pairs' | 'outline'> => ({
  examples: tagsIn(root, 'WorkedExample').map(readExample),
  pairs: tagsIn(root, 'Pair').map(readPair),
  outline: tagsIn(root, 'Outline').flatMap((node) => childTags(node, 'OutlineNode').map(readOutline)),
});
