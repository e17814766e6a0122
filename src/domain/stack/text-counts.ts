import type { Guide } from '../guide.ts';
import { usualMode } from '../service/responsibility.ts';
import type { StackItem } from './address.ts';
import type { CountedSign, ServiceTypes, TypeIndex, TypeOwner, UncoveredTypes } from './resource-types.ts';

/** A service with all names that a pasted text may use. */
export interface NamedService extends ServiceTypes {
  readonly name: string;
  readonly shortName: string;
  readonly aliases: readonly string[];
  readonly variants: readonly { readonly id: string; readonly label: string }[];
}

/** A service without a page. */
interface NamedUncovered extends UncoveredTypes {
  readonly aliases: readonly string[];
}

/** The names and types that a text is compared with: `/data/resource-types.json`. */
export interface TextVocabulary {
  readonly services: readonly NamedService[];
  readonly uncovered: readonly NamedUncovered[];
}

/** The names and resource types that My stack looks for in a pasted text. */
export const textVocabularyOf = ({ services, uncovered }: Guide): TextVocabulary => ({
  services: [...services.values()].map(({ id, name, shortName, aliases, variants, resources }) => ({
    id,
    name,
    shortName,
    aliases,
    variants,
    resources,
  })),
  uncovered: uncovered.map(({ name, aliases, resources }) => ({ name, aliases, resources })),
});

/** A service that a text mentions. */
interface FoundService extends StackItem {
  /** How many lines mention it. */
  readonly lines: number;
  /** Another service that the same lines may mean, because the text doesn't say which. */
  readonly orElse?: string;
}

/** Something that a text mentions, and the number of lines that do. */
export interface CountedName {
  readonly name: string;
  readonly lines: number;
}

/** The content of a pasted text. Every nonempty line is counted in at least one field. */
export interface ReadText {
  /** In the order of the guide. */
  readonly services: readonly FoundService[];
  /** AWS services that the guide doesn't cover. */
  readonly uncovered: readonly CountedName[];
  /** AWS resource types that belong to no known service. */
  readonly unknownTypes: readonly CountedName[];
  /** Resource types of other providers. */
  readonly otherTypes: readonly CountedName[];
  /** Lines with data sources, which only read resources. */
  readonly dataSources: number;
  /** Calls of modules. The text doesn't contain what they create. */
  readonly modules: number;
  /** Lines with settings, comments, or brackets of a configuration. */
  readonly details: number;
  /** Lines that none of the fields above counts. */
  readonly notUnderstood: { readonly lines: number; readonly first: readonly string[] };
  /** The ids of services whose modes are settings, if the text has no settings. */
  readonly withoutSettings: readonly string[];
  /** The number of nonempty lines. */
  readonly lines: number;
  /** Whether the text was longer than `maxTextLength`, so that only its beginning was read. */
  readonly isCut: boolean;
}

/** Something that a line says. */
export type Said =
  | { readonly is: 'type'; readonly type: string }
  | { readonly is: 'name'; readonly owner: TypeOwner }
  | { readonly is: 'data' | 'module' | 'detail' };

const maxFirstLines = 12;
const maxShownLength = 80;
/** The maximum number of different types that are listed. */
const maxDifferent = 200;

const addTo = (counts: Map<string, number>, name: string) => void counts.set(name, (counts.get(name) ?? 0) + 1);

/** Most lines first. */
const listed = (counts: ReadonlyMap<string, number>): CountedName[] =>
  [...counts].map(([name, lines]) => ({ name, lines })).sort((a, b) => b.lines - a.lines || (a.name < b.name ? -1 : 1));

/** A service with shared types, and whether other lines mention it or the service that it shares them with. */
interface Sharing {
  readonly id: string;
  readonly isOwn: boolean;
  readonly partner: string;
  readonly isPartner: boolean;
  /** Whether lines mention the partner; a partner that only a setting identifies has none. */
  readonly hasLines: boolean;
}

/** The services that shared types count for. */
function takersOf({ id, isOwn, partner, isPartner, hasLines }: Sharing): string[] {
  if (!isPartner) return [id];
  if (!isOwn) return [partner];
  return hasLines ? [id] : [id, partner];
}

