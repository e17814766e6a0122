import { NameFinder } from '../service/name-finder.ts';
import type { StackItem } from './address.ts';
import {
  claimsOfService,
  claimsOfUncovered,
  plainSetting,
  signsOfService,
  TypeIndex,
  type ServiceTypes,
  type Sign,
  type TypeOwner,
  type UncoveredTypes,
} from './resource-types.ts';

/** A service as a pasted text may name it. */
export interface NamedService extends ServiceTypes {
  readonly name: string;
  readonly shortName: string;
  readonly aliases: readonly string[];
  readonly variants: readonly { readonly id: string; readonly label: string }[];
}

/** A service without a page. */
export interface NamedUncovered extends UncoveredTypes {
  readonly aliases: readonly string[];
}

/** All that a text is compared with: `/data/resource-types.json`. */
export interface TextVocabulary {
  readonly services: readonly NamedService[];
  readonly uncovered: readonly NamedUncovered[];
}

/** A service that the text names. */
export interface FoundService extends StackItem {
  /** How many lines led to it. */
  readonly lines: number;
  /** Another service that the same lines may mean: the text doesn't say which. */
  readonly orElse?: string;
}

/** Something that the text names, by how many lines. */
export interface CountedName {
  readonly name: string;
  readonly lines: number;
}

/** What a pasted text says. Every line that isn't empty is counted in at least one of the parts. */
export interface ReadText {
  /** In the order of the guide. */
  readonly services: readonly FoundService[];
  /** AWS services that the guide doesn't cover. */
  readonly uncovered: readonly CountedName[];
  /** Types of AWS resources of which no service is known. */
  readonly unknownTypes: readonly CountedName[];
  /** Types of resources that aren't from AWS. */
  readonly otherTypes: readonly CountedName[];
  /** Lines that only read resources. */
  readonly dataSources: number;
  /** Calls of modules: what they create isn't in the text. */
  readonly modules: number;
  /** Settings, comments, and brackets of a configuration. */
  readonly details: number;
  /** Lines that nothing above explains. */
  readonly notUnderstood: { readonly lines: number; readonly first: readonly string[] };
  /** Lines that aren't empty. */
  readonly lines: number;
  /** The text was longer than {@link maxTextLength}; only its beginning was read. */
  readonly isCut: boolean;
}

/** In characters. */
export const maxTextLength = 1_000_000;

/** A line of names or an address is shorter; longer ones are searched for types only. */
const maxNamesLength = 300;
/** Takes less than a tenth of a second. */
const linesPerStep = 2000;
const maxFirstLines = 5;
const maxShownLength = 80;
/** More different types than this are no inventory. */
const maxDifferent = 200;

