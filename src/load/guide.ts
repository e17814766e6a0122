import { join } from 'node:path';
import { cwd } from 'node:process';
import { newestFirst, sourcesOfChange } from '../domain/change/changes.ts';
import { collectFaults, type Fault, faultLine } from '../domain/faults.ts';
import type { Guide } from '../domain/guide.ts';
import { chapterPath, handoutPath, pagePath } from '../domain/paths.ts';
import * as answerBalance from '../domain/rules/answer-balance.ts';
import { type Body, type Content, type Entry, marksIn, type Rule, type TagUse, type TextEntry } from '../domain/rules/content.ts';
import * as dateRules from '../domain/rules/date-rules.ts';
import * as idRules from '../domain/rules/id-rules.ts';
import * as linkRules from '../domain/rules/link-rules.ts';
import * as questionRules from '../domain/rules/question-rules.ts';
import * as serviceRules from '../domain/rules/service-rules.ts';
import * as termRules from '../domain/rules/term-rules.ts';
import { compareText } from '../domain/text.ts';
import type { CollectionName } from '../schema/collections.ts';
import type { Diagram } from '../schema/diagram.ts';
import { tagShapeOf } from '../schema/mdx-tags.ts';
import { type ContentFiles, readContentFiles, stateOf } from './content-files.ts';
import { readLessons, readPlaces } from './mdx/read-parts.ts';
import { readContent } from './read-content.ts';

/** All rules: everything that the modules export. */
const rules: readonly Rule[] = [idRules, linkRules, dateRules, termRules, questionRules, answerBalance, serviceRules].flatMap(
  (module): Rule[] => Object.values(module),
);

/** The date in the time zone that is furthest ahead, so that nobody's current date is in the future. */
const latestDay = () => new Date(Date.now() + 14 * 3_600_000).toISOString().slice(0, 10);

export interface Loaded {
  /** Null if there is an error; warnings don't matter. */
  readonly guide: Guide | null;
  /** All faults, by file and line. */
  readonly faults: readonly Fault[];
}

/** Checks content and builds the Guide. @param today in ISO form: no date may be later, and old sources get a warning */
export function checkContent(files: ContentFiles, today = latestDay()): Loaded {
  let content: Content | undefined;
  const faults = collectFaults((report) => {
    content = readContent(files, today, report);
    for (const rule of rules) rule(content, report);
  });
  const isSound = faults.every(({ severity }) => severity !== 'error');
  return { guide: content && isSound ? buildGuide(content) : null, faults };
}

/** Reads and checks a content folder. Bad content gives faults, never an exception. @param contentDir its path */
export const loadGuide = (contentDir: string): Loaded => checkContent(readContentFiles(contentDir));

/** In `astro dev`, content can change while the server runs. Checking more often than this many ms would slow down each page. */
const recheckAfter = 250;
const isDevServer = (import.meta as { env?: { DEV?: boolean } }).env?.DEV === true;

let cached: { guide: Guide; state: string; checkedAt: number } | undefined;

/** The Guide of the repository's content, read once. @throws Error that lists all faults if there is an error */
export function getGuide(): Guide {
  if (cached && (!isDevServer || Date.now() - cached.checkedAt < recheckAfter)) return cached.guide;
  // npm and Astro run in the repository's root. `import.meta.url` doesn't help, because Astro's build moves this module.
  const folder = join(cwd(), 'content');
  const state = stateOf(folder);
  if (cached?.state !== state) {
    const { guide, faults } = loadGuide(folder);
    if (!guide) throw new Error(`The content has faults:\n${faults.map(faultLine).join('\n')}`);
    cached = { guide, state, checkedAt: 0 };
  }
  cached.checkedAt = Date.now();
  return cached.guide;
}

/** Loads only the diagrams, so that they can be drawn while other content has faults. @throws Error that lists their faults */
export function loadDiagrams(contentDir: string): Diagram[] {
  const files = new Map([...readContentFiles(contentDir)].filter(([file]) => file.startsWith('content/diagrams/')));
  const diagrams: Diagram[] = [];
  const found = collectFaults((report) => {
    const content = readContent(files, latestDay(), report);
    diagrams.push(...content.diagrams.flatMap(({ value }) => value ?? []));
  });
  const faults = found.filter(({ file }) => files.has(file));
  if (faults.length > 0) throw new Error(`The diagrams have faults:\n${faults.map(faultLine).join('\n')}`);
  return diagrams;
}

