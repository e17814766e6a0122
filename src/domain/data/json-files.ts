import { z } from 'zod';
import { dataVersion } from '../../schema/constants.ts';
import { publishedChanges, publishedFrameworks, publishedServices } from '../../schema/published-json.ts';
import { sourcesOfChange, subjectOf } from '../change/changes.ts';
import { requirementPath } from '../framework/requirements.ts';
import type { Guide } from '../guide.ts';
import { changePath, frameworkPath, servicePath } from '../paths.ts';
import { cellsOf, isConfirmed, labelOfVariant, sourcesCited } from '../service/responsibility.ts';

/** The JSON Schema of a published file. @param schema of the content of a JSON file, or of a row of a CSV file */
export const jsonSchemaOf = (schema: z.ZodType): object => ({ ...z.toJSONSchema(schema), version: dataVersion });

/** The sources with these ids, in the order of the Guide. */
function sourcesOf({ sources }: Guide, ids: Iterable<string>) {
  const cited = new Set(ids);
  return [...sources.values()].filter(({ id }) => cited.has(id));
}

/** @param note says what the file is. The schema keeps only the fields that are published, so that new fields of the content aren't published by accident. */
const jsonFile = <Schema extends z.ZodType>(schema: Schema, note: string, fieldsOf: (guide: Guide) => object) => ({
  schema,
  contentOf: (guide: Guide) => schema.parse({ version: dataVersion, note, ...fieldsOf(guide) }),
});

/** The published JSON files, by name: their schema, and a function that returns their content. */
export const jsonFiles = {
  services: jsonFile(
    publishedServices,
    'An independent reference, not published or endorsed by Amazon Web Services. Each cell says who is responsible for the layer by default, with sources. If an AWS page disagrees, trust the AWS page.',
    (guide) => ({
      layers: guide.layers,
      services: [...guide.services.values()].map((service) => ({
        ...service,
        path: servicePath(service.id),
        layers: cellsOf(service, guide.layers).map(({ layer, cell, party }) => ({
          ...cell,
          layer: layer.id,
          party,
          unconfirmedParty: isConfirmed(cell) ? undefined : cell.party,
          variants: cell.variants.map((changed) => ({
            ...changed,
            id: changed.variant,
            label: labelOfVariant(service.variants, changed.variant),
          })),
        })),
      })),
      sources: sourcesOf(guide, sourcesCited([...guide.services.values()])),
    }),
  ),
  changes: jsonFile(
    publishedChanges,
    'An independent list of what changed between AWS and its customers, and in this guide. It is not published or endorsed by Amazon Web Services. If an AWS page disagrees, trust the AWS page.',
    (guide) => ({
      changes: guide.changes.map((change) => ({
        ...change,
        path: changePath(change.id),
        dateDocumented: !change.seen,
        subject: subjectOf(change, guide),
        you: change.yours?.text,
        sources: sourcesOfChange(change),
      })),
      sources: sourcesOf(guide, guide.changes.flatMap(sourcesOfChange)),
    }),
  ),
  frameworks: jsonFile(
    publishedFrameworks,
    'An independent reference. It lists only the IDs of the requirements, not their text. Passing the checks doesn’t make you compliant: a check tests one setting, and a requirement can also call for policies, processes, and evidence.',
    (guide) => {
      const frameworks = [...guide.frameworks.values()].map((framework) => ({
        ...framework,
        path: frameworkPath(framework.id),
        requirements: framework.requirements.map((each) => ({ ...each, path: requirementPath(framework, each.id) })),
      }));
      const cited = frameworks.flatMap(({ sources }) => sources);
      return { frameworks, sources: sourcesOf(guide, cited) };
    },
  ),
} as const;
