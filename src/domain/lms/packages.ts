import type { Guide } from '../guide.ts';
import { h, type Markup, toHtml, xmlDocument } from '../markup.ts';
import { hasRows, type QuestionView } from '../question/view.ts';
import {
  askOf,
  courseTitle,
  explanationHtml,
  matchingOf,
  nameOf,
  numberedTitle,
  questionsByChapter,
  shareOf,
  type AddressOf,
} from './questions.ts';

// Tests in QTI 1.2, in two packages with a manifest: an IMS content package for Canvas and others, and a Common Cartridge. The cartridge has
// only some types of questions, and Canvas needs the type in an extra field.

export type PackageFiles = ReadonlyMap<string, string>;

/** The profiles of QTI. `canvas`: all types, with the fields that Canvas reads. */
type Profile = 'cartridge' | 'canvas';

/** The name of each type in Canvas, and of its profile in a Common Cartridge. */
const typeNames: Readonly<Record<QuestionView['type'], { readonly canvas: string; readonly cartridge?: string }>> = {
  single: { canvas: 'multiple_choice_question', cartridge: 'cc.multiple_choice.v0p1' },
  multiple: { canvas: 'multiple_answers_question', cartridge: 'cc.multiple_response.v0p1' },
  'true-false': { canvas: 'true_false_question', cartridge: 'cc.true_false.v0p1' },
  sort: { canvas: 'matching_question' },
  order: { canvas: 'matching_question' },
};

// Canvas keeps numeric ids.
const optionId = (index: number) => String(1001 + index);
const matchId = (index: number) => String(2001 + index);

const material = (html: string) => h('material', h('mattext', { texttype: 'text/html' }, html));
const words = (text: string) => material(toHtml(h('p', text)));

const metadata = (fields: Readonly<Record<string, string>>) =>
  h(
    'qtimetadata',
    ...Object.entries(fields).map(([label, entry]) => h('qtimetadatafield', h('fieldlabel', label), h('fieldentry', entry))),
  );

const label = (id: string, text: string) => h('response_label', { ident: id }, words(text));
const chosen = (response: string, id: string) => h('varequal', { respident: response }, id);
const condition = (attributes: Markup['attributes'], test: Markup, ...then: readonly Markup[]) =>
  h('respcondition', attributes, h('conditionvar', test), ...then);
const score = (action: 'Set' | 'Add', points: string) => h('setvar', { action, varname: 'SCORE' }, points);
const show = (feedback: string) => h('displayfeedback', { feedbacktype: 'Response', linkrefid: feedback });
const feedback = (id: string, content: Markup) => h('itemfeedback', { ident: id }, h('flow_mat', content));

/** The inputs of a question to choose from, how the answer is scored, and the reasons. */
function choiceParts({ type, options }: QuestionView) {
  const isChosen = (index: number) => chosen('response1', optionId(index));
  const isRight =
    type === 'multiple'
      ? h('and', ...options.map(({ key }, index) => (key === 'right' ? isChosen(index) : h('not', isChosen(index)))))
      : isChosen(options.findIndex(({ key }) => key === 'right'));
  const labels = options.map(({ text }, index) => label(optionId(index), text));
  const response = { ident: 'response1', rcardinality: type === 'multiple' ? 'Multiple' : 'Single' };
  return {
    responses: [h('response_lid', response, h('render_choice', ...labels))],
    conditions: [
      ...options.map((_, index) => condition({ continue: 'Yes' }, isChosen(index), show(`${optionId(index)}_fb`))),
      condition({ continue: 'No' }, isRight, score('Set', '100')),
    ],
    reasons: options.map(({ reason }, index) => feedback(`${optionId(index)}_fb`, words(reason))),
  };
}

/** The inputs of a question to sort or to order, and how the answer is scored. */
function matchingParts(question: QuestionView) {
  const { rows, matches } = matchingOf(question);
  const response = (index: number) => `response_${optionId(index)}`;
  const labels = matches.map((match, place) => label(matchId(place), match));
  return {
    responses: rows.map(({ text }, index) => h('response_lid', { ident: response(index) }, words(text), h('render_choice', ...labels))),
    conditions: rows.map(({ match }, index) => condition({}, chosen(response(index), matchId(match)), score('Add', shareOf(rows.length)))),
    reasons: [],
  };
}

function itemOf(question: QuestionView, profile: Profile, explanation: string): Markup {
  const { id, type, options } = question;
  const { canvas, cartridge } = typeNames[type];
  const { responses, conditions, reasons } = hasRows(question) ? matchingParts(question) : choiceParts(question);
  const canvasFields = {
    question_type: canvas,
    points_possible: '1',
    original_answer_ids: options.map((_, index) => optionId(index)).join(','),
  };
  return h(
    'item',
    { ident: `question-${id}`, title: nameOf(question) },
    h('itemmetadata', metadata({ ...(cartridge && { cc_profile: cartridge }), ...(profile === 'canvas' && canvasFields) })),
    h('presentation', words(askOf(question)), ...responses),
    h(
      'resprocessing',
      h('outcomes', h('decvar', { maxvalue: '100', minvalue: '0', varname: 'SCORE', vartype: 'Decimal' })),
      condition({ continue: 'Yes' }, h('other'), show('general_fb')),
      ...conditions,
    ),
    feedback('general_fb', material(explanation)),
    ...reasons,
  );
}

