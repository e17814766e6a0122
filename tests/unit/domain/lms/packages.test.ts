import type { XmlNode } from 'libxml2-wasm';
import { describe, expect, test } from 'vitest';
import { commonCartridge, qtiPackage, type PackageFiles } from '../../../../src/domain/lms/packages.ts';
import { askOf, matchingOf, questionsByChapter } from '../../../../src/domain/lms/questions.ts';
import { hasRows, type QuestionView } from '../../../../src/domain/question/view.ts';
import { attributeOf, findAll, htmlWords, readXml, wordsOf } from './read-xml.ts';
import { addressOf, guide, hostileGuide, viewsById } from './samples.ts';

const oneSpace = (text: string) => text.replaceAll(/\s+/g, ' ').trim();
const manifestOf = (files: PackageFiles) => readXml(files.get('imsmanifest.xml') ?? '');
const hrefsIn = (manifest: XmlNode) => findAll(manifest, 'resources/resource/file').map((file) => attributeOf(file, 'href'));
const testsIn = (files: PackageFiles) => [...files].filter(([path]) => path.includes('quiz-')).map(([, text]) => readXml(text));
const itemsIn = (test: XmlNode) => findAll(test, 'assessment/section/item');
const idOf = (item: XmlNode) => attributeOf(item, 'ident').replace(/^question-/, '');

/** The labels of a response, by id. */
const labelsIn = (response: XmlNode) =>
  new Map(
    findAll(response, 'render_choice/response_label').map((label) => [
      attributeOf(label, 'ident'),
      htmlWords(wordsOf(label, 'material/mattext')),
    ]),
  );

const feedbackOf = (item: XmlNode, id: string) =>
  findAll(item, 'itemfeedback')
    .filter((each) => attributeOf(each, 'ident') === id)
    .map((each) => htmlWords(wordsOf(each, 'flow_mat/material/mattext')))[0];

const scoring = (item: XmlNode) => findAll(item, 'resprocessing/respcondition').filter((each) => findAll(each, 'setvar').length > 0);

/** The texts of the choices that give full points. */
function rightChoices(item: XmlNode, labels: ReadonlyMap<string, string>): (string | undefined)[] {
  const [condition] = scoring(item);
  if (!condition) return [];
  const chosen = [...findAll(condition, 'conditionvar/varequal'), ...findAll(condition, 'conditionvar/and/varequal')];
  return chosen.map(({ content }) => labels.get(content));
}

function expectChoices(item: XmlNode, { type, options }: QuestionView) {
  const [response] = findAll(item, 'presentation/response_lid');
  if (!response) throw new Error('There is nothing to choose.');
  const labels = labelsIn(response);
  expect(attributeOf(response, 'rcardinality')).toBe(type === 'multiple' ? 'Multiple' : 'Single');
  expect([...labels.values()]).toEqual(options.map(({ text }) => oneSpace(text)));
  expect([...labels.keys()].map((id) => feedbackOf(item, `${id}_fb`))).toEqual(options.map(({ reason }) => oneSpace(reason)));
  expect(rightChoices(item, labels)).toEqual(options.filter(({ key }) => key === 'right').map(({ text }) => oneSpace(text)));
  if (type === 'multiple')
    expect(findAll(item, 'resprocessing/respcondition/conditionvar/and/not/varequal')).toHaveLength(
      options.filter(({ key }) => key !== 'right').length,
    );
}

function expectMatching(item: XmlNode, question: QuestionView) {
  const responses = findAll(item, 'presentation/response_lid');
  const right = new Map(
    scoring(item).map((condition) => {
      const [chosen] = findAll(condition, 'conditionvar/varequal');
      return [chosen && attributeOf(chosen, 'respident'), chosen?.content];
    }),
  );
  const pairs = responses.map((response) => [
    htmlWords(wordsOf(response, 'material/mattext')),
    labelsIn(response).get(right.get(attributeOf(response, 'ident')) ?? ''),
  ]);
  const { rows, matches } = matchingOf(question);
  expect(pairs).toEqual(rows.map(({ text, match }) => [oneSpace(text), matches[match]]));
  const points = scoring(item).map((condition) => Number(wordsOf(condition, 'setvar')));
  expect(points.reduce((sum, each) => sum + each, 0)).toBeCloseTo(100, 3);
}

