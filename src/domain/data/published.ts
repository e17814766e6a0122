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
import type { Source } from '../../schema/source.ts';
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

// The schemas keep the fields that are published, so that new fields of the content aren't published by accident.

/** The sources with these ids, in the order of the Guide. */
function sourcesOf({ sources }: Pick<Guide, 'sources'>, ids: Iterable<string>): Source[] {
  const cited = new Set(ids);
  return [...sources.values()].filter(({ id }) => cited.has(id));
}

const layersOf = (service: Service, layers: readonly Layer[]) =>
  cellsOf(service, layers).map(({ layer, cell, party }) => ({
    ...cell,
    layer: layer.id,
    party,
    ...(isConfirmed(cell) ? {} : { unconfirmedParty: cell.party }),
    variants: cell.variants.map((changed) => ({
      ...changed,
      id: changed.variant,
      label: labelOfVariant(service.variants, changed.variant),
    })),
  }));

/** The content of `services.json`: all services with their layers and sources. */
export function publishedServicesOf(guide: Guide): PublishedServices {
  const services = [...guide.services.values()];
  return publishedServices.parse({
    version: dataVersion,
    note: 'An independent reference, not published or endorsed by Amazon Web Services. Each cell says who is responsible for the layer by default, with sources. If an AWS page disagrees, trust the AWS page.',
    layers: guide.layers,
    services: services.map((service) => ({ ...service, path: servicePath(service.id), layers: layersOf(service, guide.layers) })),
    sources: sourcesOf(guide, sourcesCited(services)),
  });
}

/** The content of `frameworks.json`: all frameworks with their requirements and checks. */
export function publishedFrameworksOf(guide: Pick<Guide, 'frameworks' | 'sources'>): PublishedFrameworks {
  const frameworks = [...guide.frameworks.values()];
  return publishedFrameworks.parse({
    version: dataVersion,
    note: 'An independent reference. It lists only the IDs of the requirements, not their text. Passing the checks doesn’t make you compliant: a check tests one setting, and a requirement can also call for policies, processes, and evidence.',
    frameworks: frameworks.map((framework) => ({
      ...framework,
      path: frameworkPath(framework.id),
      requirements: framework.requirements.map((each) => ({ ...each, path: requirementPath(framework, each.id) })),
    })),
    sources: sourcesOf(
      guide,
      frameworks.flatMap(({ sources }) => sources),
    ),
  });
}

/** The content of `changes.json`: all changes, newest first. */
export const publishedChangesOf = (guide: Pick<Guide, 'changes' | 'services' | 'uncovered' | 'sources'>): PublishedChanges =>
  publishedChanges.parse({
    version: dataVersion,
    note: 'An independent list of what changed between AWS and its customers, and in this guide. It is not published or endorsed by Amazon Web Services. If an AWS page disagrees, trust the AWS page.',
    changes: guide.changes.map((change) => ({
      ...change,
      path: changePath(change.id),
      dateDocumented: !change.seen,
      subject: subjectOf(change, guide),
      you: change.yours?.text,
      sources: sourcesOfChange(change),
    })),
    sources: sourcesOf(guide, guide.changes.flatMap(sourcesOfChange)),
  });
