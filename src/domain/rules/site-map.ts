import type { CollectionName } from '../../schema/collections.ts';
import { catalogs } from '../../schema/constants.ts';
import { party } from '../../schema/primitives.ts';
import { changePageIds } from '../change/changes.ts';
import { familyPath, isInFamily, requirementAnchor } from '../framework/requirements.ts';
import { groupBy } from '../group-by.ts';
import { generatedHandoutIds } from '../handout/handouts.ts';
import {
  catalogPath,
  chapterPath,
  checkAnchor,
  comparisonPath,
  dutyAnchor,
  frameworkPath,
  handoutPath,
  layerPath,
  pagePath,
  practicePath,
  servicePath,
  serviceSheetPath,
  stackPath,
} from '../paths.ts';
import { servicePageIds } from '../service/page.ts';
import { type Content, fieldOf, findKeys, tagsIn } from './content.ts';

/** Ids that every page has: its main part and its footer. */
const everyPage = ['main', 'end'];

/** Ids that chapter pages give to parts outside the text; see `pages/guide/[chapter].astro`. */
const chapterPageIds: readonly string[] = ['main', 'outcomes', 'check-yourself', 'sources'];

/** Ids that headings and tags can't have, because chapters, handouts, and the guide's first page use them. */
export const textPageIds: ReadonlySet<string> = new Set([...everyPage, ...chapterPageIds, 'sheet', 'print', 'chapters']);

/** Ids that the entries of a collection can't have, because pages that show these entries use them. */
export const entryPageIds: Partial<Record<CollectionName, readonly string[]>> = {
  terms: everyPage,
  sources: everyPage,
  layers: [...everyPage, ...servicePageIds, 'split-caption'],
  questions: [...everyPage, ...chapterPageIds],
  diagrams: [...everyPage, ...chapterPageIds],
  // The page of a layer has a heading for each party.
  services: [...everyPage, ...party.options, 'sources', 'key', 'glyph-customer', 'glyph-shared'],
  surprises: everyPage,
  changes: [...everyPage, ...changePageIds, ...chapterPageIds],
};

/**
 * Groups all questions once.
 * @returns a function that gives the questions of a chapter: its own, which aren't in the text of any chapter, and those among them that are
 * at the end of its page
 */
export function questionsByChapter({ chapters, questions }: Content) {
  const asked = new Set(tagsIn(chapters, 'Question').map(({ attributes }) => attributes.get('id')?.value));
  const others = questions.filter(({ id }) => !asked.has(id));
  const byChapter = groupBy(others, ({ raw }) => fieldOf(raw, 'chapter'));
  return ({ id }: { readonly id: string }) => {
    const own = byChapter.get(id) ?? [];
    return { own, closing: own.filter(({ raw }) => fieldOf(raw, 'checkpoint') === true) };
  };
}

/** The address of a page and its fragments; null if they aren't known. */
type Page = readonly [path: string, ids: readonly string[] | null];

const idsOf = (entries: readonly { readonly id: string }[]) => entries.map(({ id }) => id);

/** Pages without sections that content links to. */
const pagesWithoutSections = ({ layers, comparisons, stacks, services }: Content): string[] => [
  ...['/', '/guide/', '/services/', '/layers/', '/compare/', '/stack/', '/frameworks/', '/handouts/', '/practice/', '/search/'],
  ...['/review/', '/progress/'],
  ...idsOf(layers).map(layerPath),
  ...idsOf(comparisons).map(comparisonPath),
  ...idsOf(stacks).map(stackPath),
  ...generatedHandoutIds.map(handoutPath),
  ...idsOf(services).map(serviceSheetPath),
];

function* textPages(content: Content): Generator<Page> {
  const questionsOf = questionsByChapter(content);
  for (const { id, body } of content.pages) yield [pagePath(id), body ? idsOf(body.anchors) : null];
  for (const { id, body } of content.handouts) yield [handoutPath(id), body ? idsOf(body.anchors) : null];
  for (const chapter of content.chapters) {
    const added = [...idsOf(questionsOf(chapter).closing), ...chapterPageIds];
    yield [chapterPath(chapter.id), chapter.body ? [...idsOf(chapter.body.anchors), ...added] : null];
  }
}

function* servicePages({ services }: Content): Generator<Page> {
  for (const { id, value } of services) {
    const ids = value && [...servicePageIds, ...Object.keys(value.layers), ...value.duties.map(({ layer }) => dutyAnchor(layer))];
    yield [servicePath(id), ids ?? null];
  }
  const checks = services.flatMap(({ value }) => value?.duties ?? []).flatMap((duty) => duty.checks);
  for (const catalog of catalogs) {
    const ids = checks.filter(({ system }) => system === catalog).map(({ id }) => checkAnchor(id));
    yield [catalogPath[catalog], services.every(({ value }) => value) ? ids : null];
  }
}

/** The pages of frameworks: one each, or one plus one for each family. */
function* frameworkPages({ frameworks }: Content): Generator<Page> {
  for (const { id, value } of frameworks) {
    const anchorsIn = (family: string) =>
      (value?.requirements ?? []).filter((each) => isInFamily(each.id, family)).map((each) => requirementAnchor(each.id));
    if (!value?.pagePerFamily) yield [frameworkPath(id), value ? value.families.flatMap((family) => anchorsIn(family.id)) : null];
    else {
      yield [frameworkPath(id), []];
      for (const family of value.families) yield [familyPath(value, family), anchorsIn(family.id)];
    }
  }
}

/** All pages that the site will have, by address, each with its fragments; null if they aren't known. */
export function siteMapOf(content: Content): ReadonlyMap<string, ReadonlySet<string> | null> {
  const listed = (name: CollectionName) => (content.unread.has(name) ? null : idsOf(content[name]));
  const pages: readonly Page[] = [
    ...pagesWithoutSections(content).map((path) => [path, []] as const),
    ...textPages(content),
    ...servicePages(content),
    ...frameworkPages(content),
    ['/glossary/', listed('terms')],
    ...(['diagrams', 'surprises', 'changes', 'sources'] as const).map((name) => [`/${name}/`, listed(name)] as const),
    // Which questions are on this page depends on their number, so content can't link to them.
    ...idsOf(content.objectives).map((id) => [practicePath(id), null] as const),
  ];
  return new Map(pages.map(([path, ids]) => [path, ids && new Set(ids)]));
}

const linkFields = new Set(['taughtIn', 'answeredIn', 'explainedIn']);

const asking = /^(\/(?:search|services|compare|practice)\/)\?.*$/;

/** All links inside the site, in text and in data, each with its page and the parts after each `#`. */
export function linksIn({ chapters, handouts, pages, ...content }: Content) {
  const inText = [
    ...chapters.map(({ id, body }) => ({ here: chapterPath(id), body })),
    ...handouts.map(({ id, body }) => ({ here: handoutPath(id), body })),
    ...pages.map(({ id, body }) => ({ here: pagePath(id), body })),
  ].flatMap(({ here, body }) => (body?.links ?? []).map((link) => ({ ...link, here })));
  const inData = [content.terms, content.layers, content.objectives, content.questions, content.diagrams]
    .flat()
    .flatMap(({ raw, location }) =>
      findKeys(raw, linkFields).map(({ text, path }) => ({ href: text, location: location(path), here: '' })),
    );
  return [...inText, ...inData]
    .filter(({ href }) => /^(\/(?!\/)|#)/.test(href))
    .map(({ href, here, location }) => {
      const [path = '', ...fragments] = href.split('#');
      return { page: path.replace(asking, '$1') || here, fragments, location };
    });
}