describe.each([
  ['the question bank', guide],
  ['questions full of markup', hostileGuide],
])('%s in QTI', (_, from) => {
  const packages = [qtiPackage(from, addressOf), commonCartridge(from, addressOf)] as const;
  const views = viewsById(from);
  const all = packages.map((files) => testsIn(files).flatMap(itemsIn));

  test('is complete in the content package, and has what the format allows in the cartridge', () => {
    const ids = all.map((items) => items.map(idOf).toSorted());
    expect(ids[0]).toEqual([...views.keys()].toSorted());
    expect(ids[1]).toEqual(
      [...views.values()]
        .filter((question) => !hasRows(question))
        .map(({ id }) => id)
        .toSorted(),
    );
  });

  test('has the stem, the answers, and the reasons of each question', () => {
    for (const item of all.flat()) {
      const view = views.get(idOf(item));
      if (!view) throw new Error(`The bank has no question ${idOf(item)}.`);
      expect(htmlWords(wordsOf(item, 'presentation/material/mattext'))).toBe(oneSpace(askOf(view)));
      if (hasRows(view)) expectMatching(item, view);
      else expectChoices(item, view);
    }
  });

  test('shows only feedback that exists', () => {
    for (const item of all.flat()) {
      const shown = findAll(item, 'resprocessing/respcondition/displayfeedback').map((each) => attributeOf(each, 'linkrefid'));
      const given = findAll(item, 'itemfeedback').map((each) => attributeOf(each, 'ident'));
      expect(shown.toSorted()).toEqual(given.toSorted());
    }
  });
});

describe('the manifest', () => {
  const packages = { qti: qtiPackage(guide, addressOf), cartridge: commonCartridge(guide, addressOf) };

  test.each(Object.entries(packages))('of %s lists every file of the package, and no other', (_, files) => {
    expect([...hrefsIn(manifestOf(files)), 'imsmanifest.xml'].toSorted()).toEqual([...files.keys()].toSorted());
  });

  test.each(Object.entries(packages))('of %s has identifiers that are unique and fit for XML', (_, files) => {
    const ids = manifestOf(files)
      .find('//@identifier')
      .map(({ content }) => content);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[A-Za-z_][\w.-]*$/);
  });

  test('of the cartridge has a module for each chapter, with items that lead to resources', () => {
    const manifest = manifestOf(packages.cartridge);
    const modules = findAll(manifest, 'organizations/organization/item/item');
    expect(modules.map((each) => wordsOf(each, 'title').slice(3))).toEqual(guide.chapters.map(({ title }) => title));
    const resources = findAll(manifest, 'resources/resource').map((each) => attributeOf(each, 'identifier'));
    const targets = findAll(manifest, 'organizations/organization/item/item/item').map((each) => attributeOf(each, 'identifierref'));
    expect(targets.toSorted()).toEqual(resources.toSorted());
  });

  test('of the cartridge names the types of Common Cartridge 1.1', () => {
    const manifest = manifestOf(packages.cartridge);
    expect([wordsOf(manifest, 'metadata/schema'), wordsOf(manifest, 'metadata/schemaversion')]).toEqual(['IMS Common Cartridge', '1.1.0']);
    expect(new Set(findAll(manifest, 'resources/resource').map((each) => attributeOf(each, 'type')))).toEqual(
      new Set(['imswl_xmlv1p1', 'imsqti_xmlv1p2/imscc_xmlv1p1/assessment']),
    );
  });
});

describe('the cartridge', () => {
  test('links to each chapter', () => {
    const links = [...commonCartridge(guide, addressOf)].filter(([path]) => path.startsWith('links/')).map(([, text]) => readXml(text));
    expect(links.map((link) => findAll(link, 'url').map((url) => attributeOf(url, 'href'))[0])).toEqual(
      guide.chapters.map(({ path }) => addressOf(path)),
    );
  });

  test('has only quizzes if the site has no address', () => {
    const files = commonCartridge(guide, () => undefined);
    expect([...files.keys()].filter((path) => path !== 'imsmanifest.xml')).toEqual(
      questionsByChapter(guide).map(({ chapter }) => `quizzes/quiz-${chapter.id}.xml`),
    );
    expect([...files.values()].join('')).not.toContain('guide.example');
  });

  test('has only the profiles, scores, and fields that its schema allows', () => {
    for (const test of testsIn(commonCartridge(guide, addressOf))) {
      const fields = findAll(test, 'assessment/section/item/itemmetadata/qtimetadata/qtimetadatafield').map((field) =>
        wordsOf(field, 'fieldlabel'),
      );
      expect(new Set(fields)).toEqual(new Set(['cc_profile']));
      const actions = findAll(test, 'assessment/section/item/resprocessing/respcondition/setvar').map((each) =>
        attributeOf(each, 'action'),
      );
      expect(new Set(actions)).toEqual(new Set(['Set']));
    }
  });
});
