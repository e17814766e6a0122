import type { Layer, Surprise } from '../../schema/lists.ts';
import type { Cell, Check, Half, Service } from '../../schema/service.ts';
import type { FrameworkPlaces } from '../framework/requirements.ts';
import { groupBy } from '../group-by.ts';
import { labelOfVariant, shownParty, usualMode, type ShownParty } from '../service/responsibility.ts';
import { joinWords, plural } from '../text.ts';
import type { KnownService, StackItem } from './address.ts';

export type StackLayer = Pick<Layer, 'id' | 'label' | 'shortLabel'>;

/** The part of a service that My stack shows. */
export type StackService = Pick<Service, 'id' | 'shortName' | 'class' | 'studyLabel' | 'variants' | 'layers' | 'duties'>;

/** The part of a surprise that My stack shows. */
export type StackSurprise = Pick<Surprise, 'id' | 'title' | 'truth' | 'service' | 'layer' | 'modes'>;

/** A framework as My stack lists it. */
export interface ListedFramework extends FrameworkPlaces {
  readonly name: string;
}

/** The framework that limits a stack. */
export interface StackFramework extends ListedFramework {
  /** The ids of the requirements that a check bears on, by the id of the check. */
  readonly requirementsOf: ReadonlyMap<string, readonly string[]>;
}

/** A service of the stack and its chosen modes. */
export interface StackPart {
  readonly service: StackService;
  readonly variants: StackItem['variants'];
}

/** Whether the customer has work in this layer. */
export const isYours = ({ party }: { readonly party: ShownParty }): boolean => party === 'customer' || party === 'shared';

/** The service with its modes. Examples: `RDS Custom for Oracle`, `Lambda (Container image)` */
export function partName({
  service,
  variants,
}: Pick<StackItem, 'variants'> & { service: Pick<KnownService, 'shortName' | 'variants'> }): string {
  const labels = variants.map((id) => labelOfVariant(service.variants, id));
  if (labels.length === 0) return service.shortName;
  return labels.every((label) => label.includes(service.shortName)) ? joinWords(labels) : `${service.shortName} (${joinWords(labels)})`;
}

/** If several modes change a layer, the party that leaves the most work to the customer counts. */
const mostYours = ['customer', 'shared', 'not-documented', 'aws', 'not-applicable'] as const;

/** What one side does in a mode. */
interface ModeHalf {
  readonly label: string;
  readonly half: Half | undefined;
}

/** Joins what one side does in several modes. A text that isn't true of all begins with its modes; `documented` counts only if all are. */
function joinHalves(modes: readonly ModeHalf[]): Half | undefined {
  const all = modes.flatMap(({ label, half }) => (half ? [{ label, half }] : []));
  const documented = all.filter(({ half }) => half.support !== 'not-documented');
  const joined = documented.length > 0 ? documented : all;
  const [first] = joined;
  if (!first) return undefined;
  const byText = [...groupBy(joined, ({ half }) => half.text)];
  const isOfAll = byText.length === 1 && joined.length === modes.length;
  const textOf = (text: string, same: readonly ModeHalf[]) => `${joinWords(same.map(({ label }) => label))}: ${text}`;
  return {
    support: (joined.find(({ half }) => half.support !== 'documented') ?? first).half.support,
    text: isOfAll ? first.half.text : byText.map(([text, same]) => textOf(text, same)).join(' '),
    sources: [...new Set(joined.flatMap(({ half }) => half.sources))],
  };
}

/** The chosen modes that change a layer, and whether its default applies beside them. */
function modesOf(cell: Cell, { service, variants }: StackPart) {
  const changed = cell.variants.filter(({ variant }) => variants.includes(variant));
  const separate = service.variants.filter((each) => each.separate && variants.includes(each.id)).map(({ id }) => id);
  // Resources of a mode that leaves the layer as it is keep the default, unless a setting that all modes share changes it.
  const isDefault =
    changed.length === 0 ||
    variants.includes(usualMode) ||
    (separate.length > changed.length && changed.every(({ variant }) => separate.includes(variant)));
  return { changed, isDefault };
}

