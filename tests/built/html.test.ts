import { join } from 'node:path';
import { FileSystemConfigLoader, HtmlValidate } from 'html-validate/node';
import { expect, it } from 'vitest';
import { dist, pagesToValidate } from '../pages.ts';

const validator = new HtmlValidate(new FileSystemConfigLoader());

it.each(pagesToValidate)('$path is valid HTML', async ({ file }) => {
  const { results } = await validator.validateFile(join(dist, file));
  const faults = results.flatMap(({ messages }) =>
    messages.map(({ line, column, ruleId, message }) => `dist/${file}:${line}:${column}  ${ruleId}  ${message}`),
  );
  expect(faults).toEqual([]);
});
