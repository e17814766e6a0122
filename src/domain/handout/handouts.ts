import type { Term } from '../../schema/entries.ts';
import type { Guide } from '../guide.ts';
import { handoutPath, serviceSheetPath } from '../paths.ts';

/** The label of each mode. `answers`: questions and answers. `blank`: room to write instead of answers. `key`: only the answers. */
const modeWords = { answers: 'With answers', blank: 'Blank', key: 'Answer key' } as const;
type Mode = keyof typeof modeWords;

/** The groups of the list of handouts, in order. */
const handoutGroups = ['study', 'worksheets', 'quizzes', 'reference', 'cards', 'slides', 'book', 'services'] as const;
export type HandoutGroup = (typeof handoutGroups)[number];

/** A handout: a web page for printing. */
export interface Handout {
  /** Also part of file names. Example: `service-ec2` */
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  /** From the site's root, with a slash at the end. */
  readonly path: string;
  readonly group: HandoutGroup;
  /** The modes that readers can choose; only `answers` if the handout asks nothing. */
  readonly modes: readonly Mode[];
  readonly orientation: 'portrait' | 'landscape';
}

/** The ids of generated handouts, except service sheets. Authors can't use them. */
export const generatedHandoutIds: readonly string[] = ['matrix', 'flashcards', 'quiz-a', 'quiz-b', 'slides', 'book'];

/** Two columns of four cards. */
export const cardsPerPage = 8;

/**
 * Divides terms into sheets of eight and fills the last one with blank cards (null) for the reader's own terms. Each sheet has a page of
 * fronts and a page of backs.
 */
export function cardPages(terms: Iterable<Term>): (Term | null)[][] {
  const cards = [...terms];
  return Array.from({ length: Math.ceil(cards.length / cardsPerPage) }, (_, page) =>
    Array.from({ length: cardsPerPage }, (_, index) => cards[page * cardsPerPage + index] ?? null),
  );
}

/** The options in print panels: their labels, and those of their values by value. The first value is the default. */
const printOptions = {
  mode: { label: 'Version', values: modeWords },
  paper: { label: 'Paper', values: { a4: 'A4', letter: 'Letter' } },
  /** Of slides: one fills a page of its own shape, or two share the paper that is in the printer. */
  layout: { label: 'Slides', values: { one: 'One a page', two: 'Two a page' } },
  tone: { label: 'Color', values: { colour: 'Color', grey: 'Grayscale' } },
  flip: { label: 'Flip on', values: { long: 'Long edge', short: 'Short edge' } },
} as const;

/** The options in the print panel of a handout. The name of an option is its query parameter. */
export function printOptionsFor({ modes, group }: Pick<Handout, 'modes' | 'group'>) {
  const names = [modes.length > 1 && 'mode', group === 'slides' ? 'layout' : 'paper', 'tone', group === 'cards' && 'flip'] as const;
  return names.filter((name) => name !== false).map((name) => ({ name, ...printOptions[name] }));
}

/** A handout generated from other content; by default, portrait and without questions. */
const generated = (group: HandoutGroup, id: string, title: string, summary: string, more: Partial<Handout> = {}): Handout => ({
  id,
  title,
  summary,
  path: handoutPath(id),
  group,
  modes: ['answers'],
  orientation: 'portrait',
  ...more,
});

/** Every handout of the site, by group. */
export function allHandouts({ chapters, terms, services, layers, handouts }: Guide): readonly Handout[] {
  const modes: readonly Mode[] = ['answers', 'blank', 'key'];
  const summaries = {
    book: `All ${chapters.length} chapters, ${terms.size} terms, the sources, and the answers to all questions.`,
    quiz: 'Ten questions that cover all objectives, or a set that you choose. To get the same questions again, enter the same code.',
    cards: `${terms.size} terms to cut out, eight per page, with definitions on the back.`,
    matrix: `${services.size} services and ${layers.length} layers on one page.`,
    slides: 'The model in 15 slides, made from the data and diagrams of the guide. Present them full screen, or print them two to a page.',
  };
  const sheets = [
    generated('book', 'book', 'The guide as a book', summaries.book),
    ...handouts.map(({ kind, asks, ...handout }): Handout => ({
      ...handout,
      group: kind === 'study' ? 'study' : 'worksheets',
      modes: asks ? modes : ['answers'],
    })),
    generated('quizzes', 'quiz-a', 'Quiz, version A', summaries.quiz, { modes }),
    generated('quizzes', 'quiz-b', 'Quiz, version B', 'Ten other questions, so that neighbors can’t copy from each other.', { modes }),
    generated('cards', 'flashcards', 'Printable flashcards', summaries.cards),
    generated('reference', 'matrix', 'Who is responsible for which layer', summaries.matrix),
    generated('slides', 'slides', 'Slides', summaries.slides, { orientation: 'landscape' }),
    ...[...services.values()].map(({ id, name, shortName }) =>
      generated(
        'services',
        `service-${id}`,
        `${name} on one page`,
        `Who is responsible for each layer of ${shortName}, what you have to do, and which mistakes to avoid.`,
        { path: serviceSheetPath(id) },
      ),
    ),
  ];
  return sheets.sort((a, b) => handoutGroups.indexOf(a.group) - handoutGroups.indexOf(b.group));
}