/** A cell in the chosen modes: modes that change the layer replace its default, unless some resources keep it. */
function applyVariants(cell: Cell, part: StackPart) {
  const { changed, isDefault } = modesOf(cell, part);
  const modes = [...(isDefault ? [{ variant: usualMode, ...cell }] : []), ...changed];
  const parties = modes.map(shownParty);
  const join = (side: 'aws' | 'you') =>
    joinHalves(modes.map((mode) => ({ label: labelOfVariant(part.service.variants, mode.variant), half: mode[side] })));
  return {
    party: mostYours.find((each) => parties.includes(each)) ?? 'not-documented',
    aws: join('aws'),
    you: join('you'),
    since: isDefault ? cell.since : undefined,
  };
}

const uniqueChecks = (checks: readonly Check[]): Check[] => [...new Map(checks.map((check) => [check.id, check])).values()];

/** The customer's tasks in a layer. With a framework, only the tasks and checks that bear on it. */
const tasksIn = ({ id, duties }: StackService, layer: string, framework: StackFramework | undefined) =>
  duties
    .filter((duty) => duty.layer === layer)
    .flatMap(({ duty, coverage, limit, checks: all }) => {
      const checks = framework ? all.filter((check) => framework.requirementsOf.has(check.id)) : all;
      return framework && checks.length === 0 ? [] : [{ duty, coverage, limit, checks, /** By id. */ services: [id] }];
    });

/** A task of the customer, and the checks that test it. */
export type StackTask = ReturnType<typeof tasksIn>[number];

/** One layer of one service of the stack, in the chosen modes. Readers mark those in which the customer has work. */
export type AppliedCell = ReturnType<typeof appliedCells>[number];

/**
 * All layers of all services, service by service, from the top of the stack to the bottom.
 * @param layers bottom first
 * @param framework limits the tasks and checks to those that bear on it
 */
export const appliedCells = (parts: readonly StackPart[], layers: readonly StackLayer[], framework?: StackFramework) =>
  parts.flatMap((part) =>
    [...layers].reverse().flatMap((layer) => {
      const cell = part.service.layers[layer.id];
      if (!cell) return [];
      const applied = applyVariants(cell, part);
      const tasks = isYours(applied) ? tasksIn(part.service, layer.id, framework) : [];
      return [
        {
          /** Never changes, because marks are stored under it. Example: `rds:operating-system` */
          id: `${part.service.id}:${layer.id}`,
          layer,
          part,
          name: partName(part),
          ...applied,
          tasks,
          /** The checks of its tasks, each once. */
          checks: uniqueChecks(tasks.flatMap(({ checks }) => checks)),
        },
      ];
    }),
  );

/** The items of each layer, from the top of the stack to the bottom. Layers without items are left out. */
const byLayer = <T>(items: readonly T[], layers: readonly StackLayer[], layerOf: (item: T) => string) => {
  const groups = groupBy(items, layerOf);
  return [...layers].reverse().flatMap((layer) => {
    const found = groups.get(layer.id);
    return found ? [{ layer, items: found }] : [];
  });
};

/** Joins tasks with the same words on several services. */
export const joinTasks = (cells: readonly AppliedCell[]): StackTask[] =>
  [
    ...groupBy(
      cells.flatMap(({ tasks }) => tasks),
      ({ duty }) => duty,
    ).values(),
  ].map((same) => ({
    ...same[0],
    checks: uniqueChecks(same.flatMap(({ checks }) => checks)),
    services: [...new Set(same.flatMap(({ services }) => services))],
  }));

/** What AWS does in each layer, joined for all services with the same text. */
const awsWork = (cells: readonly AppliedCell[], layers: readonly StackLayer[]) => {
  const works = cells.flatMap(({ layer, name, aws }) => (aws && aws.support !== 'not-documented' ? [{ layer, name, text: aws.text }] : []));
  return byLayer(works, layers, ({ layer }) => layer.id).map(({ layer, items }) => ({
    layer,
    items: [...groupBy(items, ({ text }) => text)].map(([text, same]) => ({ text, names: same.map(({ name }) => name) })),
  }));
};

