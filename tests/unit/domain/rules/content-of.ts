import { collectFaults, type Fault } from '../../../../src/domain/faults.ts';
import type { AttributeUse, Body, Content, Entry, Rule, TagUse, TextEntry } from '../../../../src/domain/rules/content.ts';

/** Content for testing one rule. Missing collections are empty. Each entry has a different line number. */
export const contentOf = (parts: Partial<Content>): Content => ({
  terms: [],
  sources: [],
  layers: [],
  objectives: [],
  questions: [],
  diagrams: [],
  services: [],
  comparisons: [],
  surprises: [],
  frameworks: [],
  stacks: [],
  uncovered: [],
  changes: [],
  chapters: [],
  handouts: [],
  pages: [],
  unread: new Set(),
  today: '2026-11-24',
  ...parts,
});

/** An entry whose values are all on one line. */
export const entry = (id: string, raw: unknown = {}, line = 1): Entry<never> => ({
  id,
  raw,
  value: undefined,
  location: () => ({ file: `${id}.yaml`, line, column: 1 }),
  keyLocation: () => ({ file: `${id}.yaml`, line, column: 1 }),
});

export const tag = (name: string, attributes: Record<string, string>, section = 0, line = 1): TagUse => {
  const location = { file: 'chapter.mdx', line, column: 1 };
  return {
    name,
    section,
    location,
    attributes: new Map(Object.entries(attributes).map(([key, value]): [string, AttributeUse] => [key, { value, location }])),
  };
};

export const link = (href: string, line = 1): Body['links'][number] => ({ href, location: { file: 'chapter.mdx', line, column: 1 } });

/** A chapter or page. Its body is null if it couldn't be parsed. */
export const chapter = (id: string, order: number, body: Partial<Body> | null = {}): TextEntry<never> => ({
  ...entry(id),
  order,
  body: body ? { root: { type: 'root', children: [] }, tags: [], links: [], anchors: [], ...body } : undefined,
});

/** The faults that a rule reports, by file and line. */
export const faultsOf = (rule: Rule, content: Content): Fault[] => collectFaults((report) => rule(content, report));
