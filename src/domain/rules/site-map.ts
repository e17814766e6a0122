import { party } from '../../schema/primitives.ts';
import type { Check } from '../../schema/service.ts';
import { changePageIds } from '../change/changes.ts';
import type { SourceLocation } from '../faults.ts';
import { familyPath, isInFamily, requirementAnchor } from '../framework/requirements.ts';
import { groupBy } from '../group-by.ts';
import { generatedHandoutIds } from '../handout/handouts.ts';
import {
  catalogPath,
  catalogs,
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
import { type ChapterEntry, type Content, type EntryTypes, findKeys, type TextEntry } from './content.ts';

/** Ids that every page has: its main part and its footer. */
const everyPage = ['main', 'end'];

/** Ids that chapter pages give to parts outside the text; see `pages/guide/[chapter].astro`. */
const chapterPageIds: readonly string[] = ['main', 'outcomes', 'check-yourself', 'sources'];

/** Ids that headings and tags can't have, because chapters, handouts, and the guide's first page use them. */
export const textPageIds: ReadonlySet<string> = new Set([...everyPage, ...chapterPageIds, 'sheet', 'print', 'chapters']);

/** Ids that the entries of a collection can't have, because pages that show these entries use them. */
export const entryPageIds = {
  terms: everyPage,
  sources: everyPage,
  layers: [...everyPage, ...servicePageIds, 'split-caption'],
  questions: [...everyPage, ...chapterPageIds],
  diagrams: [...everyPage, ...chapterPageIds],
  // The page of a layer has a heading for each party.
  services: [...everyPage, ...party.options, 'sources', 'key', 'glyph-customer', 'glyph-shared'],
  surprises: everyPage,
  changes: [...everyPage, ...changePageIds, ...chapterPageIds],
} as const;

/**
 * Groups all questions once.
 * @returns a function that gives the questions of a chapter: its own, which aren't in the text of any chapter, and those among them that are
 * at the end of its page
 */
export function questionsByChapter(content: Content) {
  const tags = content.chapters.flatMap(({ body }) => body?.tags ?? []);
  const asked = new Set(tags.filter(({ name }) => name === 'Question').map(({ attributes }) => attributes.get('id')?.value));
  const notAsked = content.questions.filter(({ id }) => !asked.has(id));
  const byChapter = groupBy(notAsked, ({ raw }): unknown => Reflect.get(Object(raw), 'chapter'));
  return ({ id }: { readonly id: string }) => {
    const own = byChapter.get(id) ?? [];
    return { own, closing: own.filter(({ raw }) => Reflect.get(Object(raw), 'checkpoint') === true) };
  };
}

/** The pages of the site by address, each with its fragments; null if they aren't known. */
export type SiteMap = ReadonlyMap<string, ReadonlySet<string> | null>;

const ids = (entries: readonly { id: string }[]) => new Set(entries.map(({ id }) => id));

/** The pages of the chapters with their fragments. */
function chapterPages(content: Content) {
  const questionsOf = questionsByChapter(content);
  const fragmentsOf = (chapter: ChapterEntry) =>
    chapter.body && new Set([...chapter.body.anchors.map((anchor) => anchor.id), ...ids(questionsOf(chapter).closing), ...chapterPageIds]);
  return content.chapters.map((chapter) => [chapterPath(chapter.id), fragmentsOf(chapter)] as const);
}

const servicePage = ({ id, value }: EntryTypes['services']) =>
  [
    servicePath(id),
    value && new Set([...servicePageIds, ...Object.keys(value.layers), ...value.duties.map(({ layer }) => dutyAnchor(layer))]),
  ] as const;

/** The pages of a framework: one, or one plus one for each family. */
function frameworkPages({ id, value }: EntryTypes['frameworks']): (readonly [string, ReadonlySet<string> | null])[] {
  if (!value) return [[frameworkPath(id), null]];
  const anchorsOf = (requirements: typeof value.requirements) => requirements.map((each) => requirementAnchor(each.id));
  const families = value.families.map(
    (family) =>
      [familyPath(value, family), new Set(anchorsOf(value.requirements.filter((each) => isInFamily(each.id, family.id))))] as const,
  );
  return value.pagePerFamily
    ? [[frameworkPath(id), new Set<string>()], ...families]
    : [[frameworkPath(id), new Set(anchorsOf(value.requirements))]];
}

function checksIn({ services }: Content, system: Check['system']): ReadonlySet<string> | null {
  if (services.some(({ value }) => !value)) return null;
  const checks = services.flatMap(({ value }) => value?.duties ?? []).flatMap((duty) => duty.checks);
  return new Set(checks.filter((check) => check.system === system).map(({ id }) => checkAnchor(id)));
}

/** Pages without sections that content links to. */
const pagesWithoutSections = (content: Content): string[] => [
  ...['/', '/guide/', '/services/', '/layers/', '/compare/', '/stack/', '/frameworks/', '/handouts/', '/practice/', '/search/'],
  ...['/review/', '/progress/'],
  ...content.layers.map(({ id }) => layerPath(id)),
  ...content.comparisons.map(({ id }) => comparisonPath(id)),
  ...content.stacks.map(({ id }) => stackPath(id)),
  ...generatedHandoutIds.map(handoutPath),
  ...content.services.map(({ id }) => serviceSheetPath(id)),
];

/** All pages that the site will have. */
export const siteMapOf = (content: Content): SiteMap =>
  new Map<string, ReadonlySet<string> | null>([
    ...pagesWithoutSections(content).map((path) => [path, new Set<string>()] as const),
    ...content.pages.map(({ id, body }) => [pagePath(id), body && ids(body.anchors)] as const),
    ...chapterPages(content),
    ['/glossary/', ids(content.terms)],
    ['/diagrams/', ids(content.diagrams)],
    ...content.services.map(servicePage),
    ['/surprises/', content.unread.has('surprises') ? null : ids(content.surprises)],
    ['/changes/', content.unread.has('changes') ? null : ids(content.changes)],
    ...catalogs.map((catalog) => [catalogPath[catalog], checksIn(content, catalog)] as const),
    ...content.frameworks.flatMap(frameworkPages),
    ['/sources/', content.unread.has('sources') ? null : ids(content.sources)],
    ...content.handouts.map(({ id, body }) => [handoutPath(id), body && ids(body.anchors)] as const),
    // Which questions are on this page depends on their number, so content can't link to them.
    ...content.objectives.map(({ id }) => [practicePath(id), null] as const),
  ]);

/** Fields of data that contain addresses of this site. */
const linkFields = new Set(['taughtIn', 'answeredIn', 'explainedIn']);

/** Addresses of pages with a query. */
const asking = /^(\/(?:search|services|compare|practice)\/)\?.*$/;

/** Splits an address. @param here the page that contains it, for addresses that start with `#` */
function linkTo(href: string, here: string, location: SourceLocation) {
  const [path = '', ...fragments] = href.split('#');
  const page = path.replace(asking, '$1') || here;
  return { page, ...(fragments.length > 0 ? { fragment: fragments.join('#') } : {}), location };
}

const isInside = (href: string) => /^[/#]/.test(href) && !href.startsWith('//');

/** All links inside the site, in text and in data. */
export function linksIn(content: Content) {
  const linksOf = ({ body }: TextEntry<unknown>, page: string) =>
    (body?.links ?? []).filter(({ href }) => isInside(href)).map(({ href, location }) => linkTo(href, page, location));
  const inText = [
    ...content.chapters.flatMap((chapter) => linksOf(chapter, chapterPath(chapter.id))),
    ...content.handouts.flatMap((handout) => linksOf(handout, handoutPath(handout.id))),
    ...content.pages.flatMap((page) => linksOf(page, pagePath(page.id))),
  ];
  const data = [content.terms, content.layers, content.objectives, content.questions, content.diagrams].flat();
  const inData = data.flatMap(({ raw, location }) =>
    findKeys(raw, linkFields)
      .filter(({ text }) => isInside(text))
      .map(({ text, path }) => linkTo(text, '', location(path))),
  );
  return [...inText, ...inData];
}