/** A test for each chapter that has questions, by the chapter's id. The test's id never changes, so that a new import can replace an older one. */
const testsOf = (guide: Guide, addressOf: AddressOf, profile: Profile) =>
  new Map(
    questionsByChapter(guide).map(({ chapter, questions }) => {
      const id = `quiz-${chapter.id}`;
      const title = `${numberedTitle(chapter)}: questions`;
      const items = questions
        .filter((question) => profile === 'canvas' || !hasRows(question))
        .map((question) => itemOf(question, profile, explanationHtml(question, guide, addressOf)));
      const fields = metadata({ cc_profile: 'cc.exam.v0p1', qmd_assessmenttype: 'Examination', qmd_scoretype: 'Percentage' });
      const test = h('assessment', { ident: id, title }, fields, h('section', { ident: 'root_section' }, ...items));
      const xml = xmlDocument(h('questestinterop', { xmlns: 'http://www.imsglobal.org/xsd/ims_qtiasiv1p2' }, test));
      return [chapter.id, { id, title, xml }];
    }),
  );

const resource = (id: string, type: string, file: string, attributes: Markup['attributes'] = {}) =>
  h('resource', { identifier: id, type, ...attributes }, h('file', { href: file }));

/** An IMS content package with a QTI 1.2 test for each chapter, with all types of questions. */
export function qtiPackage(guide: Guide, addressOf: AddressOf): PackageFiles {
  const tests = [...testsOf(guide, addressOf, 'canvas').values()];
  const manifest = h(
    'manifest',
    { identifier: 'shared-responsibility-quizzes', xmlns: 'http://www.imsglobal.org/xsd/imscp_v1p1' },
    h('metadata', h('schema', 'IMS Content'), h('schemaversion', '1.1.3')),
    h('organizations'),
    h('resources', ...tests.map(({ id }) => resource(id, 'imsqti_xmlv1p2', `${id}.xml`, { href: `${id}.xml` }))),
  );
  return new Map([['imsmanifest.xml', xmlDocument(manifest)], ...tests.map(({ id, xml }) => [`${id}.xml`, xml] as const)]);
}

const webLink = (title: string, address: string) =>
  xmlDocument(
    h(
      'webLink',
      { xmlns: 'http://www.imsglobal.org/xsd/imsccv1p1/imswl_v1p1' },
      h('title', title),
      h('url', { href: address, target: '_blank' }),
    ),
  );

/** The chapters in the cartridge. A chapter has a link if the site has an address, and a test if it has questions. */
function modulesOf(guide: Guide, addressOf: AddressOf) {
  const tests = testsOf(guide, addressOf, 'cartridge');
  return guide.chapters
    .map(({ id, order, title, path }) => {
      const [address, test] = [addressOf(path), tests.get(id)];
      const link = address !== undefined && { id: `link-${id}`, title, xml: webLink(title, address) };
      const parts = [
        link && { ...link, item: `read-${id}`, type: 'imswl_xmlv1p1', file: `links/${link.id}.xml` },
        test && { ...test, item: `answer-${id}`, type: 'imsqti_xmlv1p2/imscc_xmlv1p1/assessment', file: `quizzes/${test.id}.xml` },
      ];
      return {
        id: `module-${id}`,
        title: numberedTitle({ order, title }),
        parts: parts.filter((part) => part !== undefined && part !== false),
      };
    })
    .filter(({ parts }) => parts.length > 0);
}

const description =
  'Links to the chapters of the Shared Responsibility Guide, and a quiz for each. Independent: not made or endorsed by Amazon Web Services.';

/**
 * A course as a Common Cartridge 1.1, the version that all platforms with cartridge support can read. Each chapter is a module with a link
 * and a quiz. Its QTI profile has no matching or ordering questions.
 */
export function commonCartridge(guide: Guide, addressOf: AddressOf): PackageFiles {
  const modules = modulesOf(guide, addressOf);
  const parts = modules.flatMap((module) => module.parts);
  const inEnglish = (text: string) => h('lom:string', { language: 'en' }, text);
  const items = modules.map((module) =>
    h(
      'item',
      { identifier: module.id },
      h('title', module.title),
      ...module.parts.map(({ id, item, title }) => h('item', { identifier: item, identifierref: id }, h('title', title))),
    ),
  );
  const manifest = h(
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
      h('lom:lom', h('lom:general', h('lom:title', inEnglish(courseTitle)), h('lom:description', inEnglish(description)))),
    ),
    h(
      'organizations',
      h('organization', { identifier: 'modules', structure: 'rooted-hierarchy' }, h('item', { identifier: 'root' }, ...items)),
    ),
    h('resources', ...parts.map(({ id, type, file }) => resource(id, type, file))),
  );
  return new Map([['imsmanifest.xml', xmlDocument(manifest)], ...parts.map(({ file, xml }) => [file, xml] as const)]);
}
