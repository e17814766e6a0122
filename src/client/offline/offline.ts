import { takeOver } from '../../domain/offline/offline-files.ts';
import { url } from '../../domain/urls.ts';
import { element } from '../site/element.ts';
import { hideNotice, showNotice } from '../site/notices.ts';

const base = url('/');
/** Undefined without HTTPS, and where the reader has disabled it. */
const workers = (navigator as { serviceWorker?: ServiceWorkerContainer }).serviceWorker;
const wantsLessData = (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;

/** The content security policy allows a worker only from an address of this Trusted Types policy. */
const workerAddress = () => {
  const policy = globalThis.trustedTypes?.createPolicy('guide-worker', { createScriptURL: () => `${base}sw.js` });
  return policy?.createScriptURL('') ?? `${base}sw.js`;
};

/** Makes the guide installable. The manifest is fetched after the page, not with it. */
function addManifest(): void {
  document.head.append(element('link', { rel: 'manifest', href: url('/manifest.webmanifest') }));
}

function showConnection(): void {
  if (navigator.onLine) return hideNotice('connection');
  showNotice(
    'connection',
    workers?.controller
      ? 'You’re offline. The whole guide is saved on this device, including diagrams and search.'
      : 'You’re offline. You can read this page, but other pages might not open until you’re back online.',
  );
}

let wantsNewVersion = false;

/** Offers a new version, which waits until the reader wants it. */
function offerVersion(waiting: ServiceWorker): void {
  showNotice('version', 'A new version of the guide is available.', {
    Reload: () => {
      wantsNewVersion = true;
      waiting.postMessage(takeOver);
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

/** A new version took over, on request from this page or another: only the page that asked for it is reloaded. */
function followTakeOver(container: ServiceWorkerContainer): void {
  let hadVersion = Boolean(container.controller);
  container.addEventListener('controllerchange', () => {
    if (wantsNewVersion) location.reload();
    else if (hadVersion) showNotice('version', 'The guide was updated.', { Reload: () => location.reload() });
    hadVersion = true;
  });
}

addManifest();
showConnection();
addEventListener('online', showConnection);
addEventListener('offline', showConnection);
if (workers && (!wantsLessData || workers.controller)) {
  followTakeOver(workers);
  // If the script cannot be loaded or the disk is full, the site works as before, but not offline.
  workers
    .register(workerAddress() as string, { scope: base })
    .then(watchForVersions)
    .catch(() => undefined);
}
