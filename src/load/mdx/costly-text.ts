import { createFault, type Fault } from '../../domain/faults.ts';

// Text that no author writes, and that keeps the Markdown parser busy for minutes, as its time grows with the square or cube of it.
const maxCharacters = 64_000;
const maxLine = 4_000;
const maxMarkers = 12;
/** How often a mark that opens something may be in a chapter; the busiest real one has about a hundred of one kind. */
const maxMarks: Readonly<Record<string, number>> = { '~': 200, '[': 1_000, '*': 500, _: 500, '`': 500 };

/** A row of list and quotation marks, each of which opens another level. */
const deepMarkers = new RegExp(`^[ \\t]*(?:(?:[-*+>]|\\d{1,9}[.)])[ \\t]*){${maxMarkers},}`);
/** Dashes and the like alone on a line are a rule, or the line around frontmatter. */
const isRule = (line: string) => /^[-*_ \t\r]*$/.test(line) && !line.includes('>');

/** The first line on which the text would hold up the parser. @returns nothing for any real chapter */
export function findCostlyText(text: string, file: string): Fault[] {
  const wrong = (line: number, message: string, hint: string) => [createFault('mdx-syntax', { file, line, column: 1 }, message, hint)];
  if (text.length > maxCharacters)
    return [createFault('file-too-big', { file, line: 1, column: 1 }, `A chapter has at most ${maxCharacters} characters.`)];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.length > maxLine) return wrong(index + 1, `The line has more than ${maxLine} characters.`, 'Break it into paragraphs.');
    if (deepMarkers.test(line) && !isRule(line))
      return wrong(index + 1, 'Lists or quotations are nested too deep.', 'Use at most three levels.');
  }
  const [mark, limit] = Object.entries(maxMarks).find(([each, max]) => text.split(each).length - 1 > max) ?? [];
  return mark ? wrong(1, `The text has "${mark}" more than ${limit} times.`, 'Split the chapter, or remove what is no text.') : [];
}
