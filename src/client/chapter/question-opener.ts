/** Makes forms of the questions on a page, each when the reader comes near it: what that needs is fetched then, not before. */
export function openQuestionsNearby(): void {
  const load = (question: HTMLFieldSetElement) => {
    // Where the script cannot be fetched, the answers still open as details.
    void import('../question/checkpoint.ts').then(({ enhanceQuestion }) => enhanceQuestion(question)).catch(() => undefined);
  };
  const watcher = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        watcher.unobserve(target);
        load(target as HTMLFieldSetElement);
      }
    },
    { rootMargin: '75%' },
  );
  for (const question of document.querySelectorAll<HTMLFieldSetElement>('fieldset.question')) {
    watcher.observe(question);
    question.addEventListener('focusin', () => load(question), { once: true });
  }
}
