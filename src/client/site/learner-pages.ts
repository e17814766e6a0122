/** Shows a page part that needs scripts. The static text in its place says where else to go. */
async function mount(root: HTMLElement, load: () => Promise<(root: HTMLElement) => void>): Promise<void> {
  const fallback = document.querySelector<HTMLElement>('[data-fallback]');
  try {
    (await load())(root);
    root.hidden = false;
    fallback?.remove();
  } catch (error) {
    console.warn('The page could not be filled; what it says without scripts stays.', error);
    fallback?.prepend('This could not be loaded; reload the page to try again. ');
  }
}

/** Mounts the review page or the progress page, or shows scores by skill, with code that is loaded only there. */
export function mountLearnerPages(): void {
  const review = document.querySelector<HTMLElement>('[data-review]');
  const progress = document.querySelector<HTMLElement>('[data-progress]');
  const skills = [...document.querySelectorAll<HTMLElement>('[data-skill]')];
  if (review) void mount(review, async () => (await import('../review/review-page.ts')).mountReviewPage);
  if (progress) void mount(progress, async () => (await import('../progress/board.ts')).mountProgressPage);
  if (skills.length > 0)
    import('../progress/skill-scores.ts').then(
      ({ showSkillScores }) => showSkillScores(skills),
      (error: unknown) => console.warn('The scores by skill could not be loaded.', error),
    );
}
