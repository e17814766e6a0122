import { modes, type Handout } from './handouts.ts';
import { modeWords } from './words.ts';

/** One thing that the print panel offers; the first option is what holds when nothing was chosen. */
export interface Choice {
  /** Its name in the address. */
  readonly name: 'mode' | 'paper' | 'tone' | 'flip';
  readonly label: string;
  readonly options: readonly (readonly [value: string, word: string])[];
}

const mode: Choice = {
  name: 'mode',
  label: 'Show',
  options: modes.map((each) => [each, modeWords[each]] as const),
};
const paper: Choice = {
  name: 'paper',
  label: 'Paper',
  options: [
    ['a4', 'A4'],
    ['letter', 'Letter'],
  ],
};
const tone: Choice = {
  name: 'tone',
  label: 'Ink',
  options: [
    ['colour', 'Color'],
    ['grey', 'Gray'],
  ],
};
const flip: Choice = {
  name: 'flip',
  label: 'Turn over the',
  options: [
    ['long', 'Long edge'],
    ['short', 'Short edge'],
  ],
};

/** What the print panel of a sheet offers to choose one of. */
export const choicesOf = (sheet: Pick<Handout, 'modes' | 'group'>): readonly Choice[] => [
  ...(sheet.modes.length > 1 ? [mode] : []),
  paper,
  tone,
  ...(sheet.group === 'cards' ? [flip] : []),
];

/** What can be had in addition, each off when nothing was chosen: its name in the address, and what it is called. */
export const extras = [
  ['name', 'Name and date line'],
  ['links', 'Link targets'],
] as const;
