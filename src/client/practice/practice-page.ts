const root = document.querySelector<HTMLElement>('[data-practice]');
const notice = root?.querySelector<HTMLElement>('[data-notice]');

if (root && notice) {
  // Who starts before the script has come is heard, and waits for it.
  let started: HTMLFormElement | undefined;
  const hear = (event: SubmitEvent) => {
    event.preventDefault();
    started = event.target as HTMLFormElement;
  };
  root.addEventListener('submit', hear);
  // The data and the script set out together: the first question waits for both.
  const questions = fetch(root.dataset.questions ?? '').then((response) => response.json());
  Promise.all([import('./begin.ts'), questions]).then(
    ([{ beginPractice }, data]) => {
      root.removeEventListener('submit', hear);
      beginPractice(root, data);
      started?.requestSubmit();
    },
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
