import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';

type Entry = Readonly<Record<string, unknown>>;

/** Limits of the schema and of the rules on content. */
const maxAliasLength = 60;
const closingQuestions = 4;

/** The id of a copy. Example: `lambda`, 7 → `lambda-copy-7`. */
const copyId = (id: unknown, copy: number) => `${String(id)}-copy-${copy}`;
const chapterId = (copy: number) => `copies-${copy}`;
const list = (value: unknown) => (Array.isArray(value) ? (value as unknown[]) : []);
const rename = (value: unknown, copy: number) => `${String(value)} ${copy}`;
const aliases = (value: unknown, copy: number) =>
  list(value)
    .map((alias) => rename(alias, copy))
    .filter((alias) => alias.length <= maxAliasLength);
/** Two questions that are alike are a fault: each copy has words of its own. */
const reword = (text: unknown, copy: number) => String(text).replace(/\p{L}{4,}/gu, (word) => `${word}${copy}`);

/** A first word that is never right in many options is a fault: each copy begins with its number. */
function copyText(type: unknown, text: string, copy: number): string {
  if (type === 'true-false') return text;
  return type === 'sort' || type === 'order' ? reword(text, copy) : `${copy} ${text}`;
}

/** How a copy of each kind of entry differs from the entry. */
const copyEntry: Readonly<Record<string, (entry: Entry, copy: number, index: number) => Entry>> = {
  services: (entry, copy) => ({
    ...entry,
    name: rename(entry.name, copy),
    shortName: rename(entry.shortName, copy),
    aliases: aliases(entry.aliases, copy),
    parts: aliases(entry.parts, copy),
    // A type of resource belongs to one service.
    resources: undefined,
    // A change names one service too.
    layers: Object.fromEntries(
      Object.entries(entry.layers as Readonly<Record<string, Entry>>).map(([id, layer]) => [id, { ...layer, since: undefined }]),
    ),
    neighbors: list(entry.neighbors).map((each) => ({ ...(each as Entry), service: copyId((each as Entry).service, copy) })),
  }),
  glossary: (entry, copy) => ({
    ...entry,
    label: rename(entry.label, copy),
    aliases: aliases(entry.aliases, copy),
    seeAlso: list(entry.seeAlso).map((id) => copyId(id, copy)),
    taughtIn: `/guide/${chapterId(copy)}/`,
  }),
  questions: (entry, copy, index) => ({
    ...entry,
    chapter: chapterId(copy),
    services: list(entry.services).map((id) => copyId(id, copy)),
    checkpoint: index < closingQuestions,
    stem: reword(entry.stem, copy),
    options: (entry.options as Entry[]).map((option) => ({ ...option, text: copyText(entry.type, String(option.text), copy) })),
  }),
};

/** A chapter that marks each term once: a term that no chapter marks is a fault. */
const chapterText = (copy: number, terms: readonly string[], objective: string) => `---
title: "Copies ${copy}"
summary: "Marks the terms that were multiplied."
objectives: [${objective}]
outcomes: ["Find every multiplied term.", "Answer every multiplied question."]
checkedOn: "2026-11-23"
---

${terms.map((id) => `The guide speaks of <Term id="${copyId(id, copy)}">a term</Term> here, so that the glossary can lead to it.`).join('\n\n')}
`;

/** Multiplies services, terms and questions of a content folder in place. @param factor 2 to 80: copies have two-digit chapters */
export function multiplyContent(content: string, factor: number): void {
  const idsOf = (kind: string) =>
    readdirSync(join(content, kind))
      .map((file) => file.replace(/\.yaml$/, ''))
      .sort();
  const terms = idsOf('glossary');
  const chapters = readdirSync(join(content, 'guide')).length;
  const objectives = parse(readFileSync(join(content, 'objectives.yaml'), 'utf8')) as readonly { readonly id: string }[];
  for (const [kind, makeCopy] of Object.entries(copyEntry)) {
    for (const [index, id] of idsOf(kind).entries()) {
      const entry = parse(readFileSync(join(content, kind, `${id}.yaml`), 'utf8')) as Entry;
      for (let copy = 1; copy < factor; copy += 1) {
        const text = stringify(makeCopy(entry, copy, index), { aliasDuplicateObjects: false });
        writeFileSync(join(content, kind, `${copyId(id, copy)}.yaml`), text);
      }
    }
  }
  for (let copy = 1; copy < factor; copy += 1) {
    const order = String(chapters + copy).padStart(2, '0');
    writeFileSync(join(content, 'guide', `${order}-${chapterId(copy)}.mdx`), chapterText(copy, terms, objectives[0]?.id ?? ''));
  }
}
