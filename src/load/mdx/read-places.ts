import GithubSlugger from 'github-slugger';
import type { Place, PlaceKind } from '../../domain/guide.ts';
import { joinParts } from '../../domain/search/excerpt.ts';
import type { Change } from '../../schema/change.ts';
import { typographic } from '../../schema/primitives.ts';
import { tagShapeOf } from '../../schema/mdx-tags.ts';
import { attributesOf, childrenOf, type Heading, headingText, isTag, type Nodes, type Root, type TagNode, tidy, wordsOf } from './nodes.ts';

/** Titles and texts from other collections. */
export interface Titles {
  readonly layer: (id: string) => string;
  readonly term: (id: string) => string;
  readonly change: (id: string) => Change | undefined;
}

type OpenPlace = Omit<Place, 'text' | 'terms'> & { readonly text: string[]; readonly terms: Set<string> };

interface PlaceTag {
  readonly kind: PlaceKind;
  readonly depth: number;
  readonly title: (of: (attribute: string) => string, titles: Titles) => string;
}

const placeTags: Readonly<Record<string, PlaceTag>> = {
  Layer: { kind: 'layer', depth: 2, title: (of, titles) => titles.layer(of('id')) },
  Pair: { kind: 'pair', depth: 2, title: (of, titles) => titles.term(of('term')) },
  WorkedExample: { kind: 'example', depth: 2, title: (of) => of('title') },
  OutlineNode: { kind: 'outline', depth: 3, title: (of) => of('title') },
  Change: { kind: 'change', depth: 3, title: (of, titles) => titles.change(of('id'))?.title ?? '' },
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
    const main = this.#open.findLastIndex(({ depth }) => depth === 2);
    return this.#open.slice(Math.max(main, 0));
  }

  #addText(words: string): void {
    const text = typographic(tidy(words));
    if (text === '') return;
    this.words += text.split(' ').length;
    for (const place of this.#openSections()) place.text.push(text);
  }

  #mark(terms: string): void {
    for (const term of terms.split(' ').filter(Boolean)) for (const place of this.#openSections()) place.terms.add(term);
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
    const title = typographic(tidy(headingText(heading)));
    const isOver = ({ kind, depth }: OpenPlace) => kind === 'section' && depth >= heading.depth;
    const firstOver = this.#open.findIndex(isOver);
    if (firstOver >= 0) this.#open = this.#open.slice(0, firstOver);
    this.#begin(this.#slugger.slug(headingText(heading)), 'section', title, heading.depth);
  }

  #readTag(node: TagNode): void {
    const name = node.name ?? '';
    const attributes = attributesOf(node);
    const of = (attribute: string) => typographic(attributes.get(attribute) ?? '');
    const tag = placeTags[name];
    const title = tag?.title(of, this.#titles);
    if (tag) this.#begin(of('id'), tag.kind, title ?? '', tag.depth);
    for (const [attribute, { shown }] of Object.entries(tagShapeOf(name)?.attributes ?? {}))
      if (shown && of(attribute) !== title) this.#addText(of(attribute));
    if (name === 'Term') this.#mark(of('id'));
    if (name === 'Change') this.#readChange(this.#titles.change(of('id')), of('terms'));
  }

  #readChange(change: Change | undefined, terms: string): void {
    if (!change) return;
    for (const text of [change.text, change.yours?.text ?? '']) this.#addText(text);
    this.#mark(terms);
  }
}

/** The places of a chapter in the order of its text, and its number of words. */
export function readPlaces(root: Root, titles: Titles): { places: Place[]; words: number } {
  const reader = new PlaceReader(titles);
  reader.read(root);
  const places = reader.places.map(({ text, terms, ...place }) => ({ ...place, text: joinParts(text), terms: [...terms] }));
  return { places, words: reader.words };
}
