import type { CatalogEntry } from './catalog.ts';
import { stemOf, wordsOf } from './words.ts';

/** Words of a query that stand for services. */
export interface Mention {
  /** Number of words. */
  readonly length: number;
  /** Ids of the services. */
  readonly services: readonly string[];
  /** By its name, not by an everyday word for what it is. */
  readonly isName: boolean;
}

const isVendor = (word: string | undefined) => word === 'amazon' || word === 'aws';
/** Nearly every service is an "Amazon" or "AWS" one, and people leave that out. */
export const withoutVendor = (words: readonly string[]) => (isVendor(words[0]) ? words.slice(1) : words);
const joinStems = (words: readonly string[]) => words.map(stemOf).join(' ');

/** Finds the services that a query names. */
export class ServiceNames {
  readonly #names = new Map<string, Set<string>>();
  readonly #everyday = new Map<string, Set<string>>();
  readonly #shortNames = new Map<string, string>();
  #maxLength = 1;

  constructor(entries: readonly CatalogEntry[]) {
    for (const { kind, title, names, teaches, services } of entries) {
      if (kind !== 'service') continue;
      for (const name of [title, ...names]) this.#add(this.#names, name, services);
      // "ECS on EC2" and "ECS on Fargate" are both ECS.
      const [family, host] = title.split(' on ');
      if (family && host) this.#add(this.#names, family, services);
      for (const id of services) this.#shortNames.set(id, names[0] ?? title);
      for (const name of teaches) this.#add(this.#everyday, name, services);
    }
  }

  /** The short name of a service, by its id. */
  nameOf(id: string): string {
    return this.#shortNames.get(id) ?? id;
  }

  #add(map: Map<string, Set<string>>, name: string, services: readonly string[]): void {
    const words = withoutVendor(wordsOf(name.replace(/\(.*?\)/g, '')));
    this.#maxLength = Math.max(this.#maxLength, words.length);
    // Both as written and as stems: EBS is not the plural of EB.
    for (const key of new Set([words.join(' '), `~${joinStems(words)}`])) {
      const ids = map.get(key) ?? new Set();
      for (const service of services) ids.add(service);
      map.set(key, ids);
    }
  }

  #find(words: readonly string[], byName: boolean): readonly string[] {
    const map = byName ? this.#names : this.#everyday;
    return [...(map.get(words.join(' ')) ?? map.get(`~${joinStems(words)}`) ?? [])];
  }

  /**
   * The longest mention of services that begins at a word of the query.
   * @param byName looks for their names, not for everyday words
   */
  mentionAt(words: readonly string[], start: number, byName: boolean): Mention | undefined {
    const skipped = byName && isVendor(words[start]) ? 1 : 0;
    for (let length = Math.min(this.#maxLength, words.length - start - skipped); length > 0; length--) {
      const services = this.#find(words.slice(start + skipped, start + skipped + length), byName);
      if (services.length > 0) return { length: length + skipped, services, isName: byName };
    }
    return undefined;
  }
}
