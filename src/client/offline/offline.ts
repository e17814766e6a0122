import { sizesFile, wholeEntry, type KeepProgress, type OfflinePlan, type PageMessage } from '../../domain/offline/stored-files.ts';
import { url } from '../../domain/urls.ts';
import { addStyles, button, element, find } from '../site/element.ts';
import { fetchJson } from '../site/fetch-json.ts';
import noticeStyles from '../site/notices.css?inline';

addStyles(noticeStyles);

const base = url('/');
/** Undefined without HTTPS, or if the reader has disabled service workers. */
const workers = (navigator as { serviceWorker?: ServiceWorkerContainer }).serviceWorker;
const wantsLessData = (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;

/** The content security policy allows a worker only from a URL of this Trusted Types policy, which can be created only once. */
const policy = globalThis.trustedTypes?.createPolicy('guide-worker', { createScriptURL: () => `${base}sw.js` });
const workerAddress = policy?.createScriptURL('') ?? `${base}sw.js`;

const tell = (worker: ServiceWorker | null | undefined, message: PageMessage) => worker?.postMessage(message);

/** The region for notices. It exists before the first notice, so that screen readers announce every one. */
const region = element('div', { class: 'notices screen-only', 'aria-live': 'polite' });

const hideNotice = (name: string) => region.querySelector(`[data-name="${name}"]`)?.remove();

/** Shows a notice at the bottom of the window, which can be closed. Replaces a notice with the same name. @param reload what its button "Reload" does */
function showNotice(name: string, message: string, reload?: () => void): void {
  hideNotice(name);
  const close = button('Close', () => hideNotice(name));
  region.append(
    element('p', { class: 'notice', 'data-name': name }, element('span', {}, message), reload && button('Reload', reload), close),
  );
}

/** `kept` if the whole guide is stored, `wanted` if the reader asked for it but it isn't stored yet. Otherwise undefined. */
async function wholeState(): Promise<string | undefined> {
  try {
    return await (await caches.match(url(`/${wholeEntry}`)))?.text();
  } catch {
    return undefined;
  }
}

async function showConnection(): Promise<void> {
  const isWhole = (await wholeState()) === 'kept';
  const saved = isWhole
    ? 'The whole guide is saved on this device, including diagrams and search.'
    : 'The chapters, the search, and the pages you opened are saved on this device.';
  const unsaved = 'You can read this page, but other pages might not open until you’re back online.';
  if (navigator.onLine) hideNotice('connection');
  else showNotice('connection', `You’re offline. ${workers?.controller ? saved : unsaved}`);
}

let wantsNewVersion = false;

/** Offers a new version, which waits until the reader accepts it. */
function offerVersion(waiting: ServiceWorker): void {
  showNotice('version', 'A new version of the guide is available.', () => {
    wantsNewVersion = true;
    tell(waiting, 'take-over');
  });
}

function watchForVersions(registration: ServiceWorkerRegistration): void {
  if (registration.waiting && workers?.controller) offerVersion(registration.waiting);
  registration.addEventListener('updatefound', () => {
    const next = registration.installing;
    next?.addEventListener('statechange', () => {
      if (next.state === 'installed' && workers?.controller) offerVersion(next);
    });
  });
}

/** The files of this site that the page has loaded. */
const loadedFiles = () => performance.getEntriesByType('resource').flatMap(({ name }) => (name.startsWith(location.origin) ? [name] : []));

/** Reacts when a new version takes over. Only the page on which the reader accepted it reloads by itself. */
function followTakeOver(container: ServiceWorkerContainer): void {
  let hadVersion = Boolean(container.controller);
  container.addEventListener('controllerchange', () => {
    if (wantsNewVersion) location.reload();
    else if (hadVersion) showNotice('version', 'The guide was updated.', () => location.reload());
    // This is the first worker. It stores what readers open from now on, so fetch this page and its files again.
    else for (const address of [location.pathname, ...loadedFiles()]) void fetch(address).catch(() => undefined);
    hadVersion = true;
  });
}

/** Calls a function when the reader does something, at most once a second. */
function onActivity(act: () => void): void {
  let last = 0;
  const notice = () => {
    if (Date.now() - last < 1000) return;
    last = Date.now();
    act();
  };
  for (const activity of ['pointerdown', 'pointermove', 'keydown', 'input', 'scroll'])
    addEventListener(activity, notice, { capture: true, passive: true });
}

/** Waits until the worker serves pages. Rejects if it can't be installed. */
function whenActive({ active, waiting, installing }: ServiceWorkerRegistration): Promise<ServiceWorker> {
  return new Promise((resolve, reject) => {
    const worker = active ?? waiting ?? installing;
    const check = () => {
      if (worker?.state === 'activated') resolve(worker);
      else if (!worker || worker.state === 'redundant') reject(new Error('The guide can’t be stored for reading offline.'));
    };
    worker?.addEventListener('statechange', check);
    check();
  });
}

const failures = {
  full: 'This device doesn’t have enough free storage.',
  network: 'The download stopped. Check your connection, and try again.',
} as const;

/**
 * Offers to store the whole guide. Each `[data-keep]` gets a button whose label shows the progress, and a note for errors.
 * @param getWorker gets the worker that stores the guide; rejects if there is none
 */
function createOffer(container: ServiceWorkerContainer, getWorker: () => Promise<ServiceWorker>) {
  const places = [...document.querySelectorAll<HTMLElement>('[data-keep]')];
  let offer = 'Keep the whole guide for offline use';
  let isKeeping = false;
  const label = (text: string, note = '') => {
    for (const place of places) {
      find('button', place).textContent = text;
      find('span', place).textContent = note;
      place.hidden = false;
    }
  };
  const follow = (progress: KeepProgress) => {
    isKeeping = 'done' in progress && progress.done < progress.of;
    if ('failed' in progress) label(offer, failures[progress.failed]);
    else label(isKeeping ? `Keeping the guide: ${Math.round((100 * progress.done) / progress.of)}%` : 'Kept for offline use');
  };
  const keep = async () => {
    if (isKeeping) return;
    isKeeping = true;
    label('Keeping the guide …');
    await getWorker().then(
      (worker) => tell(worker, 'keep-whole'),
      () => follow({ failed: 'network' }),
    );
  };
  /** Shows the offer with its size. @param parts the parts that aren't stored yet */
  const show = async (...parts: readonly (keyof OfflinePlan['sizes'])[]) => {
    const sizes = await fetchJson<OfflinePlan['sizes']>(url(`/${sizesFile}`));
    const megabytes = parts.reduce((sum, part) => sum + sizes[part], 0) / 1e6;
    offer += ` (${Number(megabytes.toFixed(1))} MB)`;
    label(offer);
  };
  for (const place of places) {
    const start = button('', () => void keep());
    place.append(start, ' ', element('span'));
    place.ariaLive = 'polite';
  }
  container.addEventListener('message', ({ data }) => follow(data as KeepProgress));
  return { keep, show, isKeeping: () => isKeeping };
}

/** Stores the chapters and the search for offline use, or the whole guide if the reader wants it. */
async function keepOffline(container: ServiceWorkerContainer): Promise<void> {
  followTakeOver(container);
  let registered: ServiceWorkerRegistration | undefined;
  const register = async () => {
    const registration = await container.register(workerAddress as string, { scope: base });
    if (registration !== registered) watchForVersions(registration);
    registered = registration;
    return whenActive(registration);
  };
  const offer = createOffer(container, register);
  onActivity(() => {
    tell(registered?.installing, 'busy');
    if (offer.isKeeping()) tell(registered?.active, 'busy');
  });
  addEventListener('appinstalled', () => void offer.keep());
  if (wantsLessData && !container.controller) return offer.show('first', 'rest');
  await register();
  const state = await wholeState();
  if (state === 'kept') return;
  if (state === 'wanted' || matchMedia('(display-mode: standalone)').matches) await offer.keep();
  else await offer.show('rest');
}

document.body.append(region);
// Makes the guide installable. The manifest isn't fetched until the page has loaded.
document.head.append(element('link', { rel: 'manifest', href: url('/manifest.webmanifest') }));
void showConnection();
for (const type of ['online', 'offline']) addEventListener(type, () => void showConnection());
// If the worker can't be loaded or the disk is full, the site still works online.
if (workers) keepOffline(workers).catch(() => undefined);
