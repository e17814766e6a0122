import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { componentDefinition } from '../../../../src/domain/oscal/component-definition.ts';
import { layerCatalog, oscalVersion } from '../../../../src/domain/oscal/parts.ts';
import { getGuide } from '../../../../src/load/guide.ts';
import { asRead, planOfEverything } from './plans.ts';

/** A folder with NIST's schemas, from https://github.com/usnistgov/OSCAL/releases; docs/data.md says how to get them. */
const folder = process.env.OSCAL_SCHEMAS;

function validator(model: 'catalog' | 'component' | 'ssp') {
  const schema = JSON.parse(readFileSync(join(folder ?? '', `oscal_${model}_schema.json`), 'utf8')) as { $id: string };
  expect(schema.$id, 'the version of the schema').toContain(`/${oscalVersion}/`);
  const ajv = new Ajv({ allErrors: true, strict: false });
  addFormats(ajv);
  const validate = ajv.compile(schema);
  return (document: unknown) => {
    validate(asRead(document));
    return validate.errors ?? [];
  };
}

describe.skipIf(!folder)('against the JSON schemas of NIST', () => {
  const guide = getGuide();

  test('every component definition is valid', () => {
    const errorsOf = validator('component');
    for (const service of guide.services.values()) expect(errorsOf(componentDefinition(service, guide)), service.id).toEqual([]);
  });

  test('the catalog of layers is valid', () => {
    expect(validator('catalog')(layerCatalog(guide))).toEqual([]);
  });

  test('a security plan of all services is valid', () => {
    expect(validator('ssp')(planOfEverything())).toEqual([]);
  });

  test('the schemas reject invalid files', () => {
    const [service] = guide.services.values();
    if (!service) throw new Error('The guide has no service.');
    const { 'component-definition': definition } = componentDefinition(service, guide);
    expect(validator('component')({ 'component-definition': { ...definition, uuid: 'none' } })).not.toEqual([]);
  });
});
