import type { APIRoute } from 'astro';
import { comparisonDataOf } from '../../domain/compare/compare.ts';
import { csvFiles } from '../../domain/data/csv-files.ts';
import { jsonFiles, jsonSchemaOf } from '../../domain/data/json-files.ts';
import { textVocabularyOf } from '../../domain/stack/resource-types.ts';
import { type Guide, termMeaningsOf } from '../../domain/guide.ts';
import { frameworkDataOf } from '../../domain/framework/requirements.ts';
import { componentDefinition } from '../../domain/oscal/component-definition.ts';
import { layerCatalog, layerCatalogFile } from '../../domain/oscal/parts.ts';
import { guideDrills } from '../../domain/practice/drills.ts';
import { questionViews } from '../../domain/question/view.ts';
import { ankiText } from '../../domain/review/card-exports.ts';
import { cardsOf, toReviewCard } from '../../domain/review/cards.ts';
import { getGuide } from '../../load/guide.ts';

type File = readonly [path: string, contentOf: () => unknown];

/** Each data file, by its path below `/data/`. Its content is a text, or a value to write as JSON. */
const filesOf = (guide: Guide): ReadonlyMap<string, () => unknown> =>
  new Map([
    // For other programs. The format of these files is stable, and defined by a schema, by columns, or by a standard.
    ['anki-cards.txt', () => ankiText(cardsOf(guide), guide)],
    ...Object.entries(jsonFiles).flatMap(([name, { schema, contentOf }]): File[] => [
      [`${name}.json`, () => contentOf(guide)],
      [`${name}.schema.json`, () => jsonSchemaOf(schema)],
    ]),
    ...Object.entries(csvFiles).flatMap(([name, { schema, contentOf }]): File[] => [
      [`${name}.csv`, () => contentOf(guide)],
      [`${name}-csv.schema.json`, () => jsonSchemaOf(schema)],
    ]),
    [`oscal/${layerCatalogFile}`, () => layerCatalog(guide)],

    // For pages of this site. Their format can change at any time.
    ['cards.json', () => cardsOf(guide).map(toReviewCard)],
    ['drills.json', () => ({ questions: guideDrills(guide) })],
    ['questions.json', () => ({ questions: questionViews(guide) })],
    ['resource-types.json', () => textVocabularyOf(guide)],
    ['terms.json', () => termMeaningsOf(guide)],
    ...[...guide.services.values()].flatMap((service): File[] => [
      [`oscal/${service.id}.json`, () => componentDefinition(service, guide)],
      [`compare/${service.id}.json`, () => comparisonDataOf(service, guide)],
    ]),
    ...[...guide.frameworks.values()].map((framework): File => [`frameworks/${framework.id}.json`, () => frameworkDataOf(framework)]),
  ]);

export const getStaticPaths = () => [...filesOf(getGuide()).keys()].map((file) => ({ params: { file } }));

/** Responds with a data file. @throws if its path isn't in the table */
export const GET: APIRoute = ({ params: { file = '' } }) => {
  const contentOf = filesOf(getGuide()).get(file);
  if (!contentOf) throw new Error(`There is no file /data/${file}.`);
  const content = contentOf();
  if (typeof content !== 'string') return Response.json(content);
  return new Response(content, { headers: { 'content-type': `text/${file.endsWith('.csv') ? 'csv' : 'plain'};charset=utf-8` } });
};
