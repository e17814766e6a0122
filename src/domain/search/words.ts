import { stemmer } from 'stemmer';

const listOf = (words: string) => new Set(words.split(/\s+/));

/** Words that only hold a sentence together: they are dropped from a query when other words remain. */
const askingWords = listOf(
  `a about all also am an and any anything are as at be because been being between both but by can cannot could did do doe does doing done
  each either else ever every for from had has have having he her here him his how i if in into is it its itself just like may me might mine
  more most much must my myself no not now of off on one only or other our ours out over please really shall she should so some something
  such sure than that the their them then there these they thing things this those through to too under up us versus very vs was way we well
  were what when where whether which while who whole whom whose why will with would yes yet you your yours yourself`,
);

/** Words that say little about what is wanted, but not nothing: they count for less than the others. */
const lightWords = listOf(
  `actually always call called calls care come comes define definition describe difference different duties duty example examples explain
  find get gets getting give given gives go goes going happen happens job keep kind know list make makes many mean means need needs never
  own owns put responsibilities responsibility responsible say says show still take takes task tell use used uses using without work works`,
);

/** Words that set things side by side. */
const comparingWords = listOf('vs versus compare compared comparison difference differences different differ');

/** Remembers what came of short texts: names and titles come again and again, and a reader waits for the first search. */
function remembering<Value>(of: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined || text.length > 80) return before ?? of(text);
    const value = of(text);
    known.set(text, value);
    return value;
  };
}

const plain = /^[\x20-\x7e]*$/;
const plainWords = /[a-z0-9]+(?:[.-][a-z0-9]+)*/g;
const anyWords = /[\p{L}\p{N}]+(?:[.-][\p{L}\p{N}]+)*/gu;

/** A text's words, lower-case, in order. Keeps what belongs to a name: `s3.1`, `clf-c02`, `soc2`. */
export const wordsOf: (text: string) => readonly string[] = remembering((text) => {
  // Nearly all texts are plain ASCII, for which the simple form is many times faster.
  if (plain.test(text)) return text.toLowerCase().match(plainWords) ?? [];
  return text.normalize('NFKC').toLowerCase().match(anyWords) ?? [];
});

/** Does the word only ask, as "who" or "does" do? */
export const isAskingWord = (word: string): boolean => askingWords.has(word);

/** Does the word say little about what is wanted, as "happens" or "responsible" do? */
export const isLightWord = (word: string): boolean => lightWords.has(word);

/** Does the word ask to compare, as "vs" does? */
export const isComparingWord = (word: string): boolean => comparingWords.has(word);

/** Names without those that differ from an earlier one in the forms of their words only: "region" and "regions" find the same. */
export function withoutForms(names: readonly string[]): string[] {
  const seen = new Set<string>();
  return names.filter((name) => {
    const key = stems(name).join(' ');
    return !seen.has(key) && seen.add(key);
  });
}

/** The stem under which forms of one word meet: patches, patched and patching meet in one. */
export const stemOf: (word: string) => string = remembering((word) => (/^[a-z]+$/.test(word) ? stemmer(word) : word));

/** The stems of a text's words. */
export const stems: (text: string) => readonly string[] = remembering((text) => wordsOf(text).map(stemOf));
