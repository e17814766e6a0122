import { checkRow, type CheckRow, type QuestionRow, type ServiceRow } from '../../schema/published-rows.ts';
import type { Cell, Check, Duty, Half, Service } from '../../schema/service.ts';
import type { Guide } from '../guide.ts';
import { questionViews, type QuestionView } from '../question/view.ts';
import { controlsById } from '../service/checks.ts';
import { cellsOf, isConfirmed, labelOfVariant } from '../service/responsibility.ts';

const variantsOf = ({ variants }: Service, cell: Cell): string =>
  cell.variants
    .map(({ variant, party, aws, you, note }) =>
      [`${labelOfVariant(variants, variant)}: ${party}.`, aws?.text, you?.text, note].filter((text) => text !== undefined).join(' '),
    )
    .join(' | ');

/** The addresses of a half's sources, separated by spaces. */
const addressesOf = (half: Half | undefined, sources: Guide['sources']): string =>
  (half?.sources ?? []).flatMap((id) => sources.get(id)?.url ?? []).join(' ');

const serviceRow = (
  service: Service,
  { layer, cell, party }: ReturnType<typeof cellsOf>[number],
  sources: Guide['sources'],
): ServiceRow => ({
  service_id: service.id,
  service: service.name,
  category: service.category,
  class: service.class,
  study_label: service.studyLabel,
  layer_id: layer.id,
  layer: layer.label,
  party,
  unconfirmed_party: isConfirmed(cell) ? '' : cell.party,
  aws: cell.aws?.text ?? '',
  aws_support: cell.aws?.support ?? '',
  aws_sources: addressesOf(cell.aws, sources),
  you: cell.you?.text ?? '',
  you_support: cell.you?.support ?? '',
  you_sources: addressesOf(cell.you, sources),
  note: cell.note ?? '',
  variants: variantsOf(service, cell),
  since: cell.since ?? '',
  checked_on: service.checkedOn,
});

/** One row for each layer of each service. */
export const serviceRows = ({ services, layers, sources }: Guide): ServiceRow[] =>
  [...services.values()].flatMap((service) => cellsOf(service, layers).map((each) => serviceRow(service, each, sources)));

const yesNo = (value: boolean) => (value ? 'yes' : 'no');

const emptyCheckRow = Object.fromEntries(Object.keys(checkRow.shape).map((column) => [column, ''])) as Record<keyof CheckRow, ''>;

const checkRowOf = ({ id, name }: Service, fields: Partial<CheckRow>): CheckRow => ({
  ...emptyCheckRow,
  service_id: id,
  service: name,
  ...fields,
});

const ofCheck = ({ id, system, severity, accountWide, nameOnly, url }: Check): Partial<CheckRow> => ({
  check_id: id,
  system,
  severity: severity ?? '',
  account_wide: yesNo(accountWide),
  name_only: yesNo(nameOnly),
  url,
});

/** A row for each check and each duty it tests or mistake it finds, in the order of the page of checks; then the duties without a check. */
export function checkRows({ services, layers }: Pick<Guide, 'services' | 'layers'>): CheckRow[] {
  const labels = new Map(layers.map(({ id, label }) => [id, label]));
  const ofDuty = ({ layer, duty, coverage, limit = '' }: Duty) => ({
    layer_id: layer,
    layer: labels.get(layer) ?? '',
    duty,
    coverage,
    limit,
  });
  const proven = [...controlsById(services.values()).values()].flatMap(({ id, system, url, duties, mistakes }) => [
    ...duties.map(({ service, duty, check }) => checkRowOf(service, { ...ofDuty(duty), ...ofCheck(check) })),
    // Mistakes have no layer.
    ...mistakes.map(({ service, mistake: { mistake, severity } }) =>
      checkRowOf(service, { check_id: id, system, severity: severity ?? '', mistake, name_only: 'no', url }),
    ),
  ]);
  const unproven = [...services.values()].flatMap((service) =>
    service.duties.filter(({ checks }) => checks.length === 0).map((duty) => checkRowOf(service, ofDuty(duty))),
  );
  return [...proven, ...unproven];
}

const letters = ['a', 'b', 'c', 'd', 'e'] as const;
type Letter = (typeof letters)[number];

/** The right answer in letters: the right choices, the party of each item to sort, or all letters of an ordering question. */
function rightLetters({ type, options }: QuestionView): string {
  return options
    .map(({ key }, index) => ({ key, letter: letters[index] ?? '' }))
    .filter(({ key }) => key !== '')
    .map(({ key, letter }) => (type === 'sort' ? `${letter}:${key}` : letter))
    .join(' ');
}

function questionRow(question: QuestionView, { objectives, chapters }: Pick<Guide, 'objectives' | 'chapters'>): QuestionRow {
  const columnsOf = <Name extends string>(field: 'text' | 'reason', nameOf: (letter: Letter) => Name) =>
    Object.fromEntries(letters.map((letter, index) => [nameOf(letter), question.options[index]?.[field] ?? ''])) as Record<Name, string>;
  return {
    question_id: question.id,
    type: question.type,
    difficulty: question.difficulty,
    level: question.level,
    skill: question.skill ?? '',
    objective_id: question.objective,
    objective: objectives.find(({ id }) => id === question.objective)?.shortLabel ?? '',
    chapter_id: question.chapter ?? '',
    chapter: chapters.find(({ id }) => id === question.chapter)?.title ?? '',
    service_ids: question.services.join(' '),
    stem: question.stem,
    ...columnsOf('text', (letter) => letter),
    right: rightLetters(question),
    ...columnsOf('reason', (letter) => `reason_${letter}` as const),
    answered_in: question.answeredIn,
    source_ids: question.sources.join(' '),
  };
}

/** One row for each question of the bank. */
export const questionRows = (guide: Guide): QuestionRow[] => questionViews(guide).map((question) => questionRow(question, guide));
