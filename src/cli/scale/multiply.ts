import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { chapterOfCopy, chapterText, copyQuestion, copyService, copyTerm, idOfCopy, mostChapters, type Raw } from './copies.ts';

const kinds = { services: copyService, glossary: copyTerm, questions: copyQuestion } as const;
type Kind = keyof typeof kinds;

const idsIn = (folder: string, ending: string) =>
  readdirSync(folder)
    .filter((file) => file.endsWith(ending))
    .map((file) => file.slice(0, -ending.length))
    .sort();

function multiplyKind(content: string, kind: Kind, copies: number): readonly string[] {
  const folder = join(content, kind);
  const ids = idsIn(folder, '.yaml');
  for (const [place, id] of ids.entries()) {
    const raw = parse(readFileSync(join(folder, `${id}.yaml`), 'utf8')) as Raw;
    for (let copy = 1; copy <= copies; copy += 1)
      writeFileSync(join(folder, `${idOfCopy(id, copy)}.yaml`), stringify(kinds[kind](raw, copy, place), { aliasDuplicateObjects: false }));
  }
  return ids;
}

function writeChapters(content: string, terms: readonly string[], copies: number): void {
  const folder = join(content, 'guide');
  const real = idsIn(folder, '.mdx').length;
  const objectives = parse(readFileSync(join(content, 'objectives.yaml'), 'utf8')) as readonly { readonly id: string }[];
  for (let number = 1; number <= Math.min(copies, mostChapters); number += 1) {
    const id = chapterOfCopy(number);
    const own = Array.from({ length: copies }, (_, at) => at + 1).filter((copy) => chapterOfCopy(copy) === id);
    const marked = own.flatMap((copy) => terms.map((term) => idOfCopy(term, copy)));
    const order = String(real + number).padStart(2, '0');
    writeFileSync(join(folder, `${order}-${id}.mdx`), chapterText(number, marked, objectives[0]?.id ?? ''));
  }
}

/**
 * Multiplies the services, terms and questions of a content folder in place, and adds the chapters that mark the new terms.
 * @param factor how often each stands there afterwards; 1 changes nothing
 */
export function multiplyContent(content: string, factor: number): void {
  const copies = factor - 1;
  mkdirSync(join(content, 'questions'), { recursive: true });
  multiplyKind(content, 'services', copies);
  multiplyKind(content, 'questions', copies);
  writeChapters(content, multiplyKind(content, 'glossary', copies), copies);
}
