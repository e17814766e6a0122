import type { CDPSession } from '@playwright/test';

/** What went over the wire. */
export interface Traffic {
  /** Bytes received, headers included, as they were compressed. */
  readonly bytes: number;
  readonly requests: number;
}

/** Counts what a page fetches, from now on. */
export class TrafficCounter {
  #bytes = 0;
  #requests = new Set<string>();
  #open = new Set<string>();

  /** @param session of the page; its `Network` domain must be enabled */
  constructor(session: CDPSession) {
    session.on('Network.requestWillBeSent', ({ requestId, request }) => {
      if (!/^https?:/.test(request.url)) return;
      this.#requests.add(requestId);
      this.#open.add(requestId);
    });
    session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      if (this.#requests.has(requestId)) this.#bytes += encodedDataLength;
      this.#open.delete(requestId);
    });
    session.on('Network.loadingFailed', ({ requestId }) => void this.#open.delete(requestId));
  }

  /** Requests that have not been answered yet. */
  get open(): number {
    return this.#open.size;
  }

  /** What was fetched so far; the count begins anew. */
  take(): Traffic {
    const taken = { bytes: this.#bytes, requests: this.#requests.size };
    this.#bytes = 0;
    this.#requests = new Set(this.#open);
    return taken;
  }
}
