import type { Layer, Surprise } from '../../schema/entries.ts';
import type { Cell, Check, Half, Service } from '../../schema/service.ts';
import { dateInWords } from '../dates.ts';
import type { FrameworkData } from '../framework/requirements.ts';
import { groupBy } from '../group-by.ts';
import { cellPath, surprisePath } from '../paths.ts';
import { labelOfVariant, shownParty, usualMode, type ShownParty } from '../service/responsibility.ts';
import { joinWords, plural } from '../text.ts';
import type { KnownService, StackItem } from './address.ts';

export type StackLayer = Pick<Layer, 'id' | 'label' | 'shortLabel'>;

export type StackService = Pick<Service, 'id' | 'shortName' | 'studyLabel' | 'variants' | 'layers' | 'duties'>;

type StackSurprise = Pick<Surprise, 'id' | 'title' | 'truth' | 'service' | 'layer' | 'modes'>;

interface StackPart {
  readonly service: StackService;
  readonly variants: StackItem['variants'];
}

export const isYours = ({ party }: { readonly party: ShownParty }): boolean => party === 'customer' || party === 'shared';

/** The service with its modes. Examples: `RDS Custom for Oracle`, `Lambda (Container image)` */
export function partName({ shortName, variants }: KnownService, modes: StackItem['variants']): string {
  const labels = modes.map((id) => labelOfVariant(variants, id));
  if (labels.length === 0) return shortName;
  return labels.every((label) => label.includes(shortName)) ? joinWords(labels) : `${shortName} (${joinWords(labels)})`;
}

/** If several modes change a layer, the party that leaves the most work to the customer counts. */
const mostYours = ['customer', 'shared', 'not-documented', 'aws', 'not-applicable'] as const;

/**
 * Joins what one side does in several modes. A text that isn't true of all begins with its modes; `documented` counts only if all are.
 * @param count of all modes, also those in which the side does nothing
 */
function joinHalves(halves: readonly (Half & { readonly label: string })[], count: number): Half | undefined {
  const documented = halves.filter(({ support }) => support !== 'not-documented');
  const joined = documented.length > 0 ? documented : halves;
  const [first] = joined;
  if (!first) return undefined;
  const byText = [...groupBy(joined, ({ text }) => text)];
  const textOf = ([text, same]: (typeof byText)[number]) => `${joinWords(same.map(({ label }) => label))}: ${text}`;
  return {
    support: (joined.find(({ support }) => support !== 'documented') ?? first).support,
    text: byText.length === 1 && joined.length === count ? first.text : byText.map(textOf).join(' '),
    sources: [...new Set(joined.flatMap(({ sources }) => sources))],
  };
}

/** What a cell says in each of the chosen modes that change it, and by default if that applies beside them. */
function claimsOf(cell: Cell, { service, variants }: StackPart) {
  const changed = cell.variants.filter(({ variant }) => variants.includes(variant));
  const separate = service.variants.filter((each) => each.separate && variants.includes(each.id)).map(({ id }) => id);
  // Resources of a mode that leaves the layer as it is keep the default, unless a setting that all modes share changes it.
  const isDefault =
    changed.length === 0 ||
    variants.includes(usualMode) ||
    (separate.length > changed.length && changed.every(({ variant }) => separate.includes(variant)));
  return isDefault ? [{ variant: usualMode, ...cell }, ...changed] : changed;
}

/** A cell in the chosen modes: modes that change the layer replace its default, unless some resources keep it. */
function applyVariants(cell: Cell, part: StackPart) {
  const claims = claimsOf(cell, part);
  const parties = claims.map(shownParty);
  const join = (side: 'aws' | 'you') => {
    const halves = claims.flatMap(({ variant, [side]: half }) => {
      return half ? [{ ...half, label: labelOfVariant(part.service.variants, variant) }] : [];
    });
    return joinHalves(halves, claims.length);
  };
  return {
    party: mostYours.find((each) => parties.includes(each)) ?? 'not-documented',
    aws: join('aws'),
    you: join('you'),
    since: claims.some(({ variant }) => variant === usualMode) ? cell.since : undefined,
  };
}

export const uniqueChecks = (checks: readonly Check[]): Check[] => [...new Map(checks.map((check) => [check.id, check])).values()];

