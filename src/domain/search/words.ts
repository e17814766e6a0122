import { stemmer } from 'stemmer';

const wordSet = (words: string) => new Set(words.split(/\s+/));

/** Words without a meaning of their own: a query drops them if other words remain. */
const stopWords = wordSet(
  `a about all also am an and any anything are as at be because been being between both but by can cannot could did do doe does doing done
  each either else ever every for from had has have having he her here him his how i if in into is it its itself just like may me might mine
  more most much must my myself no not now of off on one only or other our ours out over please really shall she should so some something
  such sure than that the their them then there these they thing things this those through to too under up us versus very vs was way we well
  were what when where whether which while who whole whom whose why will with would yes yet you your yours yourself`,
);

/** Words that say little about what a reader looks for: they count for less than others. */
const lightWords = wordSet(
  `actually always call called calls care come comes define definition describe difference different duties duty example examples explain
  find get gets getting give given gives go goes going happen happens job keep kind know list make makes many mean means need needs never
  own owns put read reads responsibilities responsibility responsible say says show still take takes task tell use used uses using without work works`,
);

const comparingWords = wordSet('vs versus compare compared comparison difference differences different differ');

/** Caches results for short texts: names and titles repeat, and the reader waits for the first search. */
function memoize<Value>(compute: (text: string) => Value): (text: string) => Value {
  const cache = new Map<string, Value>();
  return (text) => {
    const cached = cache.get(text);
    if (cached !== undefined || text.length > 80) return cached ?? compute(text);
    const value = compute(text);
    cache.set(text, value);
    return value;
  };
}

const ascii = /^[\x20-\x7e]*$/;
const asciiWords = /[a-z0-9]+(?:[.-][a-z0-9]+)*/g;
const unicodeWords = /[\p{L}\p{N}]+(?:[.-][\p{L}\p{N}]+)*/gu;

/** The words of a text, lower-case, in order. Keeps what belongs to a name: `s3.1`, `clf-c02`, `soc2`. */
export const wordsOf: (text: string) => readonly string[] = memoize((text) => {
  // Nearly all texts are ASCII, for which the simple pattern is many times faster.
  if (ascii.test(text)) return text.toLowerCase().match(asciiWords) ?? [];
  return text.normalize('NFKC').toLowerCase().match(unicodeWords) ?? [];
});

/** Example: "who", "does". */
export const isStopWord = (word: string): boolean => stopWords.has(word);

/** Does the word say little about what the reader looks for? Example: "happens", "responsible". */
export const isLightWord = (word: string): boolean => lightWords.has(word);

/** Does the word ask for a comparison? Example: "vs". */
export const isComparingWord = (word: string): boolean => comparingWords.has(word);

/** Drops names that differ from an earlier one only in the forms of their words: "region" and "regions" find the same. */
export function withoutForms(names: readonly string[]): string[] {
  const seen = new Set<string>();
  return names.filter((name) => {
    const key = stems(name).join(' ');
    return !seen.has(key) && seen.add(key);
  });
}

/** The stem that the forms of a word share: patches, patched and patching have one. */
export const stemOf: (word: string) => string = memoize((word) => (/^[a-z]+$/.test(word) ? stemmer(word) : word));

/** The stems of a text's words. */
export const stems: (text: string) => readonly string[] = memoize((text) => wordsOf(text).map(stemOf));
