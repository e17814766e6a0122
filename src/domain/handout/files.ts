import type { Mode, Handout } from './handouts.ts';

/** The papers that PDFs are made for. */
export const papers = ['a4', 'letter'] as const;
/** Slides have pages in their own shape. */
const slidePaper = '16x9';
export type Paper = (typeof papers)[number] | typeof slidePaper;

/** Where the PDFs lie, from the site's root. */
export const pdfFolder = '/handouts/pdf/';
export const zipPath = '/handouts/all.zip';
export const epubPath = '/handouts/shared-responsibility-guide.epub';
/** Lists the PDFs; the tests read it, and anyone who downloads them all. */
export const manifestPath = '/handouts/handouts.json';

/** In color, or in gray for the copier of a school. */
export type Tone = 'colour' | 'grey';

/** One PDF to make. */
export interface PdfJob {
  readonly sheet: Handout;
  readonly mode: Mode;
  readonly paper: Paper;
  readonly tone: Tone;
  /** Its file in {@link pdfFolder}. Example: `quiz-a-blank-gray-letter.pdf`. */
  readonly file: string;
  /** The page to print, from the site's root, the choice in its query. */
  readonly address: string;
}

const modeInName = ({ modes }: Handout, mode: Mode) => (modes.length > 1 ? `-${mode}` : '');

/** Gray editions are of what is copied for a class: sheets to read, and blank ones to fill in. */
const tonesOf = ({ group, modes }: Handout, mode: Mode): readonly Tone[] =>
  ['study', 'worksheets', 'quizzes', 'reference'].includes(group) && (modes.length === 1 || mode === 'blank')
    ? ['colour', 'grey']
    : ['colour'];

/** Every PDF of a sheet: each mode on each paper (slides on their own), some in gray too. Service sheets have none; readers print them from the browser. */
export function jobsOf(sheet: Handout): PdfJob[] {
  if (sheet.group === 'services') return [];
  return sheet.modes.flatMap((mode) =>
    tonesOf(sheet, mode).flatMap((tone) =>
      (sheet.group === 'slides' ? ([slidePaper] as const) : papers).map((paper) => ({
        sheet,
        mode,
        paper,
        tone,
        file: `${sheet.id}${modeInName(sheet, mode)}${tone === 'grey' ? '-gray' : ''}-${paper}.pdf`,
        address: `${sheet.path}?mode=${mode}&paper=${paper}${tone === 'grey' ? '&tone=grey' : ''}`,
      })),
    ),
  );
}

/** A PDF that was made. */
export interface MadePdf {
  readonly sheet: string;
  readonly mode: Mode;
  readonly paper: Paper;
  readonly tone: Tone;
  /** From the site's root, without the sub-path. */
  readonly path: string;
  readonly pages: number;
  readonly bytes: number;
}

/** What `handouts.json` says. */
export interface HandoutManifest {
  readonly pdfs: readonly MadePdf[];
  readonly zip: { readonly path: string; readonly bytes: number };
}
