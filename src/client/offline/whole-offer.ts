import { messages, sizesFile, wholeEntry, type KeepProgress, type OfflinePlan } from '../../domain/offline/packs.ts';
import { url } from '../../domain/urls.ts';
import { button, element } from '../site/element.ts';
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
  readonly #controls: readonly { readonly button: HTMLButtonElement; readonly note: HTMLElement }[];
  #offer = 'Keep the whole guide for offline use';
  /** Whether the worker is fetching the guide. */
  isKeeping = false;

  /** @param worker gets the worker that stores the guide; rejects if there is none */
  constructor(container: ServiceWorkerContainer, worker: () => Promise<ServiceWorker>) {
    this.#worker = worker;
    this.#controls = [...document.querySelectorAll<HTMLElement>('[data-keep]')].map((place) => {
      const control = { button: button('', () => void this.keep()), note: element('span') };
      place.append(control.button, ' ', control.note);
      place.ariaLive = 'polite';
      return control;
    });
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
      this.#fail('network');
    }
  }

  #follow(progress: KeepProgress): void {
    if ('failed' in progress) return this.#fail(progress.failed);
    const { done, of } = progress;
    this.isKeeping = done < of;
    this.#label(this.isKeeping ? `Keeping the guide: ${Math.round((100 * done) / of)}%` : 'Kept for offline use');
  }

  #fail(failure: keyof typeof failures): void {
    this.isKeeping = false;
    this.#label(this.#offer, failures[failure]);
  }

  #label(label: string, note = ''): void {
    for (const control of this.#controls) {
      control.button.textContent = label;
      control.note.textContent = note;
      control.button.closest('p')?.removeAttribute('hidden');
    }
  }
}
