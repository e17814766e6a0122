import { partyWord } from '../domain/party-names.ts';
import type { Party } from '../schema/party.ts';

/** A label with its party. Example: `Hardware: AWS`. */
export const withParty = (label: string, party: Party): string => `${label}: ${party === 'aws' ? 'AWS' : partyWord[party].toLowerCase()}`;

/** Who is responsible, as a sentence's subject and verb. Example: `AWS holds`. */
export const partyHolds: Readonly<Record<Party, string>> = { aws: 'AWS holds', customer: 'you hold', shared: 'both hold a part of' };

const fillLines = (words: readonly string[], max: number): string[] => {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= max) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
};

/** Wraps text into as few lines of at most `max` characters as possible, the lines as even as possible; a longer word stands alone. */
export const wrap = (text: string, max: number): string[] => {
  const words = text.split(' ');
  const count = fillLines(words, max).length;
  let evenMax = max;
  while (evenMax > 1 && fillLines(words, evenMax - 1).length === count) evenMax -= 1;
  return fillLines(words, evenMax);
};

/** The name of the line between the customer's part and AWS's in every picture. */
export const lineName = 'The line';
