const root = document.querySelector<HTMLElement>('[data-practice]');
const notice = root?.querySelector<HTMLElement>('[data-notice]');

if (root && notice) {
  // The data and every part of the script set out together, named here as they share chunks with other pages: what one part
  // would only find by reading another costs a phone a journey each time, and the first question waits for all of them.
  const parts = [
    import('./element.ts'),
    import('./questions/feedback.ts'),
    import('./questions/option-inputs.ts'),
    import('./reader/page-store.ts'),
    import('./reader/problem-notice.ts'),
    import('../domain/links.ts'),
    import('../domain/party-names.ts'),
    import('../domain/questions/option-order.ts'),
    import('../domain/questions/random.ts'),
    import('../domain/reader/changes.ts'),
    import('../domain/reader/schema.ts'),
  ];
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
