const root = document.querySelector<HTMLElement>('[data-practice]');
const notice = root?.querySelector<HTMLElement>('[data-notice]');

if (root && notice) {
  // The data sets out together with the script that asks it, so that the first question waits for one journey only.
  const questions = fetch(root.dataset.questions ?? '').then((response) => response.json());
  Promise.all([import('./practice/begin.ts'), questions]).then(
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
