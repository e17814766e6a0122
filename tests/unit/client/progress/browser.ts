import { readerKey, type Shelf } from '../../../../src/client/progress/storage.ts';
import { openReaderStore } from '../../../../src/client/progress/store.ts';
import { emptyData, type ReaderData } from '../../../../src/domain/progress/schema.ts';
import { readStored, storedText } from '../../../../src/domain/progress/stored.ts';
import { morning } from '../../domain/progress/samples.ts';

/** The storage of one browser, as each tab sees it: what another tab writes arrives only when it is delivered. */
export class Browser {
  readonly #truth = new Map<string, string>();
  readonly #tabs: { view: Map<string, string>; follow: () => void }[] = [];
  /** Characters that there is room for. */
  room = Number.POSITIVE_INFINITY;

  constructor(stored: Readonly<Record<string, string>> = {}) {
    for (const [key, text] of Object.entries(stored)) this.#truth.set(key, text);
  }

  get text(): string | undefined {
    return this.#truth.get(readerKey);
  }

  /** What a page opened now would find. */
  get data(): ReaderData {
    const { reading } = readStored(this.text ?? storedText(emptyData(), {}));
    if (!reading.ok) throw new Error(reading.reason);
    return reading.data;
  }

  /** Opens one more tab. */
  open(name: string) {
    const view = new Map(this.#truth);
    const store = openReaderStore({ shelf: this.#shelf(view), now: () => morning, tab: name });
    this.#tabs.push({
      view,
      follow: () => {
        store.follow();
      },
    });
    return store;
  }

  /** Brings every tab what the others have written, until no one has anything to add. */
  deliver(): void {
    let before: string | undefined;
    do {
      before = this.text;
      for (const { view, follow } of this.#tabs) {
        view.clear();
        for (const [key, text] of this.#truth) view.set(key, text);
        follow();
      }
    } while (before !== this.text);
  }

  /** Something that is not this site's writes in its place. */
  damage(text: string): void {
    for (const map of [this.#truth, ...this.#tabs.map(({ view }) => view)]) map.set(readerKey, text);
  }

  #shelf(view: Map<string, string>): Shelf {
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
      key: (at) => [...view.keys()][at] ?? null,
      get length() {
        return view.size;
      },
    };
  }
}
