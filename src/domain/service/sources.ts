import type { Cell } from '../../schema/service.ts';

interface Sourced {
  readonly layers: Readonly<Record<string, Pick<Cell, 'source'>>>;
}

/** The sources that the cells of services rest on, by id, each once, in the order of the cells. */
export const sourcesCited = (services: readonly Sourced[]): string[] => [
  ...new Set(services.flatMap(({ layers }) => Object.values(layers).map(({ source }) => source))),
];