/** Counts what the lines of a text mention. */
export class TextCounts {
  readonly #own = new Map<string, number>();
  readonly #shared = new Map<string, number>();
  /** The lines with a type of which each resource is in one mode. */
  readonly #withMode = new Map<string, number>();
  readonly #variants = new Map<string, Set<string>>();
  readonly #uncovered = new Map<string, number>();
  readonly #unknown = new Map<string, number>();
  readonly #other = new Map<string, number>();
  readonly #kinds = { data: 0, module: 0, detail: 0 };
  readonly #first: string[] = [];
  #notUnderstood = 0;

  add(line: string, said: readonly Said[], types: TypeIndex): void {
    if (said.length === 0) {
      this.#notUnderstood++;
      if (this.#first.length < maxFirstLines) this.#first.push(line.trim().slice(0, maxShownLength));
    }
    // A line counts once for each thing that it mentions.
    const seen = new Set<string>();
    for (const each of said) {
      const key = each.is === 'type' ? each.type : each.is === 'name' ? `${each.owner.service} ${each.owner.variant ?? ''}` : each.is;
      if (seen.has(key)) continue;
      seen.add(key);
      if (each.is === 'type') this.#addType(each.type, types);
      else if (each.is === 'name') this.#addOwner(each.owner);
      else this.#kinds[each.is]++;
    }
  }

  #addType(type: string, types: TypeIndex): void {
    const owner = types.ownerOf(type);
    if (owner) return this.#addOwner(owner);
    const counts = /^aws_|^AWS::/.test(type) ? this.#unknown : this.#other;
    addTo(counts, counts.has(type) || counts.size < maxDifferent ? type : 'other types');
  }

  #addOwner({ service, isCovered, variant, sharedWith, hasMode }: TypeOwner): void {
    if (hasMode) addTo(this.#withMode, service);
    addTo(isCovered ? (sharedWith ? this.#shared : this.#own) : this.#uncovered, service);
    if (!variant) return;
    const variants = this.#variants.get(service) ?? new Set();
    this.#variants.set(service, variants.add(variant));
  }

  result(): Omit<ReadText, 'services' | 'withoutSettings' | 'lines' | 'isCut'> {
    return {
      uncovered: listed(this.#uncovered),
      unknownTypes: listed(this.#unknown),
      otherTypes: listed(this.#other),
      dataSources: this.#kinds.data,
      modules: this.#kinds.module,
      details: this.#kinds.detail,
      notUnderstood: { lines: this.#notUnderstood, first: this.#first },
    };
  }

  /** The services found. A shared type counts for the service that the text mentions in another way. */
  services(all: readonly NamedService[], signs: readonly CountedSign[]): FoundService[] {
    const { lines, unclear } = this.#resolveShared(all, signs);
    return all.flatMap(({ id, variants }): FoundService[] => {
      const count = lines.get(id);
      if (count === undefined) return [];
      // A resource may have several signs of its mode, so only one sign of each mode counts.
      const signed = new Map(signs.flatMap(({ service, variant, count: times }) => (service === id && variant ? [[variant, times]] : [])));
      const named = new Set([...(this.#variants.get(id) ?? []), ...signed.keys()]);
      const orElse = unclear.get(id);
      const chosen = variants.map((each) => each.id).filter((variant) => named.has(variant));
      const inOtherModes = [...signed.values()].reduce((sum, times) => sum + times, 0);
      const isUsual = chosen.length > 0 && (this.#withMode.get(id) ?? 0) > inOtherModes;
      return [{ service: id, variants: isUsual ? [usualMode, ...chosen] : chosen, lines: count, ...(orElse ? { orElse } : {}) }];
    });
  }

  /** The number of lines for each service, and the services that may be another one. */
  #resolveShared(all: readonly NamedService[], signs: readonly CountedSign[]) {
    const lines = new Map(this.#own);
    const unclear = new Map<string, string>();
    const isShown = (id: string) => this.#own.has(id) || signs.some(({ service, variant }) => service === id && !variant);
    for (const { id, resources } of all) {
      const shared = this.#shared.get(id);
      if (!shared || !resources?.sharedWith) continue;
      const partner = resources.sharedWith.service;
      const [isOwn, isPartner] = [isShown(id), isShown(partner)];
      for (const taker of takersOf({ id, isOwn, partner, isPartner, hasLines: this.#own.has(partner) }))
        lines.set(taker, (lines.get(taker) ?? 0) + shared);
      if (!isOwn && !isPartner) unclear.set(id, partner);
    }
    return { lines, unclear };
  }
}
