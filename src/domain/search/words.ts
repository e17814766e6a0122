import { stemmer } from 'stemmer';

/** Words that ask rather than tell: they are dropped from a query when other words remain. */
const askingWords = new Set(
  `a about actually all also always am an and any anything are as ask at be because been being between both but by call called calls
  can cannot care come comes could did different difference do doe does doing done each either else ever every example explain find
  for from get gets getting give given gives go goes going had happen happens has have having he her here him his how i if in into is it
  its itself job just keep kind know like list make makes many may me mean means meant might mine more most much must my myself need needs
  never no not now of off on one only or other our ours out over own please put really responsible responsibility
  responsibilities say says shall she should show so some something still such sure take takes task tell than that the their them then
  there these they thing things this those through to too under up us use used uses using versus very vs was way we well were what when
  where whether which while who whole whom whose why will with without work works would yes yet you your yours yourself
  duty duties definition define describe`.split(/\s+/),
);

/** A text's words, lower-case, in order. Keeps what belongs to a name: `s3.1`, `clf-c02`, `soc2`. */
export function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+(?:[.-][\p{L}\p{N}]+)*/gu) ?? []
  ).map((word) => word.replace(/[.-]+$/, ''));
}

/** Does the word only ask, as "who" or "does" do? */
export const isAskingWord = (word: string): boolean => askingWords.has(word);

/** The stem under which forms of one word meet: patches, patched and patching meet in one. */
export const stemOf = (word: string): string => (/^[a-z]+$/.test(word) ? stemmer(word) : word);
