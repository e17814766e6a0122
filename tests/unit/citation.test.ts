import { readFileSync } from 'node:fs';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-cff';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

const citation = parse(readFileSync('CITATION.cff', 'utf8')) as Record<string, unknown>;
const project = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string; license: string };

test('CITATION.cff has what version 1.2.0 of the format requires, and names the project instead of a person', () => {
  expect(citation).toMatchObject({ 'cff-version': '1.2.0', type: 'software', title: 'Shared Responsibility Guide' });
  expect(citation.message).toMatch(/\S/);
  expect(citation.authors).toEqual([{ name: 'Shared Responsibility Guide' }]);
});

test('a reference manager reads CITATION.cff', () => {
  const [read] = new Cite(readFileSync('CITATION.cff', 'utf8')).data;
  expect(read).toMatchObject({ type: 'software', title: 'Shared Responsibility Guide', version: project.version });
});

test('CITATION.cff has the version and license of package.json, and the date of the version in the changelog', () => {
  expect(citation).toMatchObject({ version: project.version, license: project.license });
  const released = String(citation['date-released']);
  expect(readFileSync('CHANGELOG.md', 'utf8')).toContain(`## [${project.version}] - ${released}`);
});
