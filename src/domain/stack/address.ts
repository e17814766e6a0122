import type { Service } from '../../schema/service.ts';
import { groupBy } from '../group-by.ts';
import { usualMode } from '../service/responsibility.ts';
import { joinWords, shortenName } from '../text.ts';

/** A service of a stack, with the modes in which it is used. */
export interface StackItem {
  readonly service: string;
  /** The ids of its variants, in the order of its page, after `usual` if the default mode is used as well; empty for the default mode alone. */
  readonly variants: readonly string[];
}

export type Stack = readonly StackItem[];

/** The part of a service that addresses need. */
export type KnownService = Pick<Service, 'id' | 'shortName' | 'variants'>;

/** By id, in the order of the guide. */
export type KnownServices = ReadonlyMap<string, KnownService>;

/** Longer addresses don't come from this site: all services with all variants need less. */
const maxLength = 4000;
/** How many unknown names are shown. */
const maxNames = 5;

/** Untrusted names in quotes, for a sentence. */
export const quoteNames = (names: readonly string[]) => {
  const shown = [...new Set(names.map((name) => `“${shortenName(name)}”`))];
  const rest = shown.length - maxNames;
  return joinWords(rest > 0 ? [...shown.slice(0, maxNames), `${rest} more`] : shown);
};

/** The variant with an id, or the only one whose id starts or ends with a name. Example: `image` for `container-image` */
function variantOf({ variants }: KnownService, name: string): string | undefined {
  if (name === usualMode || variants.some(({ id }) => id === name)) return name;
  const [only, ...others] = variants.filter(({ id }) => name && (id.startsWith(name) || id.endsWith(name)));
  return others.length > 0 ? undefined : only?.id;
}

/** The stack in the order of the guide, each service once, with the modes of all its mentions. */
export function sortStack(items: Stack, services: KnownServices): Stack {
  const mentions = groupBy(items, ({ service }) => service);
  return [...services.values()].flatMap(({ id, variants }) => {
    const same = mentions.get(id);
    if (!same) return [];
    // Without modes, a mention means the default.
    const named = new Set(same.flatMap((item) => (item.variants.length > 0 ? item.variants : [usualMode])));
    const modes = variants.map((each) => each.id).filter((variant) => named.has(variant));
    return [{ service: id, variants: modes.length > 0 && named.has(usualMode) ? [usualMode, ...modes] : modes }];
  });
}

/**
 * Reads the `s` parameter of an address, which is untrusted input. The result is in the order of the guide, so that the same stack always has
 * the same address.
 * @param text Example: `ec2,rds.custom,lambda.image+vpc`. A space counts as a `+`, because browsers may decode it as one.
 * @returns the stack, and the problems of the address as sentences for the reader
 */
export function readStack(text: string, services: KnownServices): { readonly stack: Stack; readonly problems: readonly string[] } {
  const items: StackItem[] = [];
  const unknown: string[] = [];
  const unknownVariants: string[] = [];
  for (const part of text.slice(0, maxLength).toLowerCase().split(',')) {
    const [name = '', ...rest] = part.trim().split('.');
    const service = services.get(name);
    if (!service) {
      if (name || rest.length > 0) unknown.push(part.trim());
      continue;
    }
    const named = rest.join('.').split(/[+ ]/).filter(Boolean);
    unknownVariants.push(...named.filter((mode) => !variantOf(service, mode)).map((mode) => `${name}.${mode}`));
    items.push({ service: name, variants: named.map((mode) => variantOf(service, mode) ?? mode) });
  }
  const problems = [
    unknown.length > 0 && `This guide has no service ${quoteNames(unknown)}.`,
    unknownVariants.length > 0 && `The address names modes that don’t exist or could mean more than one: ${quoteNames(unknownVariants)}.`,
    text.length > maxLength && 'The address is too long. Only its beginning was read.',
  ].filter((problem) => problem !== false);
  return { stack: sortStack(items, services), problems };
}

/** The `s` parameter of a stack; its characters need no encoding. Example: `ec2,rds.custom` */
export const stackParameter = (stack: Stack): string =>
  stack.map(({ service, variants }) => (variants.length > 0 ? `${service}.${variants.join('+')}` : service)).join(',');

/** The query of a stack. Example: `?s=ec2,rds.custom&f=pci-dss` @param framework the id of the framework that limits it */
export function stackQuery(stack: Stack, framework?: string): string {
  const parameters = [stack.length > 0 && `s=${stackParameter(stack)}`, framework && `f=${framework}`].filter(Boolean);
  return parameters.length > 0 ? `?${parameters.join('&')}` : '';
}

/** The address of a stack. Example: `/stack/?s=ec2,rds.custom` */
export const stackAddress = (stack: Stack, framework?: string): string => `/stack/${stackQuery(stack, framework)}`;
