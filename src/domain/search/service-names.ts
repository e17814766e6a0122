import type { CatalogEntry } from './catalog.ts';
import { stemOf, wordsOf } from './words.ts';

/** A stretch of a query that stands for services. */
export interface Mention {
  /** How many words it takes. */
  readonly length: number;
  /** Ids of the services. */
  readonly services: readonly string[];
  /** Named by its name, as against an everyday word for what it is. */
  readonly sure: boolean;
}

const isMaker = (word: string | undefined) => word === 'amazon' || word === 'aws';
/** Nearly every service is an "Amazon" or "AWS" one, and people say it or not. */
const withoutMaker = (words: readonly string[]) => (isMaker(words[0]) ? words.slice(1) : words);
const inStems = (words: readonly string[]) => words.map(stemOf).join(' ');

/** What services are called: finds the services that a query names. */
export class ServiceNames {
  readonly #names = new Map<string, Set<string>>();
  readonly #everyday = new Map<string, Set<string>>();
  readonly #short = new Map<string, string>();
  #longest = 1;

  constructor(entries: readonly CatalogEntry[]) {
    for (const { kind, title, names, teaches, services } of entries) {
      if (kind !== 'service') continue;
      for (const name of [title, ...names]) this.#add(this.#names, name, services);
      // "ECS on EC2" and "ECS on Fargate" are both ECS.
      const [family, host] = title.split(' on ');
      if (family && host) this.#add(this.#names, family, services);
      for (const id of services) this.#short.set(id, names[0] ?? title);
      for (const name of teaches) this.#add(this.#everyday, name, services);
    }
  }

  /** The short name of a service, by its id. */
  nameOf(id: string): string {
    return this.#short.get(id) ?? id;
  }

  #add(map: Map<string, Set<string>>, name: string, services: readonly string[]): void {
    const words = withoutMaker(wordsOf(name.replace(/\(.*?\)/g, '')));
    this.#longest = Math.max(this.#longest, words.length);
    // As written and as stems: EBS is not the plural of EB.
    for (const key of new Set([words.join(' '), `~${inStems(words)}`])) {
      const known = map.get(key) ?? new Set();
      for (const service of services) known.add(service);
      map.set(key, known);
    }
  }

  #find(words: readonly string[], sure: boolean): readonly string[] {
    const map = sure ? this.#names : this.#everyday;
    return [...(map.get(words.join(' ')) ?? map.get(`~${inStems(words)}`) ?? [])];
  }

  /** The longest name of a service that begins at a word of the query. */
  mentionAt(words: readonly string[], at: number, sure: boolean): Mention | undefined {
    const skipped = sure && isMaker(words[at]) ? 1 : 0;
    for (let length = Math.min(this.#longest, words.length - at - skipped); length > 0; length--) {
      const services = this.#find(words.slice(at + skipped, at + skipped + length), sure);
      if (services.length > 0) return { length: length + skipped, services, sure };
    }
    return undefined;
  }
}
