import { browserShelf, readerKey } from './storage.ts';
import { openReaderStore, type ReaderStore } from './store.ts';

let opened: ReaderStore | undefined;

/** The store of this page: one, however many parts ask. */
export function readerStore(): ReaderStore {
  if (opened) return opened;
  const random = crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;
  const store = openReaderStore({ shelf: browserShelf(), now: () => Date.now(), tab: `t${random.toString(36)}` });
  addEventListener('storage', ({ key }) => {
    // A null key: all storage was cleared.
    if (key === readerKey || key === null) store.follow();
  });
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) store.follow();
  });
  return (opened = store);
}
