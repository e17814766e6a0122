import { expect, test } from 'vitest';
import { securityPlan } from '../../../../src/domain/oscal/security-plan.ts';
import { getGuide } from '../../../../src/load/guide.ts';
import { securityPlanModel } from './oscal-model.ts';
import { asRead, cellsOfService, planOfEverything, planOptions } from './plans.ts';

const { services } = getGuide();
const rds = services.get('rds');
const lambda = services.get('lambda');
if (!rds || !lambda) throw new Error('The guide has no RDS or no Lambda.');
const cells = [rds, lambda].flatMap((service) => cellsOfService(service));
const plan = asRead(securityPlan(cells, planOptions))['system-security-plan'];
const requirements = plan['control-implementation']['implemented-requirements'];
const exportsOf = (layer: string) =>
  (requirements.find((each) => each['control-id'] === layer)?.['by-components'] ?? []).map((each) => each.export);

test('plans of all services and of a single cell are valid OSCAL', () => {
  expect(securityPlanModel.safeParse(asRead(planOfEverything())).error?.issues).toBeUndefined();
  expect(securityPlanModel.safeParse(asRead(securityPlan(cells.slice(0, 1), planOptions))).error?.issues).toBeUndefined();
});

test('each layer says what each service provides and what it leaves to the customer', () => {
  for (const { layer, party, aws, you } of cells) {
    if (party === 'not-applicable') continue;
    const found = exportsOf(layer.id);
    if (aws) expect(found.flatMap((each) => each?.provided ?? []).map(({ description }) => description)).toContain(aws.text);
    if (you) expect(found.flatMap((each) => each?.responsibilities ?? []).map(({ description }) => description)).toContain(you.text);
  }
});

test('a responsibility names what AWS provides for it, the customer’s role, and its sources by absolute address', () => {
  const [first] = exportsOf('operating-system');
  const [provided] = first?.provided ?? [];
  const [responsibility] = first?.responsibilities ?? [];
  expect(responsibility?.['provided-uuid']).toBe(provided?.uuid);
  expect(provided?.['responsible-roles']).toMatchObject([{ 'role-id': 'provider' }]);
  expect(responsibility?.['responsible-roles']).toMatchObject([{ 'role-id': 'customer' }]);
  expect(responsibility?.links[0]?.href).toBe('https://guide.example/sources/#rds-user-upgradedbinstance-maintenance-2');
});

test('the customer’s mark is on its responsibility', () => {
  const [responsibility] = exportsOf('operating-system')[0]?.responsibilities ?? [];
  expect(responsibility?.props).toContainEqual(expect.objectContaining({ name: 'status', value: 'planned' }));
  expect(responsibility?.remarks).toBe('Owner: Platform team\n\nWaiting for the window.');
});

test('every component is described, and every reference leads to one', () => {
  const components = plan['system-implementation'].components.map(({ uuid }) => uuid);
  expect(plan['system-implementation'].components.map(({ title }) => title)).toEqual(['RDS', 'Lambda']);
  const used = requirements.flatMap((each) => each['by-components'].map((by) => by['component-uuid']));
  expect(new Set(used)).toEqual(new Set(components));
});

test('the same stack gives the same plan; another mode of a service is a different component', () => {
  expect(asRead(securityPlan(cells, planOptions))['system-security-plan']).toEqual(plan);
  const custom = cellsOfService(rds).map((cell) => ({
    ...cell,
    part: { ...cell.part, variants: ['custom'] },
    name: 'RDS Custom for Oracle',
  }));
  const [component] = securityPlan(custom, planOptions)['system-security-plan']['system-implementation'].components;
  expect(component?.title).toBe('RDS Custom for Oracle');
  expect(component?.uuid).not.toBe(plan['system-implementation'].components[0]?.uuid);
});
