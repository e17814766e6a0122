import { stemmer } from 'stemmer';

const wordSet = (words: string) => new Set(words.split(/\s+/));

/** Words without meaning, which are dropped from a query if other words remain. */
const stopWords = wordSet(
  `a about all also am an and any anything are as at be because been being between both but by can cannot could did do doe does doing done
  each either else ever every for from had has have having he her here him his how i if in into is it its itself just like may me might mine
  more most much must my myself no not now of off on one only or other our ours out over please really shall she should so some something
  such sure than that the their them then there these they thing things this those through to too under up us versus very vs was way we well
  were what when where whether which while who whole whom whose why will with would yes yet you your yours yourself`,
);

/** Words that say little about what a reader searches for, so they count less than others. */
const lightWords = wordSet(
  `actually always call called calls care come comes define definition describe difference different duties duty example examples explain
  find get gets getting give given gives go goes going happen happens job keep kind know list make makes many mean means need needs never
  own owns put read reads responsibilities responsibility responsible say says show still take takes task tell use used uses using without work works`,
);

const comparingWords = wordSet('vs versus compare compared comparison difference differences different differ');

/** Caches results for short texts, because names and titles repeat and the reader waits for the first search. */
export function memoize<Value>(compute: (text: string) => Value): (text: string) => Value {
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
/** Dashes, quotation marks, and the like. */
const punctuation = /[\u2000-\u206f]/g;

/** A text in lowercase, with its characters in their simplest form and spaces for punctuation that isn't ASCII. */
export const simplify = (text: string): string =>
  (ascii.test(text) ? text : text.replace(punctuation, ' ').normalize('NFKC')).toLowerCase();

/** The words of a text in lowercase, in order. Names such as `s3.1`, `clf-c02`, and `soc2` stay whole. */
export const wordsOf: (text: string) => readonly string[] = memoize((text) => {
  const simple = simplify(text);
  // Nearly all texts are ASCII. The other pattern is many times slower, and the reader would wait until the browser has compiled it.
  return simple.match(ascii.test(simple) ? asciiWords : /[\p{L}\p{N}]+(?:[.-][\p{L}\p{N}]+)*/gu) ?? [];
});

/** Whether a word has no meaning of its own. Examples: "who", "does" */
export const isStopWord = (word: string): boolean => stopWords.has(word);

/** Whether a word says little or nothing about what the reader searches for. Examples: "happens", "responsible", "who" */
export const saysLittle = (word: string): boolean => stopWords.has(word) || lightWords.has(word);

/** Whether a word asks for a comparison. Example: "vs" */
export const isComparingWord = (word: string): boolean => comparingWords.has(word);

/** Drops names that differ from an earlier name only in the forms of their words, such as "region" and "regions". */
export function withoutForms(names: readonly string[]): string[] {
  const seen = new Set<string>();
  return names.filter((name) => {
    const key = stems(name).join(' ');
    return !seen.has(key) && seen.add(key);
  });
}

/** The stem of a word. Patches, patched, and patching have the same one. */
export const stemOf: (word: string) => string = memoize((word) => (/^[a-z]+$/.test(word) ? stemmer(word) : word));

/** How every word with a stem begins. Stemming changes only endings: at most the last two letters of a stem aren't in the word. */
export const beginningOf = (stem: string): string => (/^[a-z]+$/.test(stem) ? stem.slice(0, Math.max(2, stem.length - 2)) : stem);

/** The stems of a text's words. */
export const stems: (text: string) => readonly string[] = memoize((text) => wordsOf(text).map(stemOf));