const valuesOf = <T>(entries: readonly Entry<T>[]): T[] => entries.flatMap(({ value }) => value ?? []);
const byId = <T extends { id: string }>(entries: readonly Entry<T>[]): ReadonlyMap<string, T> =>
  new Map(valuesOf(entries).map((each) => [each.id, each]));

/** Sorts by English rules on every machine, and equal names by id. */
const collator = new Intl.Collator('en');
const sortedBy = <T extends { id: string }>(entries: readonly Entry<T>[], nameOf: (value: T) => string): ReadonlyMap<string, T> =>
  new Map([...byId(entries)].sort(([, a], [, b]) => collator.compare(nameOf(a), nameOf(b)) || compareText(a.id, b.id)));

/** The ids of a collection that tags name or show, each once. */
function namedIn(tags: readonly TagUse[], collection: CollectionName): string[] {
  const ids = tags.flatMap(({ name, attributes }) => {
    const shape = tagShapeOf(name);
    const named = [...attributes].flatMap(([attribute, { value }]) =>
      shape?.attributes[attribute]?.refersTo === collection ? [value] : [],
    );
    return shape?.shows?.collection === collection ? [...named, shape.shows.id] : named;
  });
  return [...new Set(ids)];
}

const soundTexts = <T>(entries: readonly TextEntry<T>[]) =>
  entries.flatMap(({ value, body, order }) => (value && body ? [{ value, body, order }] : []));

function buildGuide(content: Content): Guide {
  const titles = {
    layers: valuesOf(content.layers),
    terms: sortedBy(content.terms, ({ label }) => label),
    changes: valuesOf(content.changes).sort(newestFirst),
  };
  /** The sources that tags cite, each once; those of a change are in its entry. */
  const sourcesIn = (tags: readonly TagUse[]) => {
    const cited = tags.flatMap((tag) => {
      const change = tag.name === 'Change' && titles.changes.find(({ id }) => id === tag.attributes.get('id')?.value);
      return change ? sourcesOfChange(change) : namedIn([tag], 'sources');
    });
    return [...new Set(cited)];
  };
  /** What chapters and pages have in common. */
  const sectioned = ({ root, tags }: Body) => ({
    ...readPlaces(root, titles),
    terms: [...new Set(tags.flatMap(marksIn).map(({ id }) => id))],
    sources: sourcesIn(tags),
  });
  return {
    ...titles,
    chapters: soundTexts(content.chapters).map(({ value, body, order }) => ({
      ...value,
      order,
      path: chapterPath(value.id),
      ...sectioned(body),
      diagrams: namedIn(body.tags, 'diagrams'),
      questions: namedIn(body.tags, 'questions'),
      ...readLessons(body.root),
    })),
    sources: byId(content.sources),
    objectives: valuesOf(content.objectives),
    questions: byId(content.questions),
    diagrams: byId(content.diagrams),
    // By short names: full names begin with "Amazon" or "AWS".
    services: sortedBy(content.services, ({ shortName }) => shortName),
    comparisons: valuesOf(content.comparisons),
    surprises: valuesOf(content.surprises),
    frameworks: sortedBy(content.frameworks, ({ name }) => name),
    stacks: valuesOf(content.stacks),
    uncovered: valuesOf(content.uncovered),
    pages: soundTexts(content.pages).map(({ value, body }) => ({ ...value, path: pagePath(value.id), ...sectioned(body) })),
    handouts: soundTexts(content.handouts)
      .map(({ value, body: { tags } }) => ({
        ...value,
        path: handoutPath(value.id),
        sources: sourcesIn(tags),
        asks: tags.some(({ name }) => tagShapeOf(name)?.asks),
      }))
      .sort((a, b) => a.order - b.order),
  };
}
