import { h, type Markup, toHtml, xmlDocument } from '../markup.ts';
import type { QuestionView } from '../question/view.ts';
import { askOf, hasRows, matchingOf, nameOf, shareOf } from './questions.ts';

// Tests in QTI 1.2. Common Cartridge allows only some question types, and Canvas needs the type in an extra field.

/** `cartridge`: the QTI profile of Common Cartridge. `canvas`: all types, with the fields that Canvas reads. */
export type QtiProfile = 'cartridge' | 'canvas';

/** A test to export. */
export interface QtiTest {
  /** Letters, digits, `-`, and `_`. It never changes, so that a new import can replace an older one. */
  readonly id: string;
  readonly title: string;
  readonly questions: readonly QuestionView[];
  /** Returns the general feedback on a question, as HTML. */
  readonly explain: (question: QuestionView) => string;
}

const canvasTypes = {
  single: 'multiple_choice_question',
  multiple: 'multiple_answers_question',
  'true-false': 'true_false_question',
  sort: 'matching_question',
  order: 'matching_question',
} as const;

/** The names of the question profiles in a Common Cartridge. */
const cartridgeTypes: Partial<Readonly<Record<QuestionView['type'], string>>> = {
  single: 'cc.multiple_choice.v0p1',
  multiple: 'cc.multiple_response.v0p1',
  'true-false': 'cc.true_false.v0p1',
};

/** Whether a Common Cartridge can contain the question. */
export const fitsCartridge = ({ type }: Pick<QuestionView, 'type'>): boolean => cartridgeTypes[type] !== undefined;

// Canvas keeps numeric ids.
const optionId = (index: number) => String(1001 + index);
const matchId = (index: number) => String(2001 + index);

const material = (html: string) => h('material', h('mattext', { texttype: 'text/html' }, html));
const words = (text: string) => material(toHtml(h('p', text)));

const metadata = (fields: readonly (readonly [label: string, entry: string])[]) =>
  h('qtimetadata', ...fields.map(([label, entry]) => h('qtimetadatafield', h('fieldlabel', label), h('fieldentry', entry))));

const label = (id: string, text: string) => h('response_label', { ident: id }, words(text));
const chosen = (response: string, id: string) => h('varequal', { respident: response }, id);
const condition = (attributes: Markup['attributes'], test: Markup, ...then: readonly Markup[]) =>
  h('respcondition', attributes, h('conditionvar', test), ...then);
const score = (action: 'Set' | 'Add', points: string) => h('setvar', { action, varname: 'SCORE' }, points);
const show = (feedback: string) => h('displayfeedback', { feedbacktype: 'Response', linkrefid: feedback });

/** The inputs of a question to choose from, and how the answer is scored. */
function choiceParts({ type, options }: QuestionView) {
  const cardinality = type === 'multiple' ? 'Multiple' : 'Single';
  const isChosen = (index: number) => chosen('response1', optionId(index));
  const isRight =
    type === 'multiple'
      ? h('and', ...options.map(({ key }, index) => (key === 'right' ? isChosen(index) : h('not', isChosen(index)))))
      : isChosen(options.findIndex(({ key }) => key === 'right'));
  return {
    responses: [
      h(
        'response_lid',
        { ident: 'response1', rcardinality: cardinality },
        h('render_choice', ...options.map(({ text }, index) => label(optionId(index), text))),
      ),
    ],
    conditions: [
      ...options.map((_, index) => condition({ continue: 'Yes' }, isChosen(index), show(`${optionId(index)}_fb`))),
      condition({ continue: 'No' }, isRight, score('Set', '100')),
    ],
  };
}

/** The inputs of a question to sort or to order, and how the answer is scored. */
function matchingParts(question: QuestionView) {
  const { rows, matches } = matchingOf(question);
  const response = (index: number) => `response_${optionId(index)}`;
  return {
    responses: rows.map(({ text }, index) =>
      h(
        'response_lid',
        { ident: response(index) },
        words(text),
        h('render_choice', ...matches.map((match, place) => label(matchId(place), match))),
      ),
    ),
    conditions: rows.map(({ match }, index) => condition({}, chosen(response(index), matchId(match)), score('Add', shareOf(rows.length)))),
  };
}

const feedback = (id: string, content: Markup) => h('itemfeedback', { ident: id }, h('flow_mat', content));

function itemOf(question: QuestionView, profile: QtiProfile, explanation: string): Markup {
  const { id, type, options } = question;
  const { responses, conditions } = hasRows(question) ? matchingParts(question) : choiceParts(question);
  const cartridgeType = cartridgeTypes[type];
  const canvasFields = [
    ['question_type', canvasTypes[type]],
    ['points_possible', '1'],
    ['original_answer_ids', options.map((_, index) => optionId(index)).join(',')],
  ] as const;
  const reasons = hasRows(question) ? [] : options.map(({ reason }, index) => feedback(`${optionId(index)}_fb`, words(reason)));
  return h(
    'item',
    { ident: `question-${id}`, title: nameOf(question) },
    h(
      'itemmetadata',
      metadata([...(cartridgeType ? [['cc_profile', cartridgeType] as const] : []), ...(profile === 'canvas' ? canvasFields : [])]),
    ),
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

const testFields = [
  ['cc_profile', 'cc.exam.v0p1'],
  ['qmd_assessmenttype', 'Examination'],
  ['qmd_scoretype', 'Percentage'],
] as const;

/** A test as an XML file. For a cartridge, pass only questions that fit. */
export const qtiTest = ({ id, title, questions, explain }: QtiTest, profile: QtiProfile): string =>
  xmlDocument(
    h(
      'questestinterop',
      { xmlns: 'http://www.imsglobal.org/xsd/ims_qtiasiv1p2' },
      h(
        'assessment',
        { ident: id, title },
        metadata(testFields),
        h('section', { ident: 'root_section' }, ...questions.map((question) => itemOf(question, profile, explain(question)))),
      ),
    ),
  );
