import type { Change } from '../../domain/progress/changes.ts';
import { emptyData, type ReaderData } from '../../domain/progress/schema.ts';
import { changesLost, countWrite, readStored, storedText, type OwnChange, type Seen } from '../../domain/progress/stored.ts';
import { damaged, denied, full, newer, type StoreProblem } from './problem.ts';
import { clear, copiesOn, keepCopy, put, readerKey, type Shelf } from './storage.ts';

/**
 * The reader's data in this browser, shared by all tabs.
 *
 *     const store = readerStore();
 *     store.data.answers;                          // the newest that is known; never change it in place
 *     store.update(addAnswers(answer));            // a function from the newest data to the next: see domain/reader/changes.ts
 *     store.subscribe((data) => show(data));       // after each change, of this tab or another
 *     store.problem?.message;                      // why it is not kept, in words for the reader
 *
 * Nothing throws. Every update first reads what other tabs have written. Storage reaches other tabs with a delay, which no lock
 * can wait for; so each text says which writes of which tab it contains, and a tab whose writes were written over makes them again.
 */
export interface ReaderStore {
  readonly data: ReaderData;
  readonly problem: StoreProblem | undefined;
  /** Copies of what could not be read, as text, the oldest first. */
  readonly copies: readonly string[];
  /** Changes the data and stores it. @returns the new data */
  update: (change: Change) => ReaderData;
  /** Removes all data and all copies. */
  forget: () => void;
  /** Calls with the data after each change, and when the problem changes. @returns what stops it */
  subscribe: (listener: (data: ReaderData) => void) => () => void;
}

interface Surroundings {
  readonly shelf: Shelf | undefined;
  readonly now: () => number;
  /** Tells tabs apart. */
  readonly tab: string;
}

/** Own changes kept for the case that another tab writes over them. */
const remembered = 20;

class TabStore implements ReaderStore {
  data = emptyData();
  problem: StoreProblem | undefined;
  readonly #around: Surroundings;
  readonly #listeners = new Set<(data: ReaderData) => void>();
  #text: string | null = null;
  #seen: Seen = {};
  #own: OwnChange[] = [];
  #writes = 0;
  /** False while there is something that must not be written over. */
  #mayWrite = true;

  constructor(around: Surroundings) {
    this.#around = around;
    if (!around.shelf) this.problem = denied;
    this.#sync();
  }

  get copies(): readonly string[] {
    return this.#around.shelf ? copiesOn(this.#around.shelf) : [];
  }

  update(change: Change): ReaderData {
    this.#sync();
    this.data = change(this.data);
    this.#own.push({ write: ++this.#writes, change });
    this.#write();
    this.#tell();
    return this.data;
  }

  forget(): void {
    if (this.#around.shelf) clear(this.#around.shelf);
    this.#begin();
    this.#mayWrite = true;
    this.problem = this.#around.shelf ? undefined : denied;
    this.#tell();
  }

  subscribe(listener: (data: ReaderData) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Another tab has written: takes that over, and makes again what it did not know of. */
  follow(): void {
    const before = this.#text;
    const isLost = this.#sync();
    if (before === this.#text) return;
    if (isLost) this.#write();
    this.#tell();
  }

  #begin(): void {
    this.data = emptyData();
    this.#text = null;
    this.#seen = {};
    this.#own = [];
  }

  /** Reads what is stored, if it is not what this tab wrote. @returns were own changes missing in it? */
  #sync(): boolean {
    const { shelf } = this.#around;
    const text = shelf?.getItem(readerKey) ?? null;
    if (!shelf || text === this.#text) return false;
    // Another tab forgot everything.
    if (text === null) {
      this.#begin();
      return false;
    }
    this.#text = text;
    const { reading, seen } = readStored(text);
    if (!reading.ok) {
      this.#setAside(shelf, text, reading);
      return false;
    }
    const lost = changesLost(this.#own, this.#around.tab, this.#seen, seen);
    this.#mayWrite = true;
    this.#seen = seen;
    this.data = lost.reduce((data, { change }) => change(data), reading.data);
    return lost.length > 0;
  }

  #setAside(shelf: Shelf, text: string, { why, reason }: { why: 'newer' | 'damaged'; reason: string }): void {
    const isKept = why === 'damaged' && keepCopy(shelf, text, this.#around.now());
    this.#mayWrite = isKept;
    this.problem = why === 'newer' ? newer(text, reason) : damaged(text, reason, isKept);
  }

  #write(): void {
    const { shelf, tab } = this.#around;
    if (!shelf || !this.#mayWrite) return;
    const seen = countWrite(this.#seen, tab, this.#writes);
    const text = storedText(this.data, seen);
    const failed = put(shelf, readerKey, text);
    if (failed) {
      this.problem = failed === 'full' ? full : denied;
      return;
    }
    this.#text = text;
    this.#seen = seen;
    this.#own = this.#own.slice(-remembered);
    // That something was damaged stays worth saying; that something could not be stored is over.
    if (this.problem?.kind !== 'damaged') this.problem = undefined;
  }

  #tell(): void {
    for (const listener of this.#listeners) listener(this.data);
  }
}

/** A store of its own; pages use `readerStore` of page-store.ts. */
export const openReaderStore = (around: Surroundings): ReaderStore & { follow: () => void } => new TabStore(around);
