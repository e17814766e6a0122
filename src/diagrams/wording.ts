import { partyWord } from '../domain/party-names.ts';
import type { Party } from '../schema/party.ts';

/** What a link in a picture is called. Example: `Hardware: AWS`. */
export const linkName = (label: string, party: Party): string => `${label}: ${party === 'aws' ? 'AWS' : partyWord[party].toLowerCase()}`;

/** Who does it, as a sentence's subject and verb. Example: `AWS holds`. */
export const whoHolds: Readonly<Record<Party, string>> = { aws: 'AWS holds', customer: 'you hold', shared: 'both hold a part of' };

/** `a`, `a and b`, `a, b and c`. */
export const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;

/** The text with a capital first letter. */
export const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The label inside a sentence: an ordinary first word loses its capital, a name or an abbreviation keeps it. */
export const inSentence = (label: string): string =>
  /^(Availability Zone|Amazon|AWS|Region|[A-Z]{2})/.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1);

const filled = (words: readonly string[], most: number): string[] => {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= most) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
};

/** Words in as few lines as hold at most so many characters each, the lines as even as can be; a longer word stands alone. */
export const wrapped = (text: string, most: number): string[] => {
  const words = text.split(' ');
  const fewest = filled(words, most).length;
  let evenMost = most;
  while (evenMost > 1 && filled(words, evenMost - 1).length === fewest) evenMost -= 1;
  return filled(words, evenMost);
};

/** What the rule between the customer's part and AWS's is called in every picture. */
export const lineName = 'The line';
