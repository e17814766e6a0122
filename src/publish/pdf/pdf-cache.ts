import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Keeps what was made, by fingerprint, so that a new build makes only what changed. */
export class PdfCache {
  readonly #dir: string;
  readonly #used = new Set<string>();

  /** @param dir made where it is not there */
  constructor(dir: string) {
    this.#dir = dir;
    mkdirSync(dir, { recursive: true });
  }

  /** @param name a fingerprint with an ending, like `3f….pdf` */
  get(name: string): Buffer | undefined {
    this.#used.add(name);
    const path = join(this.#dir, name);
    return existsSync(path) ? readFileSync(path) : undefined;
  }

  put(name: string, bytes: Uint8Array): void {
    this.#used.add(name);
    writeFileSync(join(this.#dir, name), bytes);
  }

  /** Removes what this run did not ask for. */
  tidy(): void {
    for (const name of readdirSync(this.#dir)) if (!this.#used.has(name)) rmSync(join(this.#dir, name));
  }
}