/** `resource "aws_instance" "web" {`, also as a plan shows it, with a sign in front. */
const declaration = /^[\s+~<>=/-]*(resource|data|ephemeral|module)\s+"([^"]{1,100})"/;
/** A resource of a template; a type of four parts is one of a parameter. */
const templateType = /\bType["']?\s{0,20}:\s{0,20}["']?(AWS::[A-Za-z0-9]{1,60}::[A-Za-z0-9]{1,60}(?:::[A-Za-z0-9]{1,60})?)/g;
/** A resource in a state file. */
const stateField = /"(mode|type)"\s{0,20}:\s{0,20}"([A-Za-z0-9_]{1,100})"/g;
const terraformType = /^(?=.{3,100}$)[a-z][a-z0-9-]*_[a-z0-9_]+$/;
const typeInText = /\baws_[a-z0-9_]{1,100}|\bAWS::[A-Za-z0-9]{1,60}::[A-Za-z0-9]{1,60}/g;

/** What one line says. */
type Said =
  | { readonly is: 'type'; readonly type: string }
  | { readonly is: 'name'; readonly owner: TypeOwner }
  | { readonly is: 'data' | 'module' | 'detail' };

/** The type in the address of a resource. Example: `module.db["a.b"].aws_db_instance.this[0]` */
function saidByAddress(word: string): Said | undefined {
  const parts = word.replaceAll(/\[[^\][]*\]/g, '').split('.');
  while (parts[0] === 'module' && parts.length > 2) parts.splice(0, 2);
  if (parts[0] === 'data' && parts[1] && terraformType.test(parts[1])) return { is: 'data' };
  const [type = ''] = parts;
  return parts.length <= 2 && terraformType.test(type) ? { is: 'type', type } : undefined;
}

const isParameterType = (type: string) => type.split('::').length > 3 && !type.endsWith('::MODULE');

const isConfigurationLine = (line: string) => declaration.test(line) || line.search(templateType) >= 0;

/** Reads the lines of a configuration, a template, or a state file. */
class ConfigurationReader {
  #mode = '';

  read(line: string): Said[] {
    const [, kind, type = ''] = declaration.exec(line) ?? [];
    if (kind) return [kind === 'resource' ? { is: 'type', type } : { is: kind === 'module' ? 'module' : 'data' }];
    const inTemplate = [...line.matchAll(templateType)].flatMap(([, found = '']): Said[] =>
      isParameterType(found) ? [] : [{ is: 'type', type: found }],
    );
    const inState = [...line.matchAll(stateField)].flatMap(([, field, value = '']) => this.#readField(field, value));
    const said = [...inTemplate, ...inState];
    return said.length > 0 ? said : [{ is: 'detail' }];
  }

  #readField(field: string | undefined, value: string): Said[] {
    if (field === 'mode') this.#mode = value;
    if (field === 'mode' || !this.#mode) return [];
    const said: Said = this.#mode === 'data' ? { is: 'data' } : { is: 'type', type: value };
    this.#mode = '';
    return [said];
  }
}

/** A name as it is compared: without the company in front, in small letters. */
const plainName = (name: string) =>
  name
    .toLowerCase()
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(/^(?:amazon|aws) /, '');

/** Everything that a pasted text is compared with. */
export class TextReader {
  readonly #services: readonly NamedService[];
  readonly #types: TypeIndex;
  readonly #signs: readonly Sign[];
  readonly #exact = new Map<string, TypeOwner>();
  readonly #finder: NameFinder<TypeOwner>;

  constructor({ services, uncovered }: TextVocabulary) {
    this.#services = services;
    this.#types = new TypeIndex([...services.flatMap(claimsOfService), ...uncovered.flatMap(claimsOfUncovered)]);
    this.#signs = services.flatMap(signsOfService);
    const named: (readonly [TypeOwner, readonly string[]])[] = [
      ...uncovered.map(({ name, aliases }) => [{ service: name, isCovered: false }, [name, ...aliases]] as const),
      ...services.flatMap(({ id, variants }) =>
        variants.map(({ id: variant, label }) => [{ service: id, isCovered: true, variant }, [label]] as const),
      ),
      ...services.flatMap(({ id, resources }) => {
        const shared = resources?.sharedWith;
        return shared ? [[{ service: id, isCovered: true, sharedWith: shared.service }, shared.names] as const] : [];
      }),
      ...services.map(({ id, name, shortName, aliases }) => [{ service: id, isCovered: true }, [name, shortName, ...aliases]] as const),
    ];
    for (const [owner, names] of named) for (const name of names) this.#exact.set(plainName(name), owner);
    this.#finder = new NameFinder(named);
  }

  /** Reads a text of any kind. @param pause awaited every few thousand lines, so that a page can stay responsive meanwhile */
  async read(text: string, pause?: () => Promise<void>): Promise<ReadText> {
    const isCut = text.length > maxTextLength;
    const part = isCut ? text.slice(0, maxTextLength) : text;
    const lines = part.split(/[\r\n]+/).filter((line) => line.trim() !== '');
    const counts = new Counts();
    const isConfiguration = lines.some(isConfigurationLine) || /"mode"\s{0,20}:\s{0,20}"(?:managed|data)"/.test(part);
    const configuration = new ConfigurationReader();
    for (const [index, line] of lines.entries()) {
      counts.add(line, isConfiguration ? configuration.read(line) : this.#readPlain(line), this.#types);
      if (pause && index % linesPerStep === linesPerStep - 1) await pause();
    }
    const setting = plainSetting(part);
    const signs = this.#signs.filter((sign) => setting.includes(sign.text));
    return { ...counts.result(), services: counts.services(this.#services, signs), lines: lines.length, isCut };
  }

  /** Reads a line of a list: the address or type of a resource, or names of services. */
  #readPlain(line: string): Said[] {
    const content = line.replace(/^[\s>*•#-]*(?:\d{1,9}[.)]?\s+)?/, '').trim();
    const [word = ''] = content.slice(0, maxNamesLength).split(/[\s,;]/, 1);
    const address = saidByAddress(word.replaceAll(/^["'`]+|["'`]+$/g, ''));
    if (address && !content.includes(',')) return [address];
    const types = [...content.matchAll(typeInText)].map(([type]): Said => ({ is: 'type', type }));
    if (types.length > 0 || content.length > maxNamesLength) return types;
    return content.split(/[,;|\t]+/).flatMap((segment) => this.#readNames(segment));
  }

  #readNames(segment: string): Said[] {
    const exact = this.#exact.get(plainName(segment));
    const owners = exact ? [exact] : [...this.#finder.keysIn(segment)];
    return owners.map((owner) => ({ is: 'name', owner }));
  }
}

const addTo = (counts: Map<string, number>, name: string) => void counts.set(name, (counts.get(name) ?? 0) + 1);

/** Most lines first. */
const listed = (counts: ReadonlyMap<string, number>): CountedName[] =>
  [...counts].map(([name, lines]) => ({ name, lines })).sort((a, b) => b.lines - a.lines || (a.name < b.name ? -1 : 1));

/** What the lines of a text led to. */
class Counts {
  readonly #own = new Map<string, number>();
  readonly #shared = new Map<string, number>();
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
    // A line counts once for each thing that it names.
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

  #addOwner({ service, isCovered, variant, sharedWith }: TypeOwner): void {
    addTo(isCovered ? (sharedWith ? this.#shared : this.#own) : this.#uncovered, service);
    if (!variant) return;
    const variants = this.#variants.get(service) ?? new Set();
    this.#variants.set(service, variants.add(variant));
  }

  result(): Omit<ReadText, 'services' | 'lines' | 'isCut'> {
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

  /** The services found, with shared types given to the one of two that the text names in another way. */
  services(all: readonly NamedService[], signs: readonly Sign[]): FoundService[] {
    const lines = new Map(this.#own);
    const unclear = new Map<string, string>();
    const isSigned = (id: string) => signs.some(({ service, variant }) => service === id && !variant);
    for (const { id, resources } of all) {
      const shared = this.#shared.get(id);
      const partner = resources?.sharedWith?.service;
      if (!shared || !partner) continue;
      const isOwn = this.#own.has(id) || isSigned(id);
      const isPartner = this.#own.has(partner) || isSigned(partner);
      if (isOwn || !isPartner) lines.set(id, (lines.get(id) ?? 0) + shared);
      if (isPartner && (!isOwn || !this.#own.has(partner))) lines.set(partner, (lines.get(partner) ?? 0) + shared);
      if (!isOwn && !isPartner) unclear.set(id, partner);
    }
    return all.flatMap(({ id, variants }): FoundService[] => {
      const count = lines.get(id);
      if (count === undefined) return [];
      const named = new Set([
        ...(this.#variants.get(id) ?? []),
        ...signs.flatMap(({ service, variant }) => (service === id && variant ? [variant] : [])),
      ]);
      const orElse = unclear.get(id);
      return [
        {
          service: id,
          variants: variants.map((each) => each.id).filter((variant) => named.has(variant)),
          lines: count,
          ...(orElse ? { orElse } : {}),
        },
      ];
    });
  }
}
