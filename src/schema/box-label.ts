import { plainText } from './primitives.ts';

/** Characters that fit a box, by the number of boxes in its row. */
export const labelRoom: Readonly<Record<number, number>> = { 1: 32, 2: 32, 3: 23 };

/** Letters of the longest word that a box can hold without breaking it. */
const wordRoom = 18;

const hasHiddenCharacter = (text: string) => /[\p{Cc}\p{Cf}\p{Co}]/u.test(text);
const fitsByWord = (text: string) => text.split(/[\s-]/).every((word) => word.length <= wordRoom);

/**
 * A label inside a box. Quotes, brackets, backticks and the like are refused: they would be Mermaid syntax.
 * @param max characters that fit the box
 */
export const boxLabel = (max: number) =>
  plainText(max)
    .regex(/^[^"`[\]\\|#;&]*$/, 'A label may not hold " ` [ ] \\ | # ; or &: write it in plain words.')
    .refine(
      (text) => !hasHiddenCharacter(text),
      'A label may not hold invisible characters, such as marks that turn the reading direction: retype it.',
    )
    .refine(fitsByWord, `A word in a box has at most ${wordRoom} letters: use a shorter one, or a hyphen.`);
