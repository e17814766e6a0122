import type { IncomingMessage, Server, ServerResponse } from 'node:http';

/** What went over the wire. */
export interface Traffic {
  /** Bytes sent to the browser, headers included, as they were compressed. */
  readonly bytes: number;
  readonly requests: number;
}

/** Counts at the server what browsers fetch: only there are those of workers seen as well. */
export class TrafficCounter {
  #bytes = 0;
  #requests = 0;
  #open = 0;

  constructor(server: Server) {
    server.prependListener('request', ({ socket }: IncomingMessage, response: ServerResponse) => {
      const before = socket.bytesWritten;
      this.#requests += 1;
      this.#open += 1;
      response.once('close', () => {
        this.#bytes += socket.bytesWritten - before;
        this.#open -= 1;
      });
    });
  }

  /** Whether an answer is still on its way. */
  get isBusy(): boolean {
    return this.#open > 0;
  }

  /** How many were asked for since the last `take`. */
  get requests(): number {
    return this.#requests;
  }

  /** What was fetched since the last `take`. */
  take(): Traffic {
    const taken = { bytes: this.#bytes, requests: this.#requests };
    this.#bytes = 0;
    this.#requests = 0;
    return taken;
  }
}
