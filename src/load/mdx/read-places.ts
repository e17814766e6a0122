import GithubSlugger from 'github-slugger';
import type { Guide, Place, PlaceKind } from '../../domain/guide.ts';
import { joinParts } from '../../domain/search/excerpt.ts';
import { typographic } from '../../schema/primitives.ts';
import { tagShapeOf } from '../../schema/mdx-tags.ts';
import { attributeOf, childrenOf, type Heading, headingText, isTag, type Nodes, type Root, type TagNode, tidy, wordsOf } from './nodes.ts';

/** The parts of the Guide whose titles and texts chapters show. */
export type Titles = Pick<Guide, 'layers' | 'terms' | 'changes'>;

type OpenPlace = Omit<Place, 'text' | 'terms'> & { readonly text: string[]; readonly terms: Set<string> };

interface PlaceTag {
  readonly kind: PlaceKind;
  readonly depth: number;
  /** @param of finds an attribute of the tag; empty if it has none */
  readonly title: (of: (attribute: string) => string, titles: Titles) => string | undefined;
}

/** The tags that begin a place. */
const placeTags: Readonly<Record<string, PlaceTag>> = {
  Layer: { kind: 'layer', depth: 2, title: (of, { layers }) => layers.find(({ id }) => id === of('id'))?.label },
  Pair: { kind: 'pair', depth: 2, title: (of, { terms }) => terms.get(of('term'))?.label },
  WorkedExample: { kind: 'example', depth: 2, title: (of) => of('title') },
  OutlineNode: { kind: 'outline', depth: 3, title: (of) => of('title') },
  Change: { kind: 'change', depth: 3, title: (of, { changes }) => changes.find(({ id }) => id === of('id'))?.title },
  Mistake: { kind: 'mistake', depth: 3, title: (of) => of('title') },
};

class PlaceReader {
  readonly places: OpenPlace[] = [];
  words = 0;
  readonly #slugger = new GithubSlugger();
  readonly #titles: Titles;
  /** The open places, the innermost last. */
  #open: OpenPlace[] = [];

  constructor(titles: Titles) {
    this.#titles = titles;
  }

  read(node: Nodes): void {
    if (node.type === 'heading') return this.#readHeading(node);
    if (node.type === 'paragraph' || node.type === 'tableCell') this.#addText(wordsOf(node));
    const around = this.#open;
    if (isTag(node)) this.#readTag(node);
    for (const child of childrenOf(node)) this.read(child);
    if (isTag(node)) this.#open = around;
  }

  /** The open places up to the nearest main section, which get the text. */
  #openSections(): OpenPlace[] {
    return this.#open.slice(
      Math.max(
        this.#open.findLastIndex(({ depth }) => depth === 2),
        0,
      ),
    );
  }

  #addText(words: string): void {
    const text = typographic(tidy(words));
    if (text === '') return;
    this.words += text.split(' ').length;
    for (const place of this.#openSections()) place.text.push(text);
  }

  #begin(id: string, kind: PlaceKind, title: string, depth: number): void {
    // In a search excerpt, the title of a mistake must not look like a statement of the guide.
    if (depth > 2) this.#addText(kind === 'mistake' ? `Common mistake: “${title}”` : title);
    else this.words += title.split(' ').length;
    const place = { id, kind, title, depth, text: [], terms: new Set<string>() };
    this.places.push(place);
    this.#open = [...this.#open, place];
  }

  #readHeading(heading: Heading): void {
    const firstOver = this.#open.findIndex(({ kind, depth }) => kind === 'section' && depth >= heading.depth);
    if (firstOver >= 0) this.#open = this.#open.slice(0, firstOver);
    const words = headingText(heading);
    this.#begin(this.#slugger.slug(words), 'section', typographic(tidy(words)), heading.depth);
  }

  #readTag(node: TagNode): void {
    const name = node.name ?? '';
    const of = (attribute: string) => attributeOf(node, attribute);
    const place = placeTags[name];
    const title = place?.title(of, this.#titles);
    if (place) this.#begin(of('id'), place.kind, title ?? '', place.depth);
    for (const [attribute, { shown }] of Object.entries(tagShapeOf(name)?.attributes ?? {}))
      if (shown && of(attribute) !== title) this.#addText(of(attribute));
    if (name === 'Term') this.#mark(of('id'));
    if (name === 'Change') this.#readChange(of('id'), of('terms'));
  }

  #readChange(id: string, terms: string): void {
    const change = this.#titles.changes.find((each) => each.id === id);
    for (const text of [change?.text, change?.yours?.text]) this.#addText(text ?? '');
    this.#mark(terms);
  }

  #mark(terms: string): void {
    for (const term of terms.split(' ').filter(Boolean)) for (const place of this.#openSections()) place.terms.add(term);
  }
}

/** The places of a chapter in the order of its text, and its number of words. */
export function readPlaces(root: Root, titles: Titles): { places: Place[]; words: number } {
  const reader = new PlaceReader(titles);
  reader.read(root);
  const places = reader.places.map(({ text, terms, ...place }) => ({ ...place, text: joinParts(text), terms: [...terms] }));
  return { places, words: reader.words };
}