/** Whether a surprise is true of a service in the chosen modes. If none of them changes the layer, the default applies. */
function isTrueOf({ service: id, layer, modes }: StackSurprise, part: StackPart): boolean {
  const cell = part.service.layers[layer];
  if (id !== part.service.id || !cell) return false;
  const { changed, isDefault } = modesOf(cell, part);
  return !modes || [...changed.map(({ variant }) => variant), ...(isDefault ? [usualMode] : [])].some((each) => modes.includes(each));
}

/** A merged stack: everything that its page and exports show. */
export type MergedStack = ReturnType<typeof mergeStack>;

/**
 * Merges the services of a stack.
 * @param layers bottom of the stack first
 * @param surprises of all services
 * @param framework limits the responsibilities to those with checks that bear on it
 */
export function mergeStack(
  parts: readonly StackPart[],
  layers: readonly StackLayer[],
  surprises: readonly StackSurprise[],
  framework?: StackFramework,
) {
  const cells = appliedCells(parts, layers, framework);
  const yours = cells.filter((cell) => isYours(cell) && (!framework || cell.checks.length > 0));
  const changes = cells.flatMap((cell) => (cell.since && cell.party !== 'not-documented' ? [{ since: cell.since, cell }] : []));
  return {
    parts,
    layers,
    cells,
    framework,
    /** The cells in which the customer has work, from the top of the stack to the bottom. */
    responsibilities: byLayer(yours, layers, ({ layer }) => layer.id),
    awsWork: awsWork(cells, layers),
    surprises: surprises.filter((surprise) => parts.some((part) => isTrueOf(surprise, part))),
    /** The changed defaults, newest first. */
    changes: changes.sort((a, b) => (a.since < b.since ? 1 : -1)),
    /** The checks of all responsibilities, each once. */
    checks: uniqueChecks(yours.flatMap(({ checks }) => checks)),
  };
}

/** How many responsibilities the customer has. Example: `26 responsibilities` */
const countYours = (cells: readonly AppliedCell[]) => plural(cells.filter(isYours).length, 'responsibility', 'responsibilities');

/** How much of the stack is the customer's. Example: `Your 26 responsibilities on 3 services` */
export const headlineOf = ({ parts, cells }: MergedStack): string => `Your ${countYours(cells)} on ${plural(parts.length, 'service')}`;

/** Who does the work. Example: `Of these, 20 are your responsibility alone, and you share 6 with AWS.` */
export function summarizeShares({ cells }: MergedStack): string {
  const alone = cells.filter(({ party }) => party === 'customer').length;
  const shared = cells.filter(({ party }) => party === 'shared').length;
  if (shared === 0) return 'You don’t share any of these with AWS.';
  if (alone === 0) return 'You and AWS are both responsible for all of these.';
  return `Of these, ${alone} ${alone === 1 ? 'is' : 'are'} your responsibility alone, and you share ${shared} with AWS.`;
}

/** How many of the responsibilities have checks that bear on the framework; empty without a framework. */
export function summarizeFramework({ framework, cells, responsibilities }: MergedStack): string {
  if (!framework) return '';
  const shown = responsibilities.reduce((sum, { items }) => sum + items.length, 0);
  return `${shown || 'None'} of your ${countYours(cells)} ${shown > 1 ? 'have' : 'has'} checks that bear on ${framework.name}.`;
}

/** The command that runs the Prowler checks of a stack; undefined if there are none. */
export function prowlerCommand(checks: readonly Check[]): string | undefined {
  const ids = checks.filter(({ system }) => system === 'prowler').map(({ id }) => id);
  return ids.length > 0 ? `prowler aws --checks ${[...new Set(ids)].sort().join(' ')}` : undefined;
}
