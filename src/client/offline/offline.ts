import { takeOver } from '../../domain/offline/offline-files.ts';
import { url } from '../../domain/urls.ts';
import { element } from '../site/element.ts';
import { hideNotice, showNotice } from '../site/notices.ts';

const base = url('/');
/** Absent without HTTPS, and where the reader has forbidden it. */
const workers = (navigator as { serviceWorker?: ServiceWorkerContainer }).serviceWorker;
const wantsLessData = (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;

/** The policy lets nothing be run as a script but what is named here. */
const workerAddress = () => {
  const policy = globalThis.trustedTypes?.createPolicy('guide-worker', { createScriptURL: () => `${base}sw.js` });
  return policy?.createScriptURL('') ?? `${base}sw.js`;
};

/** What makes the guide installable is fetched after the page, not with it. */
function addManifest(): void {
  document.head.append(element('link', { rel: 'manifest', href: url('/manifest.webmanifest') }));
}

function showConnection(): void {
  if (navigator.onLine) return hideNotice('connection');
  showNotice(
    'connection',
    workers?.controller
      ? 'You are offline. This device has the whole guide: pages, diagrams and search work.'
      : 'You are offline. This page stays readable; other pages may not open until you are back.',
  );
}

let wantsNewVersion = false;

/** A new version is here, and waits until the reader wants it. */
function offerVersion(waiting: ServiceWorker): void {
  showNotice('version', 'A new version of the guide is ready.', {
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

/** The reader asked for the new version, here or on another page of the guide: only here may the page be taken from under them. */
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
  // A script that cannot be had or a full disk costs no more than reading offline.
  workers
    .register(workerAddress() as string, { scope: base })
    .then(watchForVersions)
    .catch(() => undefined);
}
