import { typedWords, type Concept } from './concepts.ts';
import { isOneOf, type WordIndex } from './word-index.ts';
import { stems } from './words.ts';

/** The layers that a question asks about by a verb or other words, in any form. The first row that matches counts. */
const layersOfWords: readonly (readonly [words: string, layers: readonly string[]])[] = [
  ['who can, who may', ['identity-access']],
  ['container image', ['application']],
  ['patch, update, upgrade', ['operating-system', 'platform']],
  ['encrypt', ['encryption-at-rest', 'encryption-in-transit']],
  ['back up, restore', ['backup-resilience']],
  ['log, monitor', ['logging-monitoring']],
  ['configure', ['platform', 'network-configuration']],
];

const inStems = (text: string) => ` ${stems(text).join(' ')} `;
const rows = layersOfWords.map(([list, layers]) => ({ phrases: list.split(', ').map(inStems), layers }));

/** Words with which a question about the party begins. */
const asksForParty = /^(?:.*\bwho\b|am|are|do|does|is|must|should)\b/;

/**
 * The layers that a query asks about, by these words or by their names: "who patches rds" asks about two layers, and "who patches the os on
 * rds" about one of them. If the words and the names disagree, as in "who encrypts s3 objects", the words count.
 * @param service the id of a service that the query names
 */
export function layersAsked(
  words: readonly string[],
  concepts: readonly Concept[],
  service: string,
  { entries }: WordIndex,
): readonly string[] {
  if (!asksForParty.test(words.join(' '))) return [];
  const query = inStems(words.join(' '));
  const byWords = rows.find(({ phrases }) => phrases.some((phrase) => query.includes(phrase)))?.layers ?? [];
  const typed = concepts.filter(({ mention }) => !mention?.isName).map(typedWords);
  const byName = entries.flatMap(({ layer, layerEntry, title, services }) => {
    if (!layer || !services.includes(service)) return [];
    const names = [title.split(': ')[0] ?? '', ...(layerEntry?.names ?? [])];
    return typed.some((each) => isOneOf(names, each)) ? [layer] : [];
  });
  const inBoth = byWords.filter((layer) => byName.includes(layer));
  return [inBoth, byWords, byName].find(({ length }) => length > 0) ?? [];
}
