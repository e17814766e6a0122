import type { Chapter, Guide } from '../guide.ts';
import { h, type Markup, xmlDocument } from '../markup.ts';
import { fitsCartridge, qtiTest, type QtiTest } from './qti.ts';
import { courseTitle, explanationHtml, numberedTitle, questionsByChapter, type AddressOf } from './questions.ts';

// Packages with a manifest: an IMS content package with tests, and a Common Cartridge.

/** The files of a package, by path. */
export type PackageFiles = ReadonlyMap<string, string>;

/** A test for each chapter that has questions. */
const testsOf = (guide: Guide, addressOf: AddressOf): readonly (readonly [chapter: string, test: QtiTest])[] =>
  questionsByChapter(guide).map(({ chapter, questions }) => [
    chapter.id,
    {
      id: `quiz-${chapter.id}`,
      title: `${numberedTitle(chapter)}: questions`,
      questions,
      explain: (question) => explanationHtml(question, guide, addressOf),
    },
  ]);

const resource = (id: string, type: string, file: string, attributes: Markup['attributes'] = {}) =>
  h('resource', { identifier: id, type, ...attributes }, h('file', { href: file }));

/** An IMS content package with a QTI 1.2 test for each chapter, with all types of questions. */
export function qtiPackage(guide: Guide, addressOf: AddressOf): PackageFiles {
  const tests = testsOf(guide, addressOf).map(([, test]) => test);
  const manifest = h(
    'manifest',
    { identifier: 'shared-responsibility-quizzes', xmlns: 'http://www.imsglobal.org/xsd/imscp_v1p1' },
    h('metadata', h('schema', 'IMS Content'), h('schemaversion', '1.1.3')),
    h('organizations'),
    h('resources', ...tests.map(({ id }) => resource(id, 'imsqti_xmlv1p2', `${id}.xml`, { href: `${id}.xml` }))),
  );
  return new Map([
    ['imsmanifest.xml', xmlDocument(manifest)],
    ...tests.map((test) => [`${test.id}.xml`, qtiTest(test, 'canvas')] as const),
  ]);
}

type Module = ReturnType<typeof modulesOf>[number];

/** The chapters in the cartridge. A chapter has a link if the site has an address, and a test if it has questions. */
function modulesOf(guide: Guide, addressOf: AddressOf) {
  const tests = new Map(testsOf(guide, addressOf).map(([id, test]) => [id, { ...test, questions: test.questions.filter(fitsCartridge) }]));
  return guide.chapters
    .map((chapter) => ({ chapter, address: addressOf(chapter.path), test: tests.get(chapter.id) }))
    .filter(({ address, test }) => address !== undefined || test !== undefined);
}

const linkId = ({ id }: Chapter) => `link-${id}`;
const linkFile = (chapter: Chapter) => `links/${linkId(chapter)}.xml`;
const testFile = ({ id }: QtiTest) => `quizzes/${id}.xml`;

const webLink = (title: string, address: string) =>
  xmlDocument(
    h(
      'webLink',
      { xmlns: 'http://www.imsglobal.org/xsd/imsccv1p1/imswl_v1p1' },
      h('title', title),
      h('url', { href: address, target: '_blank' }),
    ),
  );

const item = (id: string, title: string, target: string) => h('item', { identifier: id, identifierref: target }, h('title', title));

const moduleItem = ({ chapter, address, test }: Module) =>
  h(
    'item',
    { identifier: `module-${chapter.id}` },
    h('title', numberedTitle(chapter)),
    address !== undefined && item(`read-${chapter.id}`, chapter.title, linkId(chapter)),
    test && item(`answer-${chapter.id}`, test.title, test.id),
  );

const description =
  'Links to the chapters of the Shared Responsibility Guide, and a quiz for each. Independent: not made or endorsed by Amazon Web Services.';

const cartridgeManifest = (modules: readonly Module[]) =>
  h(
    'manifest',
    {
      identifier: 'shared-responsibility-course',
      xmlns: 'http://www.imsglobal.org/xsd/imsccv1p1/imscp_v1p1',
      'xmlns:lom': 'http://ltsc.ieee.org/xsd/imsccv1p1/LOM/manifest',
    },
    h(
      'metadata',
      h('schema', 'IMS Common Cartridge'),
      h('schemaversion', '1.1.0'),
      h(
        'lom:lom',
        h(
          'lom:general',
          h('lom:title', h('lom:string', { language: 'en' }, courseTitle)),
          h('lom:description', h('lom:string', { language: 'en' }, description)),
        ),
      ),
    ),
    h(
      'organizations',
      h(
        'organization',
        { identifier: 'modules', structure: 'rooted-hierarchy' },
        h('item', { identifier: 'root' }, ...modules.map(moduleItem)),
      ),
    ),
    h(
      'resources',
      ...modules.flatMap(({ chapter, address, test }) => [
        ...(address === undefined ? [] : [resource(linkId(chapter), 'imswl_xmlv1p1', linkFile(chapter))]),
        ...(test ? [resource(test.id, 'imsqti_xmlv1p2/imscc_xmlv1p1/assessment', testFile(test))] : []),
      ]),
    ),
  );

/**
 * A course as a Common Cartridge 1.1, the version that all platforms with cartridge support can read. Each chapter is a module with a link
 * and a quiz. Its QTI profile has no matching or ordering questions.
 */
export function commonCartridge(guide: Guide, addressOf: AddressOf): PackageFiles {
  const modules = modulesOf(guide, addressOf);
  return new Map([
    ['imsmanifest.xml', xmlDocument(cartridgeManifest(modules))],
    ...modules.flatMap(({ chapter, address, test }) => [
      ...(address === undefined ? [] : [[linkFile(chapter), webLink(chapter.title, address)] as const]),
      ...(test ? [[testFile(test), qtiTest(test, 'cartridge')] as const] : []),
    ]),
  ]);
}
