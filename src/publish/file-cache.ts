import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Caches generated files by a fingerprint of their inputs, so that a build generates only what changed. */
export class FileCache {
  readonly #dir: string;
  readonly #ending: string;
  readonly #used = new Set<string>();

  /** @param dir created if missing @param ending of the files. Example: `.pdf` */
  constructor(dir: string, ending: string) {
    this.#dir = dir;
    this.#ending = ending;
    mkdirSync(dir, { recursive: true });
  }

  #path(fingerprint: string): string {
    const name = fingerprint + this.#ending;
    this.#used.add(name);
    return join(this.#dir, name);
  }

  get(fingerprint: string): Uint8Array | undefined {
    const path = this.#path(fingerprint);
    return existsSync(path) ? readFileSync(path) : undefined;
  }

  put(fingerprint: string, content: Uint8Array): void {
    writeFileSync(this.#path(fingerprint), content);
  }

  /** Removes the files that this run didn't use. */
  removeUnused(): void {
    for (const name of readdirSync(this.#dir)) if (!this.#used.has(name)) rmSync(join(this.#dir, name));
  }
}
