import type { z } from 'zod';

type Path = (string | number)[];

/** A contradiction between the fields of an entry, and the path of the wrong field. */
export interface Problem {
  readonly path: Path;
  readonly message: string;
}

/** Turns a function that finds problems into a Zod check. */
export const refusing =
  <T>(problemsOf: (value: T) => Problem[]) =>
  (context: z.core.ParsePayload<T>): void => {
    for (const { path, message } of problemsOf(context.value)) context.issues.push({ code: 'custom', input: context.value, path, message });
  };
