import { modeWords, type Mode, type Handout } from './handouts.ts';

/** The paper sizes of the PDFs. */
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
export type Tone = 'colour' | 'grey';

/** A PDF to make. */
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

/** A PDF that was made. */
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