export function findHandout(guide: Guide, id: string): Handout {
  const sheet = allHandouts(guide).find((each) => each.id === id);
  if (!sheet) throw new Error(`There is no sheet "${id}".`);
  return sheet;
}

export const papers = ['a4', 'letter'] as const;
/** Slides have pages in their own shape. */
const slidePaper = '16x9';
export type Paper = (typeof papers)[number] | typeof slidePaper;

/** The folder of the PDFs, from the site's root. */
export const pdfFolder = '/handouts/pdf/';
export const zipPath = '/handouts/all.zip';
export const epubPath = '/handouts/shared-responsibility-guide.epub';
/** A list of the PDFs, for tests and for programs that download them. */
export const manifestPath = '/handouts/handouts.json';

/** In color, or in gray for photocopying. */
export type Tone = keyof typeof printOptions.tone.values;

export type PdfJob = ReturnType<typeof jobsOf>[number];

/** Only what is copied for a class exists in gray: sheets to read, and blank sheets to fill in. */
const tonesOf = ({ group, modes }: Handout, mode: Mode): readonly Tone[] =>
  ['study', 'worksheets', 'quizzes', 'reference'].includes(group) && (modes.length === 1 || mode === 'blank')
    ? ['colour', 'grey']
    : ['colour'];

/** The PDFs of a handout: each mode on each paper (slides on their own), some also in gray. Service sheets have none; readers print them from the browser. */
export function jobsOf(sheet: Handout) {
  const { id, path, group, modes } = sheet;
  const own: readonly Paper[] = group === 'services' ? [] : group === 'slides' ? [slidePaper] : papers;
  return modes.flatMap((mode) =>
    tonesOf(sheet, mode).flatMap((tone) =>
      own.map((paper) => ({
        sheet,
        mode,
        paper,
        tone,
        /** Its file in {@link pdfFolder}. Example: `quiz-a-blank-gray-letter.pdf` */
        file: `${[id, modes.length > 1 && mode, tone === 'grey' && 'gray', paper].filter(Boolean).join('-')}.pdf`,
        /** The page to print, from the site's root. Its query contains the options. */
        address: `${path}?mode=${mode}&paper=${paper}${tone === 'grey' ? '&tone=grey' : ''}`,
      })),
    ),
  );
}

/** Teachers need the blank version first. */
const modeOrder = ['blank', 'answers', 'key'] as const;

/** The versions that a handout's PDFs come in, each with a label for readers, in the order of the list of handouts. */
export const versionsOf = (sheet: Handout) =>
  modeOrder
    .filter((mode) => sheet.modes.includes(mode))
    .flatMap((mode) =>
      tonesOf(sheet, mode).map((tone) => ({
        mode,
        tone,
        label: `${sheet.modes.length > 1 ? modeWords[mode] : 'PDF'}${tone === 'grey' ? ', gray' : ''}`,
      })),
    );

export interface MadePdf extends Pick<PdfJob, 'mode' | 'paper' | 'tone'> {
  readonly sheet: string;
  /** From the site's root, without the base path. */
  readonly path: string;
  readonly pages: number;
  readonly bytes: number;
}

/** The content of `handouts.json`. */
export interface HandoutManifest {
  readonly pdfs: readonly MadePdf[];
  readonly zip: { readonly path: string; readonly bytes: number };
}
