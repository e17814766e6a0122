import { plainText } from './primitives.ts';

/** How many characters fit in a box, by the number of boxes in its row. */
export const labelRoom: Readonly<Record<number, number>> = { 1: 32, 2: 32, 3: 23 };

/** The length of the longest word that fits in a box. */
const wordRoom = 18;

const hasHiddenCharacter = (text: string) => /[\p{Cc}\p{Cf}\p{Co}]/u.test(text);
const fitsByWord = (text: string) => text.split(/[\s-]/).every((word) => word.length <= wordRoom);

/**
 * A label inside a box. Quotes, brackets, backticks, and similar characters aren't allowed, because they are Mermaid syntax.
 * @param max how many characters fit in the box
 */
export const boxLabel = (max: number) =>
  plainText(max)
    .regex(/^[^"`[\]\\|#;&]*$/, 'A label may not hold " ` [ ] \\ | # ; or &: write it in plain words.')
    .refine(
      (text) => !hasHiddenCharacter(text),
      'A label may not hold invisible characters, such as marks that turn the reading direction: retype it.',
    )
    .refine(fitsByWord, `A word in a box has at most ${wordRoom} letters: use a shorter one, or a hyphen.`);
