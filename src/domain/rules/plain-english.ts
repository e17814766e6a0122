import type { Report } from '../faults.ts';

/** Phrases that an editor would change, with what to write instead. */
const phrases: readonly (readonly [RegExp, string])[] = [
  [/\b(?:held by|who holds|holds the layer)\b/gi, 'Write "AWS is responsible for …" or "you\'re responsible for …".'],
  [/\b(?:is|are|stays?|remains?) (?:yours|AWS[’']s)(?=[.,;:)]|$)/gi, 'Write who does what: "You choose the key."'],
  [/\banswers? for\b/gi, 'Write "is responsible for".'],
  [/\b(?:unasked|of its own accord|without being asked)\b/gi, 'Write "by default" or "automatically".'],
  [/\bby itself\b/gi, 'Write "automatically", or "alone".'],
  [/\bsees? to\b/gi, 'Write "handles", "installs" or "fixes".'],
  [/\bhangs? on\b/gi, 'Write "depends on".'],
  [/\b(?:seldom|lately|hence|thus|wherein|thereof|forthwith)\b/gi, 'Use an everyday word.'],
  [/\b(?:whoever|whomever)\b/gi, 'Write "anyone who".'],
  [/\bfor want of\b/gi, 'Write "because there is no …".'],
  [/\bmend(?:s|ed|ing)?\b/gi, 'Write "fix".'],
  [/\byou may still read\b/gi, 'Say what is true.'],
  [/\bAWS[’']s\b/g, 'Use AWS as an adjective: "the AWS documentation".'],
];

const indentOf = (line: string): number => line.search(/\S|$/);

/** The lines of a text without the words of search fields, which readers never see, and without addresses. */
function visibleLines(text: string): readonly string[] {
  let hiddenIndent = Number.POSITIVE_INFINITY;
  return text.split('\n').map((line) => {
    const indent = indentOf(line);
    if (line.trim() !== '' && indent <= hiddenIndent && !/^\s*[-\]]/.test(line)) hiddenIndent = Number.POSITIVE_INFINITY;
    if (/^\s*everyday:/.test(line)) hiddenIndent = indent;
    const isHidden = indent > hiddenIndent || hiddenIndent === indent;
    return isHidden ? '' : line.replaceAll(/https?:\S+|\]\([^)]*\)/g, (address) => ' '.repeat(address.length));
  });
}

/** Reports the phrases in a content file that aren't plain English. @param text the whole file */
export function checkPhrases(file: string, text: string, report: Report): void {
  for (const [index, line] of visibleLines(text).entries())
    for (const [pattern, hint] of phrases)
      for (const match of line.matchAll(pattern))
        report('plain-english', { file, line: index + 1, column: match.index + 1 }, `"${match[0]}" isn't plain English.`, hint);
}
