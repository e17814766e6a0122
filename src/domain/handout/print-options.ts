import { modes, type Handout } from './handouts.ts';
import { modeWords } from './words.ts';

/** A choice in the print panel; its first value is the default. */
interface PrintOption {
  /** Its name in the query string. */
  readonly name: 'mode' | 'paper' | 'tone' | 'flip';
  readonly label: string;
  /** Labels by value. */
  readonly values: Readonly<Record<string, string>>;
}

const mode: PrintOption = { name: 'mode', label: 'Show', values: Object.fromEntries(modes.map((each) => [each, modeWords[each]])) };
const paper: PrintOption = { name: 'paper', label: 'Paper', values: { a4: 'A4', letter: 'Letter' } };
const tone: PrintOption = { name: 'tone', label: 'Ink', values: { colour: 'Color', grey: 'Gray' } };
const flip: PrintOption = { name: 'flip', label: 'Turn over the', values: { long: 'Long edge', short: 'Short edge' } };

/** The choices in the print panel of a handout. */
export const printOptionsFor = (sheet: Pick<Handout, 'modes' | 'group'>): readonly PrintOption[] => [
  ...(sheet.modes.length > 1 ? [mode] : []),
  paper,
  tone,
  ...(sheet.group === 'cards' ? [flip] : []),
];

/** Check boxes in the print panel, off by default: name in the query string, and label. */
export const printToggles = [
  ['name', 'Name and date line'],
  ['links', 'Link targets'],
] as const;
