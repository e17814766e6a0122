import type { IncomingMessage, Server, ServerResponse } from 'node:http';

/** What went over the wire. */
export interface Traffic {
  /** Bytes sent to the browser, as they were compressed. */
  readonly bytes: number;
  /** Bytes of the answers' headers beside that, as HTTP/1.1 writes them out; HTTP/2 sends those that repeat as a byte or two each. */
  readonly headerBytes: number;
  readonly requests: number;
}

/** Counts at the server what browsers fetch: only there are those of workers seen as well. */
export class TrafficCounter {
  #bytes = 0;
  #headerBytes = 0;
  #requests = 0;
  #open = 0;

  constructor(server: Server) {
    server.prependListener('request', ({ socket }: IncomingMessage, response: ServerResponse) => {
      const before = socket.bytesWritten;
      this.#requests += 1;
      this.#open += 1;
      response.once('close', () => {
        const body = response.statusCode === 304 ? 0 : Number(response.getHeader('content-length') ?? 0);
        this.#bytes += body;
        this.#headerBytes += socket.bytesWritten - before - body;
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
    const taken = { bytes: this.#bytes, headerBytes: this.#headerBytes, requests: this.#requests };
    this.#bytes = 0;
    this.#headerBytes = 0;
    this.#requests = 0;
    return taken;
  }
}
