import { z } from 'zod';
import type { Path } from '../../domain/rules/content.ts';

/** The schema behind defaults and the like. */
function bare(schema: unknown): unknown {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable) return bare(schema.unwrap());
  return schema;
}

/** The schemas that a value under the key may have. */
function stepInto(schema: unknown, key: string | number): unknown[] {
  const here = bare(schema);
  if (here instanceof z.ZodUnion) return here.options.flatMap((option) => stepInto(option, key));
  if (here instanceof z.ZodObject) return Object.hasOwn(here.shape, key) ? [(here.shape as Record<string, unknown>)[key]] : [];
  if (here instanceof z.ZodArray) return [here.element];
  return here instanceof z.ZodRecord ? [here.valueType] : [];
}

function keysOf(schema: unknown): string[] {
  const here = bare(schema);
  if (here instanceof z.ZodUnion) return here.options.flatMap(keysOf);
  return here instanceof z.ZodObject ? Object.keys(here.shape) : [];
}

/** The keys that an entry may have at the path, for hints. */
export function keysAt(schema: z.ZodType, path: Path): string[] {
  const found = path.reduce<unknown[]>((schemas, key) => schemas.flatMap((each) => stepInto(each, key)), [schema]);
  return [...new Set(found.flatMap(keysOf))];
}
