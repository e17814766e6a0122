import { groupBy } from '../group-by.ts';
import { nameFinder } from '../service/name-finder.ts';
import { usualMode } from '../service/responsibility.ts';
import { compareText } from '../text.ts';
import type { StackItem } from './address.ts';
import { namesOfOwners, type Owner, ownerFinder, type TextVocabulary } from './resource-types.ts';

/** In characters. */
export const maxTextLength = 1_000_000;

/** Lines of names and addresses are shorter. Longer lines are searched only for types. */
const maxNamesLength = 300;
/** This many lines take less than a tenth of a second. */
const linesPerStep = 2000;
/** How many different names are listed, how many lines that weren't understood, and how much of each. */
const maxListed = { names: 40, lines: 12, length: 80 } as const;

/** `resource "aws_instance" "web" {`, also with a leading sign, as in a plan. */
const declaration = /^[\s+~<>=/-]*(resource|data|ephemeral|module)\s+"([^"]{1,100})"/;
/** A resource in a template. A type with four parts belongs to a parameter. */
const templateType = /\bType["']?\s{0,20}:\s{0,20}["']?(AWS::[A-Za-z0-9]{1,60}::[A-Za-z0-9]{1,60}(?:::[A-Za-z0-9]{1,60})?)/g;
/** A resource in a state file. */
const stateField = /"(mode|type)"\s{0,20}:\s{0,20}"([A-Za-z0-9_]{1,100})"/g;
const terraformType = /^(?=.{3,100}$)[a-z][a-z0-9-]*_[a-z0-9_]+$/;
const typeInText = /\baws_[a-z0-9_]{1,100}|\bAWS::[A-Za-z0-9]{1,60}::[A-Za-z0-9]{1,60}/g;

/** Lines that don't create a resource: those that only read one, calls of modules, and settings, comments, or brackets. */
const otherLines = ['data', 'module', 'detail'] as const;

/** What a line says: a resource type, one of {@link otherLines}, or a name of a service. */
type Said = string | Owner;

/** What the address of a resource says. Example: `module.db["a.b"].aws_db_instance.this[0]` */
function saidByAddress(word: string): string | undefined {
  const parts = word.replaceAll(/\[[^\][]*\]/g, '').split('.');
  while (parts[0] === 'module' && parts.length > 2) parts.splice(0, 2);
  const [type = '', name = ''] = parts;
  if (type === 'data' && terraformType.test(name)) return 'data';
  return parts.length <= 2 && terraformType.test(type) ? type : undefined;
}

const isParameterType = (type: string) => type.split('::').length > 3 && !type.endsWith('::MODULE');

const isConfigurationLine = (line: string) => declaration.test(line) || line.search(templateType) >= 0;

/** Returns a function that reads the lines of a configuration, a template, or a state file in order. */
function configurationReader(): (line: string) => Said[] {
  /** The mode of a resource in a state file comes before its type. */
  let mode = '';
  const readField = (field: string | undefined, value: string): Said[] => {
    const before = mode;
    mode = field === 'mode' ? value : '';
    return field === 'mode' || !before ? [] : [before === 'data' ? 'data' : value];
  };
  return (line) => {
    const [, kind, type = ''] = declaration.exec(line) ?? [];
    if (kind) return [kind === 'resource' ? type : kind === 'module' ? 'module' : 'data'];
    const said = [
      ...[...line.matchAll(templateType)].flatMap(([, found = '']) => (isParameterType(found) ? [] : [found])),
      ...[...line.matchAll(stateField)].flatMap(([, field, value = '']) => readField(field, value)),
    ];
    return said.length > 0 ? said : ['detail'];
  };
}

/** Normalizes a name: lowercase, without a leading "Amazon" or "AWS", spaces, and hyphens. Example: `eventbridge` for "Event Bridge" */
const plainName = (name: string) =>
  name
    .trim()
    .toLowerCase()
    .replace(/^(?:amazon|aws)\s+/, '')
    .replaceAll(/[\s-]+/g, '');

/** Returns a function that reads a line of a list: the address or type of a resource, or the names of services. */
function listReader(vocabulary: TextVocabulary): (line: string) => Said[] {
  const named = namesOfOwners(vocabulary);
  const exact = new Map(named.flatMap(([owner, names]) => names.map((name) => [plainName(name), owner] as const)));
  const namedIn = nameFinder(named);
  const readNames = (segment: string): Said[] => {
    const owner = exact.get(plainName(segment));
    return owner ? [owner] : [...namedIn(segment)];
  };
  return (line) => {
    const content = line.replace(/^[\s>*•#-]*(?:\d{1,9}[.)]?\s+)?/, '').trim();
    const [word = ''] = content.slice(0, maxNamesLength).split(/[\s,;]/, 1);
    const address = saidByAddress(word.replaceAll(/^["'`]+|["'`]+$/g, ''));
    if (address && !content.includes(',')) return [address];
    const types = [...content.matchAll(typeInText)].map(([type]) => type);
    if (types.length > 0 || content.length > maxNamesLength) return types;
    return content.split(/[,;|\t]+/).flatMap(readNames);
  };
}

/** A thing that a text mentions in a line, with the kind under which it is reported. */
type Mention = Omit<Owner, 'kind'> & { readonly kind: Owner['kind'] | 'unknown' | 'other' | (typeof otherLines)[number] };

/** What a line mentions, each thing once. */
function mentionsOf(said: readonly Said[], ownerOf: (type: string) => Owner | undefined): Mention[] {
  const key = (each: Said) => (typeof each === 'string' ? each : `${each.name} ${each.variant ?? ''}`);
  return [...groupBy(said, key).values()].map(([each]): Mention => {
    if (typeof each !== 'string') return each;
    const kind = otherLines.find((other) => other === each);
    if (kind) return { kind, name: kind };
    return ownerOf(each) ?? { kind: /^aws_|^AWS::/.test(each) ? 'unknown' : 'other', name: each };
  });
}

/** The names with the number of lines that mention each, most lines first. */
function listed(mentions: readonly Mention[]) {
  const names = [...groupBy(mentions, ({ name }) => name)].map(([name, { length }]) => ({ name, lines: length }));
  names.sort((a, b) => b.lines - a.lines || compareText(a.name, b.name));
  const others = names.splice(maxListed.names).reduce((sum, { lines }) => sum + lines, 0);
  return others > 0 ? [...names, { name: 'others', lines: others }] : names;
}

/** A setting without spaces and quotation marks. */
const plainSetting = (text: string): string => text.replaceAll(/[\s"']+/g, '');

/** The settings in a text that identify a service or its mode, and how often the text has each. */
function signsIn(text: string, { services }: TextVocabulary) {
  const settings = plainSetting(text);
  return services.flatMap(({ id: service, resources }) =>
    [{ variant: undefined, signs: resources?.signs ?? [] }, ...(resources?.variants ?? [])].flatMap(({ variant, signs }) =>
      signs.flatMap((sign) => {
        const count = settings.split(plainSetting(sign)).length - 1;
        return count > 0 ? [{ service, variant, count }] : [];
      }),
    ),
  );
}

type Signs = ReturnType<typeof signsIn>;

/** The services that a text mentions, with their modes, in the order of the guide. */
function findServices(mentions: readonly Mention[], signs: Signs, { services }: TextVocabulary) {
  const byName = groupBy(mentions, ({ name }) => name);
  const count = (id: string, isCounted: (mention: Mention) => boolean) => (byName.get(id) ?? []).filter(isCounted).length;
  const ownLines = (id: string) => count(id, ({ kind }) => kind === 'own');
  const isMentioned = (id: string) => ownLines(id) > 0 || signs.some(({ service, variant }) => service === id && !variant);
  /** Lines with types that two services have, and the service for which they count: the one that the text mentions in another way. */
  const shared = services.flatMap(({ id, resources }): { id: string; lines: number; orElse?: string | undefined }[] => {
    const lines = count(id, ({ kind }) => kind === 'shared');
    const partner = resources?.sharedWith?.service;
    if (lines === 0 || !partner) return [];
    if (!isMentioned(partner)) return [{ id, lines, orElse: isMentioned(id) ? undefined : partner }];
    if (!isMentioned(id)) return [{ id: partner, lines }];
    // A partner that only a setting identifies would have no lines.
    return (ownLines(partner) > 0 ? [id] : [id, partner]).map((each) => ({ id: each, lines }));
  });
  return services.flatMap(({ id, variants }) => {
    const taken = shared.filter((each) => each.id === id);
    const lines = taken.reduce((sum, each) => sum + each.lines, ownLines(id));
    if (lines === 0) return [];
    // A resource may have several signs of its mode, so only one sign of each mode counts.
    const signed = new Map(signs.flatMap(({ service, variant, count: times }) => (service === id && variant ? [[variant, times]] : [])));
    const named = new Set([...(byName.get(id) ?? []).map(({ variant }) => variant), ...signed.keys()]);
    const chosen = variants.map((each) => each.id).filter((variant) => named.has(variant));
    const inOtherModes = [...signed.values()].reduce((sum, times) => sum + times, 0);
    const isUsual = chosen.length > 0 && count(id, ({ hasMode }) => hasMode === true) > inOtherModes;
    const modes: StackItem['variants'] = isUsual ? [usualMode, ...chosen] : chosen;
    return [
      {
        service: id,
        variants: modes,
        lines,
        /** Another service that the same lines may mean, because the text doesn't say which. */
        orElse: taken.find(({ orElse }) => orElse)?.orElse,
      },
    ];
  });
}

/** The content of a pasted text. Every nonempty line is counted in at least one field. */
export type ReadText = Awaited<ReturnType<typeof readText>>;

/** Reads a list, a configuration, a template, or a state file. @param pause awaited from time to time, so that the page stays responsive */
export async function readText(text: string, vocabulary: TextVocabulary, pause?: () => Promise<void>) {
  const part = text.slice(0, maxTextLength);
  const lines = part.split(/[\r\n]+/).filter((line) => line.trim() !== '');
  const isConfiguration = lines.some(isConfigurationLine) || /"mode"\s{0,20}:\s{0,20}"(?:managed|data)"/.test(part);
  const readLine = isConfiguration ? configurationReader() : listReader(vocabulary);
  const ownerOf = ownerFinder(vocabulary);
  const mentions: Mention[] = [];
  const notUnderstood: string[] = [];
  for (const [index, line] of lines.entries()) {
    const said = readLine(line);
    if (said.length === 0) notUnderstood.push(line);
    mentions.push(...mentionsOf(said, ownerOf));
    if (pause && index % linesPerStep === linesPerStep - 1) await pause();
  }
  const ofKind = (kind: Mention['kind']) => mentions.filter((each) => each.kind === kind);
  const services = findServices(mentions, signsIn(part, vocabulary), vocabulary);
  const modesAreSettings = new Set(
    vocabulary.services.filter(({ resources }) => resources?.variants.some(({ signs }) => signs.length > 0)).map(({ id }) => id),
  );
  return {
    services,
    /** AWS services that the guide doesn't cover. */
    uncovered: listed(ofKind('uncovered')),
    /** AWS resource types that belong to no known service. */
    unknownTypes: listed(ofKind('unknown')),
    /** Resource types of other providers. */
    otherTypes: listed(ofKind('other')),
    /** Lines with data sources, which only read resources. */
    dataSources: ofKind('data').length,
    /** Calls of modules. The text doesn't contain what they create. */
    modules: ofKind('module').length,
    /** Lines with settings, comments, or brackets of a configuration. */
    details: ofKind('detail').length,
    /** Lines that none of the fields above counts. */
    notUnderstood: {
      lines: notUnderstood.length,
      first: notUnderstood.slice(0, maxListed.lines).map((line) => line.trim().slice(0, maxListed.length)),
    },
    /** The ids of services whose modes are settings, if the text has no settings. */
    withoutSettings: services
      .filter(({ service, variants }) => !isConfiguration && variants.length === 0 && modesAreSettings.has(service))
      .map(({ service }) => service),
    /** The number of nonempty lines. */
    lines: lines.length,
    /** Whether only the beginning of the text was read, because it is too long. */
    isCut: text.length > maxTextLength,
  };
}
