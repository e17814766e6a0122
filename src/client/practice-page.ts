const root = document.querySelector<HTMLElement>('[data-practice]');
const notice = root?.querySelector<HTMLElement>('[data-notice]');

if (root && notice) {
  // The data and every part of the script set out together, named here as other pages share them (see the groups of
  // astro.config.mjs): what is only found by reading another part costs a phone one more journey, and the first question waits for all.
  const parts = [import('./questions/option-inputs.ts'), import('./reader/page-store.ts')];
  const questions = fetch(root.dataset.questions ?? '').then((response) => response.json());
  Promise.all([import('./practice/begin.ts'), questions, ...parts]).then(
    ([{ beginPractice }, data]) => beginPractice(root, data),
    (fault: unknown) => {
      console.warn('Practice could not begin.', fault);
      const message = document.createElement('p');
      message.textContent =
        'The questions could not be loaded: the connection may be down. Reload the page to try again, or read them below.';
      notice.replaceChildren(message);
    },
  );
}

// What it needs is fetched as it runs; without this line it would not count as a module.
export {};
