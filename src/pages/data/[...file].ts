import type { APIRoute } from 'astro';
import { csvOf } from '../../domain/data/csv.ts';
import { comparisonDataOf } from '../../domain/compare/compare.ts';
import { textVocabularyOf } from '../../domain/stack/resource-types.ts';
import {
  checkColumns,
  jsonSchemaOf,
  publishedChangesOf,
  publishedFrameworksOf,
  publishedServicesOf,
  questionColumns,
  schemaNames,
  serviceColumns,
} from '../../domain/data/published.ts';
import { checkRows, questionRows, serviceRows } from '../../domain/data/rows.ts';
import type { Guide } from '../../domain/guide.ts';
import { checksOfFramework } from '../../domain/framework/requirements.ts';
import { termMeaningsOf } from '../../domain/glossary/terms.ts';
import { componentDefinition } from '../../domain/oscal/component-definition.ts';
import { layerCatalog, layerCatalogFile } from '../../domain/oscal/parts.ts';
import { guideDrills } from '../../domain/practice/drills.ts';
import { questionViews } from '../../domain/question/view.ts';
import { ankiText } from '../../domain/review/card-exports.ts';
import { cardsOf, toReviewCard } from '../../domain/review/cards.ts';
import { getGuide } from '../../load/guide.ts';

const text = (body: string, type: 'csv' | 'plain') => new Response(body, { headers: { 'content-type': `text/${type};charset=utf-8` } });

/** Each data file, by its path below `/data/`. */
const filesOf = (guide: Guide): Readonly<Record<string, () => Response>> => ({
  // For other programs. The format of these files is stable, and defined by a schema, by columns, or by a standard.
  'anki-cards.txt': () => text(ankiText(cardsOf(guide), guide), 'plain'),
  'checks.csv': () => text(csvOf(checkColumns, checkRows(guide)), 'csv'),
  'questions.csv': () => text(csvOf(questionColumns, questionRows(guide)), 'csv'),
  'services.csv': () => text(csvOf(serviceColumns, serviceRows(guide)), 'csv'),
  'changes.json': () => Response.json(publishedChangesOf(guide)),
  'frameworks.json': () => Response.json(publishedFrameworksOf(guide)),
  'services.json': () => Response.json(publishedServicesOf(guide)),
  ...Object.fromEntries(schemaNames.map((name) => [`${name}.schema.json`, () => Response.json(jsonSchemaOf(name))])),
  [`oscal/${layerCatalogFile}`]: () => Response.json(layerCatalog(guide)),
  ...Object.fromEntries(
    [...guide.services.values()].map((service) => [`oscal/${service.id}.json`, () => Response.json(componentDefinition(service, guide))]),
  ),

  // For pages of this site. Their format can change at any time.
  'cards.json': () => Response.json(cardsOf(guide).map(toReviewCard)),
  'drills.json': () => Response.json({ questions: guideDrills(guide) }),
  'questions.json': () => Response.json({ questions: questionViews(guide) }),
  'resource-types.json': () => Response.json(textVocabularyOf(guide)),
  'terms.json': () => Response.json(termMeaningsOf(guide)),
  ...Object.fromEntries(
    [...guide.services.values()].map((service) => [`compare/${service.id}.json`, () => Response.json(comparisonDataOf(service, guide))]),
  ),
  ...Object.fromEntries(
    [...guide.frameworks.values()].map((framework) => [
      `frameworks/${framework.id}.json`,
      () => Response.json(Object.fromEntries(checksOfFramework(framework))),
    ]),
  ),
});

export const getStaticPaths = () => Object.keys(filesOf(getGuide())).map((file) => ({ params: { file } }));

/** Responds with a data file. @throws if its path isn't in the table */
export const GET: APIRoute = ({ params: { file = '' } }) => {
  const write = filesOf(getGuide())[file];
  if (!write) throw new Error(`There is no file /data/${file}.`);
  return write();
};
