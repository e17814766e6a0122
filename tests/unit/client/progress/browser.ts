import { ReaderStore } from '../../../../src/client/progress/store.ts';
import { readerKey, type StorageLike } from '../../../../src/client/site/storage.ts';
import { emptyData, type ReaderData } from '../../../../src/domain/progress/schema.ts';
import { readStored, storedText } from '../../../../src/domain/progress/changes.ts';

/** The storage of a browser with several tabs. Writes of other tabs arrive when they are delivered. */
export class Browser {
  readonly #truth = new Map<string, string>();
  readonly #tabs: { view: Map<string, string>; refresh: () => void }[] = [];
  /** The capacity in characters. */
  room = Number.POSITIVE_INFINITY;

  constructor(stored: Readonly<Record<string, string>> = {}) {
    for (const [key, text] of Object.entries(stored)) this.#truth.set(key, text);
  }

  get text(): string | undefined {
    return this.#truth.get(readerKey);
  }

  /** The data that a new page would read. */
  get data(): ReaderData {
    const { result } = readStored(this.text ?? storedText(emptyData(), {}));
    if (!result.ok) throw new Error(result.reason);
    return result.data;
  }

  /** Opens a tab. */
  open(name: string) {
    const view = new Map(this.#truth);
    const store = new ReaderStore(this.#storage(view), name);
    this.#tabs.push({
      view,
      refresh: () => {
        store.refresh();
      },
    });
    return store;
  }

  /** Delivers writes to all tabs until no tab writes anything. */
  deliver(): void {
    let before: string | undefined;
    do {
      before = this.text;
      for (const { view, refresh } of this.#tabs) {
        view.clear();
        for (const [key, text] of this.#truth) view.set(key, text);
        refresh();
      }
    } while (before !== this.text);
  }

  /** Overwrites the stored text from outside. */
  damage(text: string): void {
    for (const map of [this.#truth, ...this.#tabs.map(({ view }) => view)]) map.set(readerKey, text);
  }

  #storage(view: Map<string, string>): StorageLike {
    const both = [view, this.#truth];
    const write = (key: string, text: string) => {
      if (text.length > this.room) throw Object.assign(new Error('no room'), { name: 'QuotaExceededError' });
      both.forEach((map) => map.set(key, text));
    };
    return {
      getItem: (key) => view.get(key) ?? null,
      setItem: write,
      removeItem: (key) => {
        both.forEach((map) => map.delete(key));
      },
      key: (index) => [...view.keys()][index] ?? null,
      get length() {
        return view.size;
      },
    };
  }
}
