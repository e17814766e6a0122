import {
  type Change,
  countWrite,
  overwrittenChanges,
  type OwnChange,
  readStored,
  storedText,
  type WriteCounts,
} from '../../domain/progress/changes.ts';
import { emptyData, type ReaderData } from '../../domain/progress/schema.ts';
import { damaged, denied, full, newer, type StoreProblem } from './problem.ts';
import { browserStorage, readerKey, writeText, type StorageLike } from '../site/storage.ts';

const copyPrefix = `${readerKey}/damaged/`;

/** The keys of everything that this site stores about its reader. */
const ownKeys = (storage: StorageLike) =>
  Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '').filter((key) => key.startsWith(readerKey));

/** The copies of damaged data, the oldest first. */
const damagedCopies = (storage: StorageLike): string[] =>
  ownKeys(storage)
    .filter((key) => key.startsWith(copyPrefix))
    .sort()
    .map((key) => storage.getItem(key) ?? '');

/** Stores a copy of damaged data, unless it has been stored already. @returns whether there is a copy now */
const copyDamaged = (storage: StorageLike, text: string): boolean =>
  damagedCopies(storage).includes(text) || writeText(storage, `${copyPrefix}${Date.now()}`, text) === undefined;

/** How many of this tab's latest changes to keep in memory in case another tab overwrites them. */
const maxOwnChanges = 20;

/**
 * The reader's data in this browser, shared by all tabs.
 *
 *     const store = readerStore();
 *     store.data.answers;                          // the latest known data; never modify it in place
 *     store.update(addAnswers(answer));            // takes a function that returns the changed data: see domain/progress/changes.ts
 *     store.subscribe((data) => show(data));       // called after each change in this tab or another
 *     store.problem?.message;                      // why the data isn't stored, as text to show
 *
 * No method throws. Every update first reads what other tabs have written. Because writes reach other tabs with a delay, a tab can still
 * overwrite the changes of another, and locks don't prevent this. So the stored text contains how many writes of each tab it includes, and a
 * tab whose writes are missing applies them again.
 */
export class ReaderStore {
  data = emptyData();
  problem: StoreProblem | undefined;
  readonly #storage: StorageLike | undefined;
  readonly #tab: string;
  readonly #listeners = new Set<(data: ReaderData) => void>();
  #text: string | null = null;
  #seen: WriteCounts = {};
  #own: OwnChange[] = [];
  #writes = 0;
  /** False while the stored data must not be overwritten. */
  #mayWrite = true;

  /** For tests. Pages use `readerStore()`. @param tab identifies the tab */
  constructor(storage: StorageLike | undefined, tab: string) {
    this.#storage = storage;
    this.#tab = tab;
    if (!storage) this.problem = denied;
    this.#sync();
  }

  /** Copies of damaged data, the oldest first. */
  get copies(): readonly string[] {
    return this.#storage ? damagedCopies(this.#storage) : [];
  }

  /** Changes the data and stores it. @returns the new data */
  update(change: Change): ReaderData {
    this.#sync();
    this.data = change(this.data);
    this.#own.push({ write: ++this.#writes, change });
    this.#write();
    this.#notify();
    return this.data;
  }

  /** Removes everything that this site stores about its reader. */
  forget(): void {
    const storage = this.#storage;
    if (storage) for (const key of ownKeys(storage)) storage.removeItem(key);
    this.#reset();
    this.#mayWrite = true;
    this.problem = storage ? undefined : denied;
    this.#notify();
  }

  /** Registers a listener for changes of the data and the problem. @returns a function that removes it */
  subscribe(listener: (data: ReaderData) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Reads what another tab has written, and applies overwritten changes of this tab again. */
  refresh(): void {
    const before = this.#text;
    const hasLostChanges = this.#sync();
    if (before === this.#text) return;
    if (hasLostChanges) this.#write();
    this.#notify();
  }

  #reset(): void {
    this.data = emptyData();
    this.#text = null;
    this.#seen = {};
    this.#own = [];
  }

  /** Reads the stored text if another tab wrote it. @returns whether changes of this tab are missing from it */
  #sync(): boolean {
    const storage = this.#storage;
    const text = storage?.getItem(readerKey) ?? null;
    if (!storage || text === this.#text) return false;
    // Another tab removed all data.
    if (text === null) {
      this.#reset();
      return false;
    }
    this.#text = text;
    const { result, seen } = readStored(text);
    if (!result.ok) {
      const isKept = result.why === 'damaged' && copyDamaged(storage, text);
      this.#mayWrite = isKept;
      this.problem = result.why === 'newer' ? newer(text, result.reason) : damaged(text, result.reason, isKept);
      return false;
    }
    const lost = overwrittenChanges(this.#own, this.#tab, this.#seen, seen);
    this.#mayWrite = true;
    this.#seen = seen;
    this.data = lost.reduce((data, { change }) => change(data), result.data);
    return lost.length > 0;
  }

  #write(): void {
    if (!this.#storage || !this.#mayWrite) return;
    const seen = countWrite(this.#seen, this.#tab, this.#writes);
    const text = storedText(this.data, seen);
    const failed = writeText(this.#storage, readerKey, text);
    if (failed) {
      this.problem = failed === 'full' ? full : denied;
      return;
    }
    this.#text = text;
    this.#seen = seen;
    this.#own = this.#own.slice(-maxOwnChanges);
    // The reader still needs to know about damaged data, but a successful write resolves other problems.
    if (this.problem?.kind !== 'damaged') this.problem = undefined;
  }

  #notify(): void {
    for (const listener of this.#listeners) listener(this.data);
  }
}

let pageStore: ReaderStore | undefined;

/** The store of this page, shared by all callers. */
export function readerStore(): ReaderStore {
  if (pageStore) return pageStore;
  const opened = new ReaderStore(browserStorage(), `t${Math.random().toString(36).slice(2)}`);
  addEventListener('storage', ({ key }) => {
    // The key is null when all storage was cleared.
    if (key === readerKey || key === null) opened.refresh();
  });
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) opened.refresh();
  });
  return (pageStore = opened);
}
