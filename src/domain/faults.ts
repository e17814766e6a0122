import { closest, distance } from 'fastest-levenshtein';
import { compareText } from './text.ts';

/** A position in a content file. Lines and columns count from 1. */
export interface SourceLocation {
  /** From the repository's root. Example: `content/layers.yaml` */
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Example: `content/layers.yaml:3` */
export const placeOf = ({ file, line }: SourceLocation): string => `${file}:${line}`;

export const startOf = (file: string): SourceLocation => ({ file, line: 1, column: 1 });

type Severity = 'error' | 'warning';

const error = (hint: string) => ({ severity: 'error' as Severity, hint });
const warning = (hint: string) => ({ severity: 'warning' as Severity, hint });

/** Every kind of content fault, with a default hint that says what to do. For its message, search `src/` for its code. */
export const faultKinds = {
  // Files
  'missing-file': error('Restore it from the last commit.'),
  'unexpected-file': error('CONTRIBUTING.md lists which file belongs where. Move, rename, or remove it.'),
  'hidden-file': warning('Remove it; nothing reads it.'),
  'file-name': error(
    'Use lowercase letters, digits, and single hyphens, because the name is the id. Chapters begin with two digits: 03-the-layers.mdx.',
  ),
  'unreadable-file': error('Put a plain file in its place, and give yourself the right to read it.'),
  'not-text': error('Save it as UTF-8 text.'),
  'invisible-character': error('Delete it, or write a plain space: invisible characters change how text is read, copied and searched.'),
  'mixed-scripts': error('Write the word again on an English keyboard: letters of two alphabets look alike, and search tells them apart.'),
  'not-nfc': error('Write the letter as one character, as a keyboard does (Unicode NFC).'),
  'file-too-big': error('Split it into several entries.'),
  'empty-file': error('Write the entry, or remove the file.'),
  // YAML files and frontmatter
  'yaml-syntax': error('Fix the YAML. Text that contains ": " or " #", or starts with a special character, belongs in quotes.'),
  'yaml-feature': error('Write the value out: anchors, aliases, tags, directives, and keys that aren’t plain words aren’t supported.'),
  'second-document': error('Remove the line "---", or move what follows to a file of its own.'),
  'duplicate-key': error('Remove or rename one of the two.'),
  'frontmatter-missing': error('Start the file with "---", the fields of its schema (src/schema/frontmatter.ts), and "---" again.'),
  'plain-english': error('CONTRIBUTING.md describes the writing style.'),
  // The shape of an entry
  'unknown-key': error('Remove it. The fields are listed in src/schema/.'),
  'missing-field': error('Add it. The fields are listed in src/schema/.'),
  'wrong-value': error('src/schema/ says what the field accepts.'),
  // MDX
  'mdx-syntax': error('Fix the tag. Close every tag; a "<" or "{" meant as text is written "\\<" or "\\{".'),
  'mdx-script': error('Remove it: every tag is known without an import.'),
  'mdx-expression': error('Write the text out. A brace meant as text is written "\\{".'),
  'raw-html': error('Use Markdown or a tag of the table in src/schema/mdx-tags.ts.'),
  'refused-markdown': error('Use a heading, paragraph, list, table, quotation, or link.'),
  'heading-level': error('"##" starts a section, "###" a part of it.'),
  'heading-id': error(
    'A heading begins and ends with a plain letter or digit, and contains no "--", because its address is made from its words.',
  ),
  'tag-in-heading': error('Write the heading in plain words, and put the tag in the text below it.'),
  'tag-in-link': error('End the link before the tag.'),
  'wide-table': error('Split the table, or turn rows into columns.'),
  'unknown-tag': error('src/schema/mdx-tags.ts lists the tags.'),
  'unknown-attribute': error('Remove it.'),
  'missing-attribute': error('Add it.'),
  'duplicate-attribute': error('Remove one of the two.'),
  'wrong-attribute': error('An attribute is plain text in quotes: name="value".'),
  'wrong-parent': error('Move it.'),
  'wrong-content': error('Move it out of the tag, or into one of the tags inside.'),
  'missing-part': error('Add it.'),
  'extra-part': error('Keep one.'),
  'wrong-order': error('Change the order.'),
  'empty-tag': error('Write its content between the opening and the closing tag.'),
  'block-tag-in-text': error('Put the opening and the closing tag on separate lines, with blank lines around them.'),
  'inline-tag-alone': error('Move it into the sentence that it belongs to.'),
  // Between entries
  'unknown-id': error('Correct the id, or add the entry.'),
  'duplicate-id': error('Rename one of them.'),
  'reserved-id': error('Choose another id: the page itself uses this one.'),
  'wrong-entry-kind': error('Name an entry of the kind that the tag shows.'),
  'chapter-gap': error('Number the chapters 01, 02, 03 … without a gap.'),
  'broken-link': error('Correct the address, or add the page.'),
  'broken-fragment': error('Correct the part after "#".'),
  'unknown-everyday-target': error('Name a section of this chapter, or "chapter" for all of it.'),
  'external-link': error('Link to pages outside the site with <Source id="…" />. Add the page to content/sources.yaml.'),
  'relative-link': error('Begin the address with "/", or with "#" for a section of this chapter.'),
  'unused-term': error('Mark its first use in a chapter with <Term id="…">, or remove the entry.'),
  'duplicate-term-mark': error('Mark only the first use in the section, and write the later ones as plain words.'),
  'unnamed-term': error('Remove it from "terms", or name a term that the text of the change names.'),
  'duplicate-list-item': error('Keep one.'),
  'self-reference': error('Name another entry, or remove the line.'),
  'future-date': error('Write the day on which it happened. If the date is right, set the clock of this computer.'),
  'missing-layer': error('Add the layer. Every service has every layer of content/layers.yaml.'),
  'shared-without-both-sides': error('Say what each side does in "aws" and "you", or name the one responsible party.'),
  'unrecorded-default': error('Add the change to content/changes.yaml, or correct the date.'),
  'duty-without-responsibility': warning(
    'Move the duty to a layer for which the customer is responsible, or correct the party of this layer.',
  ),
  'conflicting-check': error('Give the check the same system, id and url everywhere.'),
  'unused-variant': error('Use it in a layer, or remove it.'),
  'contested-type': error('Let one service claim the type. A type that two services have belongs under "sharedWith".'),
  'unsupported-surprise': error('Choose a layer that has a source, or remove the surprise.'),
  'stale-source': warning('Read the page again, correct what changed, and set "readOn" to that day.'),
  'duplicate-question': error('Ask something else, or remove one of the two.'),
  'duplicate-option': error('Write another option, or remove it.'),
  'duplicate-reason': error('Give each option its own reason.'),
  'guessable-answer': error('Write options of about the same length, each true or false on its own.'),
  'unbalanced-answers': error('Change the order, the length, or the first words of the options of some questions.'),
  'skill-coverage': error('Write more questions on the skill, and link them in content/pages/exam.mdx with <SkillQuestions skill="…" />.'),
  'checkpoint-size': error('Set "checkpoint: true" on three to five questions of the chapter.'),
  'duplicate-alias': error('Keep the name in one entry, and link to the other with seeAlso.'),
} as const;

export type FaultCode = keyof typeof faultKinds;

export interface Fault extends SourceLocation {
  readonly code: FaultCode;
  /** Errors stop the build; warnings don't. */
  readonly severity: Severity;
  readonly message: string;
  readonly hint: string;
}

/** Reports a fault. @param hint replaces the default hint of its kind */
export type Report = (code: FaultCode, location: SourceLocation, message: string, hint?: string) => undefined;

/** The faults that a check reports, by file and position, without duplicates. */
export function collectFaults(check: (report: Report) => void): Fault[] {
  const faults = new Map<string, Fault>();
  check((code, location, message, hint) => {
    const position = [location.line, location.column].map((each) => String(each).padStart(7, '0'));
    const fault = { ...faultKinds[code], ...location, code, message };
    faults.set([location.file, ...position, code, message].join('\0'), hint === undefined ? fault : { ...fault, hint });
  });
  return [...faults].sort(([a], [b]) => compareText(a, b)).map(([, fault]) => fault);
}

/** `Did you mean "…"?` with the nearest known word; undefined if more than a third of its letters differ. */
export function didYouMean(word: string, known: Iterable<string>): string | undefined {
  const candidates = [...known];
  if (candidates.length === 0) return undefined;
  const found = closest(word.toLowerCase(), candidates);
  const isNear = distance(word.toLowerCase(), found.toLowerCase()) <= Math.max(2, Math.ceil(found.length / 3));
  return isNear ? `Did you mean "${found}"?` : undefined;
}

/** Escapes invisible characters, so that a terminal neither hides nor obeys them. Example: `a\u{202E}b` */
const showInvisible = (text: string): string =>
  text.replaceAll(/[\p{C}\p{Z}]/gu, (character) =>
    character === ' ' ? ' ' : `\\u{${(character.codePointAt(0) ?? 0).toString(16).toUpperCase()}}`,
  );

/** Prints a fault on one line: `file:line:column  code  message  hint`. */
export const faultLine = ({ file, line, column, code, message, hint }: Fault) =>
  showInvisible(`${file}:${line}:${column}  ${code}  ${message}  ${hint}`);
