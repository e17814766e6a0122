import { z } from 'zod';
import { dataVersion } from '../../schema/data-version.ts';
import type { Layer } from '../../schema/lists.ts';
import { checkRow, questionRow, serviceRow } from '../../schema/published-rows.ts';
import {
  publishedChanges,
  type PublishedChanges,
  publishedFrameworks,
  type PublishedFrameworks,
  publishedServices,
  type PublishedServices,
} from '../../schema/published.ts';
import type { Service } from '../../schema/service.ts';
import { sourcesOfChange, subjectOf } from '../change/changes.ts';
import { requirementPath } from '../framework/requirements.ts';
import type { Guide } from '../guide.ts';
import { changePath, frameworkPath, servicePath } from '../paths.ts';
import { cellsOf, isConfirmed, labelOfVariant, sourcesCited } from '../service/responsibility.ts';

const published = {
  services: publishedServices,
  changes: publishedChanges,
  frameworks: publishedFrameworks,
  'services-csv': serviceRow,
  'checks-csv': checkRow,
  'questions-csv': questionRow,
} as const;

/** The names of the JSON Schema files of the published data. */
export const schemaNames = Object.keys(published) as readonly (keyof typeof published)[];

/** The columns of each CSV file, in order. */
export const serviceColumns = Object.keys(serviceRow.shape) as readonly (keyof typeof serviceRow.shape)[];
export const checkColumns = Object.keys(checkRow.shape) as readonly (keyof typeof checkRow.shape)[];
export const questionColumns = Object.keys(questionRow.shape) as readonly (keyof typeof questionRow.shape)[];

/** The JSON Schema of a data file, generated from its Zod schema. */
export const jsonSchemaOf = (name: keyof typeof published): object => ({ ...z.toJSONSchema(published[name]), version: dataVersion });

// Entries are copied field by field, so that new fields of the content aren't published by accident.

/** The sources with these ids, in the order of the Guide. */
function publishedSources({ sources }: Pick<Guide, 'sources'>, ids: Iterable<string>): PublishedServices['sources'] {
  const cited = new Set(ids);
  return [...sources.values()]
    .filter(({ id }) => cited.has(id))
    .map(({ id, title, url, asOf, readOn }) => ({ id, title, url, asOf, readOn }));
}

const serviceOf = (service: Service, layers: readonly Layer[]): PublishedServices['services'][number] => ({
  id: service.id,
  path: servicePath(service.id),
  name: service.name,
  shortName: service.shortName,
  aliases: service.aliases,
  summary: service.summary,
  category: service.category,
  class: service.class,
  classBasis: service.classBasis,
  studyLabel: service.studyLabel,
  studyLabelNote: service.studyLabelNote,
  status: service.status,
  checkedOn: service.checkedOn,
  variants: service.variants.map(({ id, label }) => ({ id, label })),
  layers: cellsOf(service, layers).map(({ layer, cell, party }) => ({
    layer: layer.id,
    party,
    ...(isConfirmed(cell) ? {} : { unconfirmedParty: cell.party }),
    aws: cell.aws,
    you: cell.you,
    note: cell.note,
    since: cell.since,
    variants: cell.variants.map(({ variant: id, ...changed }) => ({ id, label: labelOfVariant(service.variants, id), ...changed })),
  })),
  duties: service.duties,
  mistakes: service.mistakes,
  neighbors: service.neighbors,
});

/** The content of `services.json`: all services with their layers and sources. */
export function publishedServicesOf(guide: Guide): PublishedServices {
  const services = [...guide.services.values()];
  return {
    version: dataVersion,
    note: 'An independent reference, not published or endorsed by Amazon Web Services. Each cell says who is responsible for the layer by default, with sources. If an AWS page disagrees, trust the AWS page.',
    layers: guide.layers.map(({ id, label, summary }) => ({ id, label, summary })),
    services: services.map((service) => serviceOf(service, guide.layers)),
    sources: publishedSources(guide, sourcesCited(services)),
  };
}

/** The content of `frameworks.json`: all frameworks with their requirements and checks. */
export function publishedFrameworksOf(guide: Pick<Guide, 'frameworks' | 'sources'>): PublishedFrameworks {
  const frameworks = [...guide.frameworks.values()];
  return {
    version: dataVersion,
    note: 'An independent reference. It lists only the IDs of the requirements, not their text. Passing the checks doesn’t make you compliant: a check tests one setting, but a requirement covers more than settings.',
    frameworks: frameworks.map((framework) => ({
      id: framework.id,
      path: frameworkPath(framework.id),
      name: framework.name,
      shortName: framework.shortName,
      version: framework.version,
      publisher: framework.publisher,
      summary: framework.summary,
      basis: framework.basis,
      sources: framework.sources,
      requirements: framework.requirements.map(({ id, checks }) => ({ id, path: requirementPath(framework, id), checks })),
    })),
    sources: publishedSources(
      guide,
      frameworks.flatMap(({ sources }) => sources),
    ),
  };
}

/** The content of `changes.json`: all changes, newest first. */
export const publishedChangesOf = (guide: Pick<Guide, 'changes' | 'services' | 'uncovered' | 'sources'>): PublishedChanges => ({
  version: dataVersion,
  note: 'An independent list of what changed between AWS and its customers, and in this guide. It is not published or endorsed by Amazon Web Services. If an AWS page disagrees, trust the AWS page.',
  changes: guide.changes.map((change) => ({
    id: change.id,
    path: changePath(change.id),
    date: change.date,
    dateDocumented: !change.seen,
    kind: change.kind,
    title: change.title,
    subject: subjectOf(change, guide),
    text: change.text,
    you: change.yours?.text,
    services: change.services,
    layers: change.layers,
    sources: sourcesOfChange(change),
  })),
  sources: publishedSources(guide, guide.changes.flatMap(sourcesOfChange)),
});
