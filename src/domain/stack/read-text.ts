import { NameFinder } from '../service/name-finder.ts';
import {
  claimsOfService,
  claimsOfUncovered,
  countSigns,
  plainSetting,
  signsOfService,
  TypeIndex,
  type Sign,
  type TypeOwner,
} from './resource-types.ts';
import { TextCounts, type NamedService, type ReadText, type Said, type TextVocabulary } from './text-counts.ts';

/** In characters. */
export const maxTextLength = 1_000_000;

/** Lines of names and addresses are shorter. Longer lines are searched only for types. */
const maxNamesLength = 300;
/** This many lines take less than a tenth of a second. */
const linesPerStep = 2000;

/** `resource "aws_instance" "web" {`, also with a leading sign, as in a plan. */
const declaration = /^[\s+~<>=/-]*(resource|data|ephemeral|module)\s+"([^"]{1,100})"/;
/** A resource in a template. A type with four parts belongs to a parameter. */
const templateType = /\bType["']?\s{0,20}:\s{0,20}["']?(AWS::[A-Za-z0-9]{1,60}::[A-Za-z0-9]{1,60}(?:::[A-Za-z0-9]{1,60})?)/g;
/** A resource in a state file. */
const stateField = /"(mode|type)"\s{0,20}:\s{0,20}"([A-Za-z0-9_]{1,100})"/g;
const terraformType = /^(?=.{3,100}$)[a-z][a-z0-9-]*_[a-z0-9_]+$/;
const typeInText = /\baws_[a-z0-9_]{1,100}|\bAWS::[A-Za-z0-9]{1,60}::[A-Za-z0-9]{1,60}/g;

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

/** Normalizes a name: lowercase, without a leading "Amazon" or "AWS", spaces, and hyphens. Example: `eventbridge` for "Event Bridge" */
const plainName = (name: string) =>
  name
    .trim()
    .toLowerCase()
    .replace(/^(?:amazon|aws)\s+/, '')
    .replaceAll(/[\s-]+/g, '');

/** Reads pasted texts: lists, configurations, templates, and state files. */
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

  /** Reads a text of any kind. @param pause awaited every few thousand lines, so that the page stays responsive */
  async read(text: string, pause?: () => Promise<void>): Promise<ReadText> {
    const isCut = text.length > maxTextLength;
    const part = isCut ? text.slice(0, maxTextLength) : text;
    const lines = part.split(/[\r\n]+/).filter((line) => line.trim() !== '');
    const counts = new TextCounts();
    const isConfiguration = lines.some(isConfigurationLine) || /"mode"\s{0,20}:\s{0,20}"(?:managed|data)"/.test(part);
    const configuration = new ConfigurationReader();
    for (const [index, line] of lines.entries()) {
      counts.add(line, isConfiguration ? configuration.read(line) : this.#readPlain(line), this.#types);
      if (pause && index % linesPerStep === linesPerStep - 1) await pause();
    }
    const signs = countSigns(this.#signs, plainSetting(part));
    const services = counts.services(this.#services, signs);
    const withoutSettings = services
      .filter(
        ({ service, variants }) => !isConfiguration && !variants[0] && this.#signs.some((sign) => sign.service === service && sign.variant),
      )
      .map(({ service }) => service);
    return { ...counts.result(), services, withoutSettings, lines: lines.length, isCut };
  }

  /** Reads a line of a list: the address or type of a resource, or the names of services. */
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
