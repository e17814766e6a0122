import { securityPlan, type PlanCell } from '../../../../src/domain/oscal/security-plan.ts';
import { cellsOf } from '../../../../src/domain/service/responsibility.ts';
import { getGuide } from '../../../../src/load/guide.ts';
import type { Service } from '../../../../src/schema/service.ts';

/** What a reader of the file gets. */
export const asRead = <T>(document: T): T => JSON.parse(JSON.stringify(document)) as T;

/** The cells of a service in its usual mode, as a merged stack has them. */
export const cellsOfService = (service: Service): PlanCell[] =>
  cellsOf(service, getGuide().layers).map(({ layer, cell, party }) => ({
    layer,
    part: { service, variants: [] },
    name: service.shortName,
    party,
    aws: cell.aws,
    you: cell.you,
  }));

export const planOptions = {
  marks: { 'rds:operating-system': { state: 'planned', owner: 'Platform team', note: 'Waiting for the window.' } },
  day: '2026-11-27',
  addressOf: (path: string) => `https://guide.example${path}`,
};

/** A stack of all services. */
export const planOfEverything = () => securityPlan([...getGuide().services.values()].flatMap(cellsOfService), planOptions);
