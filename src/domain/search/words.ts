import { stemmer } from 'stemmer';

/** Words that ask rather than tell: they are dropped from a query when other words remain. */
const askingWords = new Set(
  `a about am an and any are as at be been being between by can could did do does doing each else ever for from get gets give go
  had has have having how i if in into is it its just like make makes mean means me must my need needs of on one or our out own
  please shall should so some such tell than that the their them then there these they thing this those to up us use used using was
  we were what when where whether which who whom whose why will with would you your yours actually
  explain define definition describe difference vs versus responsible responsibility responsibilities job task duty duties`.split(/\s+/),
);

/** A text's words, lower-case, in order. Keeps what belongs to a name: `s3.1`, `clf-c02`, `soc2`. */
export function wordsOf(text: string): string[] {
  return (text.normalize('NFKC').toLowerCase().match(/[\p{L}\p{N}]+(?:[.-][\p{L}\p{N}]+)*/gu) ?? []).map((word) => word.replace(/[.-]+$/, ''));
}

/** Does the word only ask, as "who" or "does" do? */
export const isAskingWord = (word: string): boolean => askingWords.has(word);

/** The stem under which forms of one word meet: patches, patched and patching meet in one. */
export const stemOf = (word: string): string => (/^[a-z]+$/.test(word) ? stemmer(word) : word);

/** A name's key: its stems, joined; "Security Groups" and "security group" have the same. */
export const nameKey = (words: readonly string[]): string => words.map(stemOf).join(' ');
