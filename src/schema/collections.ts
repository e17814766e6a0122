import {
  changeSchema,
  comparisonSchema,
  layerSchema,
  objectiveSchema,
  sourceSchema,
  stackSchema,
  surpriseSchema,
  termSchema,
} from './entries.ts';
import { diagramSchema } from './diagram.ts';
import { frameworkSchema } from './framework.ts';
import { chapterSchema, handoutSchema, pageSchema } from './frontmatter.ts';
import { questionSchema } from './question.ts';
import { serviceSchema, uncoveredServiceSchema } from './service.ts';

/**
 * Where the entries of each collection are in `content/`, and their schema.
 *
 * - `folder`: one YAML file per entry; its name is the id
 * - `list`: one file; each entry has an `id`
 * - `map`: one file; the keys are ids
 * - `texts`: one MDX file per entry, `<id>.mdx` or, for chapters, `NN-<id>.mdx`; the schema is that of its frontmatter
 */
export const collections = {
  terms: { form: 'folder', path: 'glossary/', schema: termSchema },
  sources: { form: 'map', path: 'sources.yaml', schema: sourceSchema },
  layers: { form: 'list', path: 'layers.yaml', schema: layerSchema },
  objectives: { form: 'list', path: 'objectives.yaml', schema: objectiveSchema },
  questions: { form: 'folder', path: 'questions/', schema: questionSchema },
  diagrams: { form: 'folder', path: 'diagrams/', schema: diagramSchema },
  services: { form: 'folder', path: 'services/', schema: serviceSchema },
  comparisons: { form: 'list', path: 'comparisons.yaml', schema: comparisonSchema },
  surprises: { form: 'list', path: 'surprises.yaml', schema: surpriseSchema },
  frameworks: { form: 'folder', path: 'frameworks/', schema: frameworkSchema },
  stacks: { form: 'list', path: 'stacks.yaml', schema: stackSchema },
  uncovered: { form: 'map', path: 'uncovered-services.yaml', schema: uncoveredServiceSchema },
  changes: { form: 'list', path: 'changes.yaml', schema: changeSchema },
  chapters: { form: 'texts', path: 'guide/', schema: chapterSchema },
  handouts: { form: 'texts', path: 'handouts/', schema: handoutSchema },
  pages: { form: 'texts', path: 'pages/', schema: pageSchema },
} as const;

export type CollectionName = keyof typeof collections;
