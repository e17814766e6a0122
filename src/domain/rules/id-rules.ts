import { createFault, type Fault, type SourceLocation } from '../faults.ts';
import { generatedHandoutIds } from '../handout/handouts.ts';
import { didYouMean } from '../nearest.ts';
import { textsIn, type Anchor, type ChapterEntry, type Content, type Entry, type Path, type Rule } from './content.ts';
import { findKeys } from './find-keys.ts';
import { chapterPageIds, handoutPageIds, questionsByChapter, type ChapterQuestions } from './page-ids.ts';
import { collectionNames, entryWords, referencesIn } from './references.ts';

/** Ids that name no entry, in data and in tags. */
export const unknownId: Rule = (content) => {
  const known = new Map(collectionNames.map((name) => [name, new Set(content[name].map(({ id }) => id))]));
  return referencesIn(content)
    .filter(({ to, id }) => !content.unread.has(to) && !known.get(to)?.has(id))
    .map(({ to, id, location }) =>
      createFault('unknown-id', location, `There is no ${entryWords[to]} "${id}".`, didYouMean(id, known.get(to) ?? [])),
    );
};

/** Worked examples that a worksheet names and no chapter has. */
export const unknownExample: Rule = (content) => {
  if (content.chapters.some(({ body }) => body === null)) return [];
  const tags = content.chapters.flatMap(({ body }) => body?.tags ?? []);
  const known = new Set(tags.filter(({ name }) => name === 'WorkedExample').map(({ attributes }) => attributes.get('id')?.value ?? ''));
  return content.handouts
    .flatMap(({ body }) => body?.tags ?? [])
    .flatMap(({ attributes }) => attributes.get('examples') ?? [])
    .flatMap(({ value, location }) => value.split(' ').map((id) => ({ value: id, location })))
    .filter(({ value }) => !known.has(value))
    .map(({ value, location }) =>
      createFault('unknown-id', location, `No chapter has a worked example "${value}".`, didYouMean(value, known)),
    );
};

interface Named {
  readonly id: string;
  readonly what: string;
  readonly location: SourceLocation;
}

const placeOf = ({ file, line }: SourceLocation) => `${file}:${line}`;

/** A fault for each that bears an id after another has. */
function repeatedIn(named: readonly Named[]): Fault[] {
  const first = new Map<string, Named>();
  return named.flatMap((each) => {
    const before = first.get(each.id);
    if (!before) first.set(each.id, each);
    return before
      ? [
          createFault(
            'duplicate-id',
            each.location,
            `The id "${each.id}" of ${each.what} is taken by ${before.what} in ${placeOf(before.location)}.`,
          ),
        ]
      : [];
  });
}

function onPageOf(chapter: ChapterEntry, questions: ChapterQuestions): Named[] {
  const anchors: readonly Anchor[] = chapter.body?.anchors ?? [];
  const closing = questions.closing.map(({ id, location }) => ({
    id,
    what: 'a question at the end of the chapter',
    location: location(),
  }));
  return [...anchors, ...closing];
}

/** Ids borne twice: by two entries of a collection, or by two things on one chapter's page. */
export const duplicateId: Rule = (content) => {
  const questionsOf = questionsByChapter(content);
  return [
    ...collectionNames.flatMap((name) =>
      repeatedIn(content[name].map(({ id, location }) => ({ id, what: `the ${entryWords[name]}`, location: location() }))),
    ),
    ...content.chapters.flatMap((chapter) => repeatedIn(onPageOf(chapter, questionsOf(chapter)))),
    ...[...content.handouts, ...content.pages].flatMap(({ body }) => repeatedIn(body?.anchors ?? [])),
  ];
};

const pageIds = [...chapterPageIds, ...handoutPageIds];
const isReserved = (id: string) => pageIds.includes(id) || /^(card|objective)-/.test(id);
const isMadeSheet = (id: string) => generatedHandoutIds.includes(id) || id.startsWith('service');

/** Ids that the page itself has, or a sheet that is made from the rest of the content. */
export const reservedId: Rule = (content) => [
  ...textsIn(content)
    .flatMap(({ body }) => body?.anchors ?? [])
    .filter(({ id }) => isReserved(id))
    .map(({ id, what, location }) => createFault('reserved-id', location, `The id "${id}" of ${what} belongs to the page itself.`)),
  ...content.handouts
    .filter(({ id }) => isMadeSheet(id))
    .map(({ id, location }) => createFault('reserved-id', location(), `The id "${id}" belongs to a generated handout.`)),
];

type Check = (content: Content, id: string) => boolean;

const isKind =
  (...kinds: readonly string[]): Check =>
  ({ diagrams }, id) =>
    diagrams.some((each) => each.id === id && findKeys(each.raw, new Set(['kind'])).some(({ text }) => kinds.includes(text)));

const hasTag =
  (tag: string): Check =>
  ({ chapters }, id) =>
    chapters.some((each) => each.id === id && (each.body === null || each.body.tags.some(({ name }) => name === tag)));

/** What an entry must be, or hold, for a tag of handouts to show anything of it: the attribute that names it, in words, and how to tell. */
const wanted: Readonly<Record<string, readonly [attribute: string, words: string, check: Check]>> = {
  FillIn: ['id', 'a diagram of the kind responsibility-split', isKind('responsibility-split')],
  ConceptTable: ['id', 'a diagram of the kind concept-box', isKind('concept-box')],
  Picture: ['id', 'a diagram that is drawn', isKind('responsibility-split', 'layered-security', 'who-decides')],
  MatchPairs: ['chapter', 'a chapter with <Pair>s', hasTag('Pair')],
  ChapterOutline: ['chapter', 'a chapter with an <Outline>', hasTag('Outline')],
};

/** Tags of handouts that name an entry which exists, but is not of the kind that the tag shows. */
export const wrongEntryKind: Rule = (content) =>
  content.handouts
    .flatMap(({ body }) => body?.tags ?? [])
    .flatMap(({ name, attributes }) => {
      const [attribute = '', words, check] = wanted[name] ?? [];
      const use = attributes.get(attribute);
      const exists = use && [...content.diagrams, ...content.chapters].some(({ id }) => id === use.value);
      if (!use || !exists || !check || check(content, use.value)) return [];
      return [createFault('wrong-entry-kind', use.location, `<${name}> has nothing to show of "${use.value}".`, `Name ${words}.`)];
    });

/** A fault for each repeated id in a list. @param pathTo the path of the id at an index of the list */
function duplicatesInList(ids: readonly string[], { location }: Entry<unknown>, pathTo: (index: number) => Path): Fault[] {
  return ids.flatMap((id, index) =>
    ids.indexOf(id) < index ? [createFault('duplicate-list-item', location(pathTo(index)), `"${id}" is already in this list.`)] : [],
  );
}

/** The same check twice for one duty, the same neighbor twice, the same service twice in a comparison. */
export const duplicateListItem: Rule = ({ services, comparisons }) => [
  ...services.flatMap((entry) => [
    ...(entry.value?.duties ?? []).flatMap(({ checks }, duty) =>
      duplicatesInList(
        checks.map(({ id }) => id),
        entry,
        (index) => ['duties', duty, 'checks', index, 'id'],
      ),
    ),
    ...duplicatesInList(
      (entry.value?.neighbors ?? []).map(({ service }) => service),
      entry,
      (index) => ['neighbors', index, 'service'],
    ),
  ]),
  ...comparisons.flatMap((entry) => duplicatesInList(entry.value?.services ?? [], entry, (index) => ['services', index])),
];
