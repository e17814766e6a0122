import { securityPlan } from '../../../../src/domain/oscal/security-plan.ts';
import type { StackMarks } from '../../../../src/domain/stack/marks.ts';
import { mergeStack, type AppliedCell } from '../../../../src/domain/stack/merge.ts';
import { getGuide } from '../../../../src/load/guide.ts';
import type { Service } from '../../../../src/schema/service.ts';

/** The document as a program reads it from the file. */
export const asRead = <T>(document: T): T => JSON.parse(JSON.stringify(document)) as T;

/** The cells of a service, as My stack merges them. */
export const cellsOfService = (service: Service, variants: readonly string[] = []): AppliedCell[] =>
  mergeStack([{ service, variants }], getGuide().layers, []).cells;

export const planOptions = {
  marks: {
    'rds:operating-system': { state: 'planned', owner: 'Platform team', note: 'Waiting for the window.', at: 0 },
  } satisfies StackMarks,
  day: '2026-11-27',
  addressOf: (path: string) => `https://guide.example${path}`,
};

/** A stack of all services. */
export const planOfEverything = () =>
  securityPlan(
    [...getGuide().services.values()].flatMap((service) => cellsOfService(service)),
    planOptions,
  );
