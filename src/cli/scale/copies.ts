/** An entry as its file holds it. */
export type Raw = Readonly<Record<string, unknown>>;

/** The longest text that names and aliases may have, see src/schema. */
const longestAlias = 60;
/** Chapters are numbered 01 to 99, and some numbers belong to the real ones. */
export const mostChapters = 80;

/** The id of a copy. Example: `lambda`, 7 → `lambda-copy-7`. */
export const idOfCopy = (id: string, copy: number) => `${id}-copy-${copy}`;
/** The generated chapter that a copy's terms and questions belong to. */
export const chapterOfCopy = (copy: number) => `copies-${((copy - 1) % mostChapters) + 1}`;

const textOf = (value: unknown) => (typeof value === 'string' ? value : '');
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const idsOfCopies = (value: unknown, copy: number) => listOf(value).map((id) => idOfCopy(textOf(id), copy));
const named = (value: unknown, copy: number) => `${textOf(value)} ${copy}`;
const aliases = (value: unknown, copy: number) =>
  listOf(value)
    .map((alias) => named(alias, copy))
    .filter((alias) => alias.length <= longestAlias);

/** The copy of a service: names of its own, neighbors among the services of the same copy. */
export function copyService(raw: Raw, copy: number): Raw {
  const neighbors = listOf(raw.neighbors).map((each) => {
    const neighbor = each as Raw;
    return { ...neighbor, service: idOfCopy(textOf(neighbor.service), copy) };
  });
  return {
    ...raw,
    name: named(raw.name, copy),
    shortName: named(raw.shortName, copy),
    aliases: aliases(raw.aliases, copy),
    neighbors,
  };
}

/** The copy of a term: names of its own, taught in the generated chapter that marks it. */
export const copyTerm = (raw: Raw, copy: number): Raw => ({
  ...raw,
  label: named(raw.label, copy),
  aliases: aliases(raw.aliases, copy),
  seeAlso: idsOfCopies(raw.seeAlso, copy),
  taughtIn: `/guide/${chapterOfCopy(copy)}/`,
});

/** The same text in words that no other copy has: questions that are alike are a fault. */
const inWordsOfCopy = (text: unknown, copy: number) => String(text).replace(/\p{L}{4,}/gu, (word) => `${word}${copy}`);

/** How many questions a generated chapter closes with; the rules ask for three to five. */
const closing = 4;

/** The copy of a question: asked of the generated chapter. @param place among all questions: the first ones close the chapter */
export const copyQuestion = (raw: Raw, copy: number, place: number): Raw => ({
  ...raw,
  chapter: chapterOfCopy(copy),
  services: idsOfCopies(raw.services, copy),
  checkpoint: copy <= mostChapters && place < closing,
  stem: inWordsOfCopy(raw.stem, copy),
  options: (raw.options as Raw[]).map((option) =>
    ['sort', 'order'].includes(raw.type as string) ? { ...option, text: inWordsOfCopy(option.text, copy) } : option,
  ),
});

/** A chapter that marks each of the given terms once, a paragraph each: a term that no chapter marks is a fault. */
export function chapterText(number: number, terms: readonly string[], objective: string): string {
  const paragraphs = terms.map((id) => `The guide speaks of <Term id="${id}">a term</Term> here, so that the glossary can lead to it.`);
  return `---
title: "Copies ${number}"
summary: "Marks the terms that were multiplied."
objectives: [${objective}]
outcomes:
  - "Find every multiplied term."
  - "Answer every multiplied question."
checkedOn: "2026-11-23"
---

${paragraphs.join('\n\n')}
`;
}
