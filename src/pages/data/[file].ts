import type { APIRoute } from 'astro';
import { csvOf } from '../../domain/data/csv.ts';
import { publishedChangesOf, publishedFrameworksOf, publishedServicesOf } from '../../domain/data/published.ts';
import { checkRows, questionRows, serviceRows } from '../../domain/data/rows.ts';
import { checkColumns, jsonSchemaOf, questionColumns, schemaNames, serviceColumns } from '../../domain/data/schemas.ts';
import type { Guide } from '../../domain/guide.ts';
import { termMeaningsOf } from '../../domain/glossary/term-meanings.ts';
import { guideDrills } from '../../domain/practice/drills.ts';
import { questionViews } from '../../domain/question/view.ts';
import { ankiText } from '../../domain/review/anki.ts';
import { cardsOf, toReviewCard } from '../../domain/review/cards.ts';
import { getGuide } from '../../load/guide.ts';

const text = (body: string, type: 'csv' | 'plain') => new Response(body, { headers: { 'content-type': `text/${type};charset=utf-8` } });

/** Files of data, by name. Those that only a page of this site fetches may change their format; the others have a schema or columns. */
const files: Readonly<Record<string, (guide: Guide) => Response>> = {
  'anki-cards.txt': (guide) => text(ankiText(cardsOf(guide), guide), 'plain'),
  'checks.csv': (guide) => text(csvOf(checkColumns, checkRows(guide)), 'csv'),
  'questions.csv': (guide) => text(csvOf(questionColumns, questionRows(guide)), 'csv'),
  'services.csv': (guide) => text(csvOf(serviceColumns, serviceRows(guide)), 'csv'),
  'changes.json': (guide) => Response.json(publishedChangesOf(guide)),
  'frameworks.json': (guide) => Response.json(publishedFrameworksOf(guide)),
  'services.json': (guide) => Response.json(publishedServicesOf(guide)),
  // For the cards of terms, and the pages of practice, quizzes, and reviews.
  'cards.json': (guide) => Response.json(cardsOf(guide).map(toReviewCard)),
  'drills.json': (guide) => Response.json({ questions: guideDrills(guide) }),
  'terms.json': (guide) => Response.json(termMeaningsOf(guide)),
  'questions.json': (guide) => Response.json({ questions: questionViews(guide) }),
  ...Object.fromEntries(schemaNames.map((name) => [`${name}.schema.json`, () => Response.json(jsonSchemaOf(name))])),
};

export const getStaticPaths = () => Object.keys(files).map((file) => ({ params: { file } }));

/** One file of data. @throws if its name is not in the table */
export const GET: APIRoute = ({ params: { file = '' } }) => {
  const write = files[file];
  if (!write) throw new Error(`There is no file /data/${file}.`);
  return write(getGuide());
};
