import type { FootnoteReference } from 'mdast';
import { dateInWords } from '../domain/dates.ts';
import type { Guide } from '../domain/guide.ts';
import type { Source } from '../schema/source.ts';
import { link, paragraph, type Block } from './nodes.ts';

/** A page as Markdown, beside its HTML. */
export interface MarkdownPage {
  /** The address of the HTML, from the site's root; the Markdown is `index.md` there. */
  readonly path: string;
  readonly title: string;
  /** What it holds, in a sentence or two. */
  readonly summary: string;
  readonly blocks: readonly Block[];
}

/** What renderers work from. */
export interface Site {
  readonly guide: Guide;
  /** Adds the sub-path to an address of the site. */
  readonly at: (path: string) => string;
}

/** A mark that leads to a source in the list at the page's end. */
export const cite = (sourceId: string): FootnoteReference => ({ type: 'footnoteReference', identifier: sourceId, label: sourceId });

const footnote = ({ id, title, url, readOn, copy }: Source): Block => {
  const read = copy === 'none' ? 'Known by its address only; its text was not read.' : `Read on ${dateInWords(readOn)}.`;
  return {
    type: 'footnoteDefinition',
    identifier: id,
    label: id,
    children: [paragraph(link(url, title), `. ${read}`)] as never,
  };
};

/** The sources that a page's marks lead to, each once. */
export const footnotes = (guide: Guide, sourceIds: Iterable<string>): Block[] =>
  [...new Set(sourceIds)].flatMap((id) => guide.sources.get(id) ?? []).map(footnote);