/** The customer's tasks in a layer. With a framework, only the tasks and checks that bear on it. */
const tasksIn = ({ duties }: StackService, layer: string, framework: FrameworkData | undefined) =>
  duties
    .filter((duty) => duty.layer === layer)
    .map((duty) => (framework ? { ...duty, checks: duty.checks.filter(({ id }) => framework.requirementsOf[id]) } : duty))
    .filter(({ checks }) => !framework || checks.length > 0);

/** One layer of one service of the stack, in the chosen modes. Readers mark those in which the customer has work. */
export type AppliedCell = ReturnType<typeof appliedCells>[number];

/** All layers of all services, service by service. @param framework limits the tasks and checks to those that bear on it */
const appliedCells = (parts: readonly StackPart[], layers: readonly StackLayer[], framework?: FrameworkData) =>
  parts.flatMap((part) =>
    layers.flatMap((layer) => {
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
          name: partName(part.service, part.variants),
          ...applied,
          tasks,
          /** The checks of its tasks, each once. */
          checks: uniqueChecks(tasks.flatMap(({ checks }) => checks)),
        },
      ];
    }),
  );

/** The items of each layer, in the order of the layers. Layers without items are left out. */
const byLayer = <T extends { readonly layer: StackLayer }>(items: readonly T[], layers: readonly StackLayer[]) =>
  layers.map((layer) => ({ layer, items: items.filter((item) => item.layer === layer) })).filter((group) => group.items.length > 0);

/** What AWS does in each layer, joined for all services with the same text. */
const awsWork = (cells: readonly AppliedCell[], layers: readonly StackLayer[]) => {
  const works = cells.flatMap(({ layer, name, aws }) => (aws && aws.support !== 'not-documented' ? [{ layer, name, text: aws.text }] : []));
  return byLayer(works, layers).map(({ layer, items }) => ({
    layer,
    items: [...groupBy(items, ({ text }) => text)].map(([text, same]) => ({ text, names: same.map(({ name }) => name) })),
  }));
};

/** Whether a surprise is true of a service in the chosen modes. If none of them changes the layer, the default applies. */
function isTrueOf({ service: id, layer, modes }: StackSurprise, part: StackPart): boolean {
  const cell = part.service.layers[layer];
  if (id !== part.service.id || !cell) return false;
  return !modes || claimsOf(cell, part).some(({ variant }) => modes.includes(variant));
}

export type MergedStack = ReturnType<typeof mergeStack>;

/** @param bottomUp the layers, from the bottom @param framework limits the responsibilities to those with checks that bear on it */
export function mergeStack(
  parts: readonly StackPart[],
  bottomUp: readonly StackLayer[],
  surprises: readonly StackSurprise[],
  framework?: FrameworkData,
) {
  const layers = [...bottomUp].reverse();
  const cells = appliedCells(parts, layers, framework);
  const yours = cells.filter((cell) => isYours(cell) && (!framework || cell.checks.length > 0));
  const changed = cells
    .flatMap(({ since, ...cell }) => (since && cell.party !== 'not-documented' ? [{ since, ...cell }] : []))
    .sort((a, b) => (a.since < b.since ? 1 : -1));
  return {
    parts,
    /** From the top of the stack to the bottom. */
    layers,
    cells,
    framework,
    /** The cells in which the customer has work, by layer. */
    responsibilities: byLayer(yours, layers),
    awsWork: awsWork(cells, layers),
    /** What surprises readers, then the changed defaults, newest first. */
    surprises: [
      ...surprises
        .filter((surprise) => parts.some((part) => isTrueOf(surprise, part)))
        .map(({ id, title, truth }) => ({ path: surprisePath(id), title, text: truth })),
      ...changed.map(({ since, part: { service }, layer, aws, you }) => ({
        path: cellPath(service.id, layer.id),
        title: `Default since ${dateInWords(since)}: ${service.shortName}, ${layer.label}`,
        text: (aws ?? you)?.text ?? '',
      })),
    ],
    /** The checks of all responsibilities, each once. */
    checks: uniqueChecks(yours.flatMap(({ checks }) => checks)),
  };
}

/** How many responsibilities the customer has. Example: `26 responsibilities` */
const countYours = (cells: readonly AppliedCell[]) => plural(cells.filter(isYours).length, 'responsibility', 'responsibilities');

/** How much of the stack is the customer's. Example: `26 responsibilities on 3 services` */
export const headlineOf = ({ parts, cells }: MergedStack): string => `${countYours(cells)} on ${plural(parts.length, 'service')}`;

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
