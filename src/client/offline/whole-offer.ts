import { messages, wholeEntry, type KeepProgress } from '../../domain/offline/messages.ts';
import { sizesFile, type OfflinePlan } from '../../domain/offline/packs.ts';
import { url } from '../../domain/urls.ts';
import { button, element, find } from '../site/element.ts';
import { fetchJson } from '../site/fetch-json.ts';

/** `kept` if the whole guide is stored, `wanted` if the reader asked for it but it isn't stored yet. Otherwise undefined. */
export async function wholeState(): Promise<string | undefined> {
  try {
    return await (await caches.match(url(`/${wholeEntry}`)))?.text();
  } catch {
    return undefined;
  }
}

const failures = {
  full: 'This device doesn’t have enough free storage.',
  network: 'The download stopped. Check your connection, and try again.',
} as const;

/** The offer to store the whole guide. Each `[data-keep]` gets a button whose label shows the progress, and a note for errors. */
export class WholeOffer {
  readonly #worker: () => Promise<ServiceWorker>;
  readonly #places = [...document.querySelectorAll<HTMLElement>('[data-keep]')];
  #offer = 'Keep the whole guide for offline use';
  /** Whether the worker is fetching the guide. */
  isKeeping = false;

  /** @param worker gets the worker that stores the guide; rejects if there is none */
  constructor(container: ServiceWorkerContainer, worker: () => Promise<ServiceWorker>) {
    this.#worker = worker;
    for (const place of this.#places) {
      place.append(
        button('', () => void this.keep()),
        ' ',
        element('span'),
      );
      place.ariaLive = 'polite';
    }
    container.addEventListener('message', ({ data }) => this.#follow(data as KeepProgress));
  }

  /** Shows the offer with its size. @param parts the parts that aren't stored yet */
  async show(parts: readonly (keyof OfflinePlan['sizes'])[]): Promise<void> {
    const sizes = await fetchJson<OfflinePlan['sizes']>(url(`/${sizesFile}`));
    const megabytes = parts.reduce((sum, part) => sum + sizes[part], 0) / 1e6;
    this.#offer += ` (${Number(megabytes.toFixed(1))} MB)`;
    this.#label(this.#offer);
  }

  /** Stores the whole guide. */
  async keep(): Promise<void> {
    if (this.isKeeping) return;
    this.isKeeping = true;
    this.#label('Keeping the guide …');
    try {
      (await this.#worker()).postMessage(messages.keepWhole);
    } catch {
      this.#follow({ failed: 'network' });
    }
  }

  #follow(progress: KeepProgress): void {
    this.isKeeping = 'done' in progress && progress.done < progress.of;
    if ('failed' in progress) this.#label(this.#offer, failures[progress.failed]);
    else if (this.isKeeping) this.#label(`Keeping the guide: ${Math.round((100 * progress.done) / progress.of)}%`);
    else this.#label('Kept for offline use');
  }

  #label(label: string, note = ''): void {
    for (const place of this.#places) {
      find('button', place).textContent = label;
      find('span', place).textContent = note;
      place.hidden = false;
    }
  }
}
