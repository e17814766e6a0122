import type { z } from 'zod';
import { changeSchema } from '../schema/change.ts';
import {
  type ChapterMatter,
  chapterSchema,
  type HandoutMatter,
  handoutSchema,
  type PageMatter,
  pageSchema,
} from '../schema/frontmatter.ts';
import { comparisonSchema, layerSchema, objectiveSchema, stackSchema, surpriseSchema } from '../schema/lists.ts';
import { diagramSchema } from '../schema/diagram.ts';
import { frameworkSchema } from '../schema/framework.ts';
import { questionSchema } from '../schema/question.ts';
import { serviceSchema, uncoveredServiceSchema } from '../schema/service.ts';
import { sourceSchema } from '../schema/source.ts';
import { termSchema } from '../schema/term.ts';
import type { Outermost } from './mdx/nodes.ts';

/**
 * `folder`: one YAML file per entry; its name is the id. `list`: one file; each entry has an `id`. `map`: one file; the keys are ids.
 */
export interface Collection<T> {
  readonly form: 'folder' | 'list' | 'map';
  /** From the content folder; the path of a folder ends with a slash. */
  readonly path: string;
  readonly schema: z.ZodType<T>;
}

const collection = <T>(form: Collection<T>['form'], path: string, schema: z.ZodType<T>): Collection<T> => ({ form, path, schema });

/** Where each collection of data is, and the schema of its entries. A new one also needs its references: `domain/rules/references.ts`. */
export const collections = {
  terms: collection('folder', 'glossary/', termSchema),
  sources: collection('map', 'sources.yaml', sourceSchema),
  layers: collection('list', 'layers.yaml', layerSchema),
  objectives: collection('list', 'objectives.yaml', objectiveSchema),
  questions: collection('folder', 'questions/', questionSchema),
  diagrams: collection('folder', 'diagrams/', diagramSchema),
  services: collection('folder', 'services/', serviceSchema),
  comparisons: collection('list', 'comparisons.yaml', comparisonSchema),
  surprises: collection('list', 'surprises.yaml', surpriseSchema),
  frameworks: collection('folder', 'frameworks/', frameworkSchema),
  stacks: collection('list', 'stacks.yaml', stackSchema),
  uncovered: collection('map', 'uncovered-services.yaml', uncoveredServiceSchema),
  changes: collection('list', 'changes.yaml', changeSchema),
} as const;

/** A folder of MDX files with frontmatter. */
export interface TextFolder<T> {
  readonly path: string;
  readonly schema: z.ZodType<T>;
  /** Decides which tags may be used. */
  readonly kind: Outermost;
  /** Whether the names are `NN-<id>.mdx`; otherwise they are `<id>.mdx`. */
  readonly isNumbered?: boolean;
}

export const chapterFolder: TextFolder<ChapterMatter> = { path: 'guide/', schema: chapterSchema, kind: 'chapter', isNumbered: true };
export const handoutFolder: TextFolder<HandoutMatter> = { path: 'handouts/', schema: handoutSchema, kind: 'handout' };
/** Pages that aren't chapters. */
export const pageFolder: TextFolder<PageMatter> = { path: 'pages/', schema: pageSchema, kind: 'chapter' };
