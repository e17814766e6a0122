import { termPath } from '../../domain/paths.ts';
import { dateInWords } from '../../domain/dates.ts';
import { objectiveLinks } from '../../domain/chapter/objective-links.ts';
import { partyWord } from '../../domain/party-names.ts';
import { mdxTagShapes } from '../../schema/mdx-tags.ts';
import { party } from '../../schema/party.ts';
import { diagramBlocks } from '../diagram.ts';
import { commas, emphasis, heading, link, list, paragraph, quotation, strong, type Block, type Inline } from '../nodes.ts';
import { cite, type Site } from '../page.ts';
import { questionBlocks } from '../question.ts';

/** A tag as its converter sees it. */
export interface Tag {
  /** An attribute's value; empty where it is left out. */
  readonly of: (attribute: string) => string;
  /** What stands in it, converted. */
  readonly children: readonly Block[];
}

type Convert = (tag: Tag, site: Site) => readonly (Block | Inline)[];

const word = (value: string) => {
  const known = party.safeParse(value);
  return known.success ? partyWord[known.data] : '';
};
/** `Patch the system (You)`. */
const withParty = (title: string, value: string) => [title, word(value) && `(${word(value)})`].filter(Boolean).join(' ');
const both = (...parts: string[]) => parts.filter(Boolean).join(' · ');
const day = (date: string) => (date ? dateInWords(date) : 'Date not found');
const noteWords: Readonly<Record<string, string>> = { important: 'Important', tip: 'Tip', caution: 'Caution' };

const diagram = (id: string, site: Site): readonly Block[] => {
  const found = site.guide.diagrams.get(id);
  return found ? diagramBlocks(found, site) : [];
};

/** How each tag that an author may write is said in plain Markdown. */
export const tagConverters: Readonly<Record<string, Convert>> = {
  Term: ({ of, children }, { at }) => [link(at(termPath(of('id'))), ...(children as Inline[]))],
  Source: ({ of }) => [cite(of('id'))],
  Party: ({ of, children }) => [strong(...(children.length > 0 ? (children as Inline[]) : [word(of('is'))]))],
  Diagram: ({ of }, site) => diagram(of('id'), site),
  ConceptBox: (_, site) => diagram(mdxTagShapes.ConceptBox?.shows?.id ?? '', site),
  Question: ({ of }, site) => {
    const question = site.guide.questions.get(of('id'));
    return question ? questionBlocks(question) : [];
  },
  ObjectiveList: (_, { guide }) => [
    list(
      objectiveLinks(guide).map(({ text, taughtIn }) => [
        `${text} Taught in `,
        ...commas(taughtIn.map(({ href, label }) => link(href, label))),
        '.',
      ]),
      true,
    ),
  ],
  Note: ({ of, children }) => [quotation(paragraph(strong(of('title') || (noteWords[of('kind')] ?? ''))), ...children)],
  StillRead: ({ of, children }) => {
    const since = of('since') && ` (changed ${dateInWords(of('since'))})`;
    return [quotation(paragraph(strong(`You may still read elsewhere${since}:`), ` “${of('claim')}”`), ...children)];
  },
  Layer: ({ of, children }, { guide }) => [heading(2, guide.layers.find(({ id }) => id === of('id'))?.label ?? of('id')), ...children],
  Pair: ({ of, children }, { guide }) => [heading(2, guide.terms.get(of('term'))?.label ?? of('term')), ...children],
  Definition: ({ children }) => children,
  Example: ({ of, children }) => [paragraph(strong(withParty(`Example: ${of('on')}`, of('party')))), ...children],
  WorkedExample: ({ of, children }) => {
    const kind = both(of('service'), of('label'));
    return [heading(2, of('title')), ...(kind ? [paragraph(emphasis(kind))] : []), ...children];
  },
  Duty: ({ of, children }) => [heading(3, withParty(of('title'), of('party'))), ...children],
  Outline: ({ children }) => children,
  OutlineNode: ({ of, children }) => [paragraph(strong(withParty(of('title'), of('party')))), ...children],
  Timeline: ({ children }) => children,
  Change: ({ of, children }) => [heading(3, of('title')), paragraph(emphasis(both(day(of('date')), of('service')))), ...children],
  ByDefault: ({ children }) => [paragraph(strong('By default now')), ...children],
  StillYours: ({ children }) => [paragraph(strong('Still yours')), ...children],
};
