import GithubSlugger from 'github-slugger';
import type { Chapter, Guide, LessonExample, LessonOutline, LessonPair, Place, PlaceKind } from '../../domain/guide.ts';
import { joinParts } from '../../domain/search/excerpt.ts';
import { tagShapeOf } from '../../schema/mdx-tags.ts';
import { party, typographic } from '../../schema/primitives.ts';
import {
  attributeOf,
  attributeOf as of,
  childrenOf,
  type Heading,
  headingText,
  isTag,
  type Nodes,
  nodesIn,
  type Root,
  type TagNode,
  tidy,
  wordsOf,
} from './parse.ts';

/** The parts of the Guide whose titles and texts chapters show. */
export type Titles = Pick<Guide, 'layers' | 'terms' | 'changes'>;

type OpenPlace = Omit<Place, 'text' | 'terms'> & { readonly text: string[]; readonly terms: Set<string> };

/** Finds an attribute of a tag; empty if it has none. */
type Of = (attribute: string) => string;

interface PlaceTag {
  readonly kind: PlaceKind;
  readonly depth: number;
  readonly title: (of: Of, titles: Titles) => string | undefined;
}

const changeOf = (of: Of, { changes }: Titles) => changes.find(({ id }) => id === of('id'));

const placeTags: Readonly<Record<string, PlaceTag>> = {
  Layer: { kind: 'layer', depth: 2, title: (of, { layers }) => layers.find(({ id }) => id === of('id'))?.label },
  Pair: { kind: 'pair', depth: 2, title: (of, { terms }) => terms.get(of('term'))?.label },
  WorkedExample: { kind: 'example', depth: 2, title: (of) => of('title') },
  OutlineNode: { kind: 'outline', depth: 3, title: (of) => of('title') },
  Change: { kind: 'change', depth: 3, title: (of, titles) => changeOf(of, titles)?.title },
  Mistake: { kind: 'mistake', depth: 3, title: (of) => of('title') },
};

/** The attributes of a tag that readers see as text. */
function shownTexts(node: TagNode): string[] {
  const attributes = Object.entries(tagShapeOf(node.name ?? '')?.attributes ?? {});
  return attributes.filter(([, { shown }]) => shown).map(([name]) => attributeOf(node, name));
}

/** The places of a text in its order, and its number of words. */
export function readPlaces(root: Root, titles: Titles): { places: Place[]; words: number } {
  const places: OpenPlace[] = [];
  const slugger = new GithubSlugger();
  let words = 0;
  /** The open places, the innermost last. */
  let open: readonly OpenPlace[] = [];

  /** The open places up to the nearest main section, which get the text. */
  const openSections = () => {
    const main = open.findLastIndex(({ depth }) => depth === 2);
    return main > 0 ? open.slice(main) : open;
  };
  const addText = (written = '') => {
    const text = typographic(tidy(written));
    if (text === '') return;
    words += text.split(' ').length;
    for (const place of openSections()) place.text.push(text);
  };
  const mark = (terms: string) => {
    for (const term of terms.split(' ').filter(Boolean)) for (const place of openSections()) place.terms.add(term);
  };
  const begin = (id: string, kind: PlaceKind, title: string, depth: number) => {
    // In a search excerpt, the title of a mistake must not look like a statement of the guide.
    if (depth > 2) addText(kind === 'mistake' ? `Common mistake: “${title}”` : title);
    else words += title.split(' ').length;
    const place = { id, kind, title, depth, text: [], terms: new Set<string>() };
    places.push(place);
    open = [...open, place];
  };
  const readHeading = (heading: Heading) => {
    const firstOver = open.findIndex(({ kind, depth }) => kind === 'section' && depth >= heading.depth);
    if (firstOver >= 0) open = open.slice(0, firstOver);
    begin(slugger.slug(headingText(heading)), 'section', typographic(tidy(headingText(heading))), heading.depth);
  };
  const readTag = (node: TagNode) => {
    const of = (attribute: string) => attributeOf(node, attribute);
    const place = placeTags[node.name ?? ''];
    const title = place?.title(of, titles) ?? '';
    if (place) begin(of('id'), place.kind, title, place.depth);
    for (const text of shownTexts(node)) if (text !== title) addText(text);
    if (node.name === 'Term') mark(of('id'));
    if (node.name === 'Change') {
      const { text, yours } = changeOf(of, titles) ?? {};
      addText(text);
      addText(yours?.text);
      mark(of('terms'));
    }
  };
  const read = (node: Nodes) => {
    if (node.type === 'heading') return readHeading(node);
    if (node.type === 'paragraph' || node.type === 'tableCell') addText(wordsOf(node));
    const around = open;
    if (isTag(node)) readTag(node);
    childrenOf(node).forEach(read);
    if (isTag(node)) open = around;
  };

  read(root);
  return { places: places.map(({ text, terms, ...place }) => ({ ...place, text: joinParts(text), terms: [...terms] })), words };
}

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
