import type { Layer, Surprise } from '../../schema/lists.ts';
import type { Cell, Check, Duty, Half, Service } from '../../schema/service.ts';
import type { FrameworkPlaces } from '../framework/requirements.ts';
import { groupBy } from '../group-by.ts';
import { labelOfVariant, shownParty, usualMode, type ShownParty } from '../service/responsibility.ts';
import { joinWords } from '../text.ts';
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

/** One layer of one service of the stack, in the chosen modes. */
export interface AppliedCell {
  readonly layer: StackLayer;
  readonly part: StackPart;
  /** The service with its modes. Example: `RDS Custom for Oracle` */
  readonly name: string;
  readonly party: ShownParty;
  readonly aws: Half | undefined;
  readonly you: Half | undefined;
  readonly since: string | undefined;
}

/** Whether the customer has work in this layer. */
export const isYours = ({ party }: { readonly party: ShownParty }): boolean => party === 'customer' || party === 'shared';

/** The service with its modes. Examples: `RDS Custom for Oracle`, `Lambda (Container image)` */
export function partName({
  service: { shortName, variants: known },
  variants,
}: {
  readonly service: Pick<KnownService, 'shortName' | 'variants'>;
  readonly variants: readonly string[];
}): string {
  const labels = variants.map((id) => labelOfVariant(known, id));
  if (labels.length === 0) return shortName;
  return labels.every((label) => label.includes(shortName)) ? joinWords(labels) : `${shortName} (${joinWords(labels)})`;
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
function applyVariants(cell: Cell, part: StackPart): Pick<AppliedCell, 'party' | 'aws' | 'you' | 'since'> {
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

/** All layers of all services, service by service, from the top of the stack to the bottom. @param layers bottom first */
export const appliedCells = (parts: readonly StackPart[], layers: readonly StackLayer[]): AppliedCell[] =>
  parts.flatMap((part) =>
    [...layers].reverse().flatMap((layer) => {
      const cell = part.service.layers[layer.id];
      return cell ? [{ layer, part, name: partName(part), ...applyVariants(cell, part) }] : [];
    }),
  );

/** A task of the customer, and the checks that test it. */
export interface StackTask extends Pick<Duty, 'duty' | 'coverage' | 'limit'> {
  readonly checks: readonly Check[];
  /** Ids of the services. */
  readonly services: readonly string[];
}

/** What the customer does in one layer of one service. Readers mark responsibilities, and exports have a row for each. */
export interface Responsibility {
  /** Never changes, because marks are stored under it. Example: `rds:operating-system` */
  readonly id: string;
  readonly cell: AppliedCell;
  readonly tasks: readonly StackTask[];
  /** The checks of its tasks, each once. */
  readonly checks: readonly Check[];
}

const uniqueChecks = (checks: readonly Check[]): Check[] => [...new Map(checks.map((check) => [check.id, check])).values()];

/** The responsibility for a cell. With a framework, only the tasks and checks that bear on it. */
function responsibilityOf(cell: AppliedCell, framework: StackFramework | undefined): Responsibility {
  const { service } = cell.part;
  const duties = service.duties.filter(({ layer }) => layer === cell.layer.id);
  const tasks = duties.flatMap((duty): StackTask[] => {
    const checks = framework ? duty.checks.filter(({ id }) => framework.requirementsOf.has(id)) : duty.checks;
    return framework && checks.length === 0 ? [] : [{ ...duty, checks, services: [service.id] }];
  });
  return { id: `${service.id}:${cell.layer.id}`, cell, tasks, checks: uniqueChecks(tasks.flatMap(({ checks }) => checks)) };
}

/** A layer and its items. */
interface LayerGroup<T> {
  readonly layer: StackLayer;
  readonly items: readonly T[];
}

const byLayer = <T>(items: readonly T[], layers: readonly StackLayer[], layerOf: (item: T) => string): LayerGroup<T>[] => {
  const groups = groupBy(items, layerOf);
  return [...layers].reverse().flatMap((layer) => {
    const found = groups.get(layer.id);
    return found ? [{ layer, items: found }] : [];
  });
};

/** Joins tasks with the same words on several services. */
export function joinTasks(responsibilities: readonly Responsibility[]): StackTask[] {
  const all = responsibilities.flatMap(({ tasks }) => tasks);
  return [...groupBy(all, ({ duty }) => duty).values()].map((same) => ({
    ...same[0],
    checks: uniqueChecks(same.flatMap(({ checks }) => checks)),
    services: [...new Set(same.flatMap(({ services }) => services))],
  }));
}

/** What AWS does, joined for all services with the same text. */
interface AwsWork {
  readonly text: string;
  readonly names: readonly string[];
}

function awsWork(cells: readonly AppliedCell[]): AwsWork[] {
  const documented = cells.filter(({ aws }) => aws && aws.support !== 'not-documented');
  return [...groupBy(documented, ({ aws }) => aws?.text ?? '')].map(([text, same]) => ({ text, names: same.map(({ name }) => name) }));
}

/** Whether a surprise is true of a service in the chosen modes. If none of them changes the layer, the default applies. */
function isTrueOf({ service: id, layer, modes }: StackSurprise, part: StackPart): boolean {
  const cell = part.service.layers[layer];
  if (id !== part.service.id || !cell) return false;
  const { changed, isDefault } = modesOf(cell, part);
  return !modes || [...changed.map(({ variant }) => variant), ...(isDefault ? [usualMode] : [])].some((each) => modes.includes(each));
}

/** A merged stack: everything that its page and exports show. */
export interface MergedStack {
  readonly parts: readonly StackPart[];
  /** Bottom of the stack first. */
  readonly layers: readonly StackLayer[];
  readonly cells: readonly AppliedCell[];
  /** Limits the responsibilities and checks to those that bear on it. */
  readonly framework: StackFramework | undefined;
  /** One for each layer of a service in which the customer has work, from the top of the stack to the bottom. */
  readonly responsibilities: readonly LayerGroup<Responsibility>[];
  readonly awsWork: readonly LayerGroup<AwsWork>[];
  readonly surprises: readonly StackSurprise[];
  /** The changed defaults, newest first. */
  readonly changes: readonly { readonly since: string; readonly cell: AppliedCell }[];
  /** The checks of all responsibilities, each once. */
  readonly checks: readonly Check[];
}

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
): MergedStack {
  const cells = appliedCells(parts, layers);
  const responsibilities = cells
    .filter(isYours)
    .map((cell) => responsibilityOf(cell, framework))
    .filter(({ checks }) => !framework || checks.length > 0);
  const changes = cells.flatMap((cell) => (cell.since && cell.party !== 'not-documented' ? [{ since: cell.since, cell }] : []));
  return {
    parts,
    layers,
    cells,
    framework,
    responsibilities: byLayer(responsibilities, layers, ({ cell }) => cell.layer.id),
    awsWork: byLayer(cells, layers, ({ layer }) => layer.id)
      .map(({ layer, items }) => ({ layer, items: awsWork(items) }))
      .filter(({ items }) => items.length > 0),
    surprises: surprises.filter((surprise) => parts.some((part) => isTrueOf(surprise, part))),
    changes: changes.sort((a, b) => (a.since < b.since ? 1 : -1)),
    checks: uniqueChecks(responsibilities.flatMap(({ checks }) => checks)),
  };
}

/** The command that runs the Prowler checks of a stack; undefined if there are none. */
export function prowlerCommand(checks: readonly Check[]): string | undefined {
  const ids = checks.filter(({ system }) => system === 'prowler').map(({ id }) => id);
  return ids.length > 0 ? `prowler aws --checks ${[...new Set(ids)].sort().join(' ')}` : undefined;
}
