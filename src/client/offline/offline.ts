import { messages } from '../../domain/offline/packs.ts';
import { url } from '../../domain/urls.ts';
import { element } from '../site/element.ts';
import { hideNotice, showNotice } from '../site/notices.ts';
import { WholeOffer, wholeState } from './whole-offer.ts';

const base = url('/');
/** Undefined without HTTPS, or if the reader has disabled service workers. */
const workers = (navigator as { serviceWorker?: ServiceWorkerContainer }).serviceWorker;
const wantsLessData = (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;

/** The content security policy allows a worker only from a URL of this Trusted Types policy, which can be created only once. */
const policy = globalThis.trustedTypes?.createPolicy('guide-worker', { createScriptURL: () => `${base}sw.js` });
const workerAddress = policy?.createScriptURL('') ?? `${base}sw.js`;

/** Makes the guide installable. The manifest isn't fetched until the page has loaded. */
function addManifest(): void {
  document.head.append(element('link', { rel: 'manifest', href: url('/manifest.webmanifest') }));
}

async function describeOffline(): Promise<string> {
  if (!workers?.controller) return 'You can read this page, but other pages might not open until you’re back online.';
  return (await wholeState()) === 'kept'
    ? 'The whole guide is saved on this device, including diagrams and search.'
    : 'The chapters, the search, and the pages you opened are saved on this device.';
}

async function showConnection(): Promise<void> {
  const description = await describeOffline();
  if (navigator.onLine) hideNotice('connection');
  else showNotice('connection', `You’re offline. ${description}`);
}

let wantsNewVersion = false;

/** Offers a new version, which waits until the reader accepts it. */
function offerVersion(waiting: ServiceWorker): void {
  showNotice('version', 'A new version of the guide is available.', {
    Reload: () => {
      wantsNewVersion = true;
      waiting.postMessage(messages.takeOver);
    },
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
    else if (hadVersion) showNotice('version', 'The guide was updated.', { Reload: () => location.reload() });
    // This is the first worker. It stores what readers open from now on, so fetch this page and its files again.
    else for (const address of [location.pathname, ...loadedFiles()]) void fetch(address).catch(() => undefined);
    hadVersion = true;
  });
}

const activities = ['pointerdown', 'pointermove', 'keydown', 'input', 'scroll'] as const;

/** Calls a function when the reader does something, at most once a second. */
function onActivity(act: () => void): void {
  let last = 0;
  const notice = () => {
    if (Date.now() - last < 1000) return;
    last = Date.now();
    act();
  };
  for (const activity of activities) addEventListener(activity, notice, { capture: true, passive: true });
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
  const offer = new WholeOffer(container, register);
  onActivity(() => {
    registered?.installing?.postMessage(messages.busy);
    if (offer.isKeeping) registered?.active?.postMessage(messages.busy);
  });
  addEventListener('appinstalled', () => void offer.keep());
  if (wantsLessData && !container.controller) return offer.show(['first', 'rest']);
  await register();
  const state = await wholeState();
  if (state === 'kept') return;
  if (state === 'wanted' || matchMedia('(display-mode: standalone)').matches) await offer.keep();
  else await offer.show(['rest']);
}

addManifest();
void showConnection();
addEventListener('online', () => void showConnection());
addEventListener('offline', () => void showConnection());
// If the worker can't be loaded or the disk is full, the site still works online.
if (workers) keepOffline(workers).catch(() => undefined);
