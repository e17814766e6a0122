import { z } from 'zod';
import { checkRow, questionRow, serviceRow } from '../../schema/published-rows.ts';
import { dataVersion } from '../../schema/data-version.ts';
import { publishedChanges, publishedFrameworks, publishedServices } from '../../schema/published.ts';

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
