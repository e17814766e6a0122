import { createFault, didYouMean, type Fault, type SourceLocation, startOf } from '../faults.ts';
import { generatedHandoutIds } from '../handout/handouts.ts';
import { type Anchor, type Content, findKeys, type Path, repeatsIn, type Rule, textsIn } from './content.ts';
import { entryPageIds, questionsByChapter, textPageIds } from './site-map.ts';
import { collectionNames, entryWord, referencesIn } from './references.ts';

/** Unknown ids, in data and in tags. */
export const unknownId: Rule = (content) => {
  const known = new Map(collectionNames.map((name) => [name, new Set(content[name].map(({ id }) => id))]));
  return referencesIn(content)
    .filter(({ to, id }) => !content.unread.has(to) && !known.get(to)?.has(id))
    .map(({ to, id, location }) =>
      createFault('unknown-id', location, `There is no ${entryWord(to)} "${id}".`, didYouMean(id, known.get(to) ?? [])),
    );
};

/** Worked examples of worksheets that no chapter has. */
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

const placeOf = ({ file, line }: SourceLocation) => `${file}:${line}`;

/** A fault for each id that was used before. */
const repeatedIn = (named: readonly Anchor[]): Fault[] =>
  repeatsIn(named, ({ id }) => id).map(({ item: { id, what, location }, first }) =>
    createFault('duplicate-id', location, `The id "${id}" of ${what} is taken by ${first.what} in ${placeOf(first.location)}.`),
  );

/** Ids used twice: by two entries of a collection, or by two things on one page. */
export const duplicateId: Rule = (content) => {
  const questionsOf = questionsByChapter(content);
  return [
    ...collectionNames.flatMap((name) =>
      repeatedIn(content[name].map(({ id, location }) => ({ id, what: `the ${entryWord(name)}`, location: location() }))),
    ),
    ...content.chapters.flatMap((chapter) => {
      const closing = questionsOf(chapter).closing.map(({ id, location }) => ({
        id,
        what: 'a question at the end of the chapter',
        location: location(),
      }));
      return repeatedIn([...(chapter.body?.anchors ?? []), ...closing]);
    }),
    ...[...content.handouts, ...content.pages].flatMap(({ body }) => repeatedIn(body?.anchors ?? [])),
  ];
};

const isReservedInText = (id: string) => textPageIds.has(id) || /^(card|objective)-/.test(id);
const isMadeSheet = (id: string) => generatedHandoutIds.includes(id) || id.startsWith('service');

/** Ids that belong to the page itself or to a generated handout. */
export const reservedId: Rule = (content) => [
  ...textsIn(content)
    .flatMap(({ body }) => body?.anchors ?? [])
    .filter(({ id }) => isReservedInText(id))
    .map(({ id, what, location }) => createFault('reserved-id', location, `The id "${id}" of ${what} belongs to the page itself.`)),
  ...Object.entries(entryPageIds).flatMap(([name, reserved]: [string, readonly string[]]) =>
    content[name as keyof typeof entryPageIds]
      .filter(({ id }) => reserved.includes(id))
      .map(({ id, location }) => createFault('reserved-id', location(), `The id "${id}" belongs to a page that shows the entry.`)),
  ),
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

/** The entries that handout tags can show: the attribute that names the entry, what it has to be, and a check. */
const wanted: Readonly<Record<string, readonly [attribute: string, words: string, check: Check]>> = {
  FillIn: ['id', 'a diagram of the kind responsibility-split', isKind('responsibility-split')],
  ConceptTable: ['id', 'a diagram of the kind concept-box', isKind('concept-box')],
  Picture: ['id', 'a diagram that is drawn', isKind('responsibility-split', 'layered-security', 'who-decides')],
  MatchPairs: ['chapter', 'a chapter with <Pair>s', hasTag('Pair')],
  ChapterOutline: ['chapter', 'a chapter with an <Outline>', hasTag('Outline')],
};

/** Handout tags that name an existing entry that they can't show. */
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

/** Entries that list themselves as related terms or similar services. */
export const selfReference: Rule = (content) =>
  referencesIn(content)
    .filter(({ isSelf }) => isSelf)
    .map(({ to, id, location }) => createFault('self-reference', location, `The ${entryWord(to)} "${id}" names itself.`));

/** The fields that identify the items of a list. */
const itemKeys = ['id', 'service', 'variant'];

function itemKey(item: unknown): { key: string; path: Path } | undefined {
  if (typeof item === 'string') return { key: item, path: [] };
  const name = itemKeys.find((each) => typeof Reflect.get(Object(item), each) === 'string');
  return name === undefined ? undefined : { key: String(Reflect.get(Object(item), name)), path: [name] };
}

/** The items of all lists in a value that repeat an earlier item of the same list. */
function repeatedItems(value: unknown, path: Path): { key: string; path: Path }[] {
  if (value === null || typeof value !== 'object') return [];
  const isList = Array.isArray(value);
  const seen = new Set<string>();
  return Object.entries(value).flatMap(([name, inner]: [string, unknown]) => {
    // `duplicateAlias` checks names, including those of other entries.
    if (name === 'aliases') return [];
    const here = [...path, isList ? Number(name) : name];
    const item = isList ? itemKey(inner) : undefined;
    const isRepeated = item && seen.has(item.key);
    if (item) seen.add(item.key);
    return [...(isRepeated ? [{ key: item.key, path: [...here, ...item.path] }] : []), ...repeatedItems(inner, here)];
  });
}

/** Repeated items in any list: ids, words, checks, neighbors, modes. */
export const duplicateListItem: Rule = (content) =>
  collectionNames.flatMap((name) =>
    content[name].flatMap(({ value, location }) =>
      repeatedItems(value, []).map(({ key, path }) =>
        createFault('duplicate-list-item', location(path), `"${key}" is already in this list.`),
      ),
    ),
  );

const twoDigits = (order: number) => String(order).padStart(2, '0');

/** Chapters whose numbers aren't 01, 02, 03, and so on. File names without a number are another fault. */
export const chapterGap: Rule = (content) => {
  const numbered = content.chapters.filter(({ order }) => order > 0);
  const orders = numbered.map(({ order }) => order);
  return numbered.flatMap(({ order, location }, index) => {
    const before = orders[index - 1] ?? 0;
    const start = startOf(location().file);
    if (order === before) return [createFault('chapter-gap', start, `Two chapters have the number ${twoDigits(order)}.`)];
    return order > before + 1
      ? [createFault('chapter-gap', start, `Chapter ${twoDigits(before + 1)} is missing before chapter ${twoDigits(order)}.`)]
      : [];
  });
};
