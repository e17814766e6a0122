import type { z } from 'zod';
import { checkRow, questionRow, serviceRow } from '../../schema/published-csv.ts';
import type { Cell, Duty, Half, Service } from '../../schema/service.ts';
import type { Guide } from '../guide.ts';
import { optionLetter, questionViews, type QuestionView } from '../question/view.ts';
import { controlsById } from '../service/checks.ts';
import { cellsOf, isConfirmed, labelOfVariant } from '../service/responsibility.ts';
import { csvText } from './csv.ts';

const variantsOf = ({ variants }: Service, cell: Cell): string =>
  cell.variants
    .map(({ variant, party, aws, you, note }) =>
      [`${labelOfVariant(variants, variant)}: ${party}.`, aws?.text, you?.text, note].filter((text) => text !== undefined).join(' '),
    )
    .join(' | ');

/** The addresses of a half's sources, separated by spaces. */
const addressesOf = (half: Half | undefined, sources: Guide['sources']) =>
  half?.sources.flatMap((id) => sources.get(id)?.url ?? []).join(' ');

const serviceRows = ({ services, layers, sources }: Guide) =>
  [...services.values()].flatMap((service) =>
    cellsOf(service, layers).map(({ layer, cell, party }) => ({
      service_id: service.id,
      service: service.name,
      category: service.category,
      class: service.class,
      study_label: service.studyLabel,
      layer_id: layer.id,
      layer: layer.label,
      party,
      unconfirmed_party: isConfirmed(cell) ? '' : cell.party,
      aws: cell.aws?.text,
      aws_support: cell.aws?.support,
      aws_sources: addressesOf(cell.aws, sources),
      you: cell.you?.text,
      you_support: cell.you?.support,
      you_sources: addressesOf(cell.you, sources),
      note: cell.note,
      variants: variantsOf(service, cell),
      since: cell.since,
      checked_on: service.checkedOn,
    })),
  );

const yesNo = (value: boolean) => (value ? 'yes' : 'no');

/** A row for each check and each duty it tests or mistake it finds, in the order of the page of checks; then the duties without a check. */
function checkRows({ services, layers }: Guide) {
  const labels = new Map(layers.map(({ id, label }) => [id, label]));
  const ofService = ({ id, name }: Service) => ({ service_id: id, service: name });
  const ofDuty = ({ layer, duty, coverage, limit }: Duty) => ({ layer_id: layer, layer: labels.get(layer), duty, coverage, limit });
  const proven = [...controlsById(services.values()).values()].flatMap(({ id: check_id, system, url, duties, mistakes }) => [
    ...duties.map(({ service, duty, check: { severity, accountWide, nameOnly, url: page } }) => ({
      ...ofService(service),
      ...ofDuty(duty),
      check_id,
      system,
      severity,
      account_wide: yesNo(accountWide),
      name_only: yesNo(nameOnly),
      url: page,
    })),
    // Mistakes have no layer.
    ...mistakes.map(({ service, mistake: { mistake, severity } }) => ({
      ...ofService(service),
      check_id,
      system,
      severity,
      mistake,
      name_only: 'no',
      url,
    })),
  ]);
  const unproven = [...services.values()].flatMap((service) =>
    service.duties.filter(({ checks }) => checks.length === 0).map((duty) => ({ ...ofService(service), ...ofDuty(duty) })),
  );
  return [...proven, ...unproven];
}

const columnLetter = (index: number) => optionLetter(index).toLowerCase();

/** The right answer in letters: the right choices, the party of each item to sort, or all letters of an ordering question. */
const rightLetters = ({ type, options }: QuestionView) =>
  options.flatMap(({ key }, index) => (key ? columnLetter(index) + (type === 'sort' ? `:${key}` : '') : [])).join(' ');

const questionRows = (guide: Guide) =>
  questionViews(guide).map((question) => ({
    question_id: question.id,
    type: question.type,
    difficulty: question.difficulty,
    level: question.level,
    skill: question.skill,
    objective_id: question.objective,
    objective: guide.objectives.find(({ id }) => id === question.objective)?.shortLabel,
    chapter_id: question.chapter,
    chapter: guide.chapters.find(({ id }) => id === question.chapter)?.title,
    service_ids: question.services.join(' '),
    stem: question.stem,
    ...Object.fromEntries(question.options.map(({ text }, index) => [columnLetter(index), text])),
    right: rightLetters(question),
    ...Object.fromEntries(question.options.map(({ reason }, index) => [`reason_${columnLetter(index)}`, reason])),
    answered_in: question.answeredIn,
    source_ids: question.sources.join(' '),
  }));

type Row<Column extends string> = Readonly<Partial<Record<Column, string | undefined>>>;

/** @param schema of a row; its keys are the columns @param rowsOf columns that a row leaves out are empty */
function csvFile<Column extends string>(schema: z.ZodObject<Record<Column, z.ZodType>>, rowsOf: (guide: Guide) => readonly Row<Column>[]) {
  const columns = Object.keys(schema.shape) as Column[];
  return {
    schema,
    contentOf: (guide: Guide) => csvText([columns, ...rowsOf(guide).map((row) => columns.map((column) => row[column] ?? ''))]),
  };
}

/** The published CSV files, by name: the schema of their rows, and a function that returns their content. */
export const csvFiles = {
  services: csvFile(serviceRow, serviceRows),
  checks: csvFile(checkRow, checkRows),
  questions: csvFile(questionRow, questionRows),
} as const;
