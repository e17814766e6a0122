/**
 * Writes the number of its page behind each mention of a place.
 * @param pages by the place's id; a place that is not among them keeps no number
 */
export function writePageNumbers(pages: Readonly<Record<string, number>>): void {
  for (const mention of document.querySelectorAll<HTMLElement>('[data-page-of]'))
    mention.textContent = String(pages[mention.dataset.pageOf ?? ''] ?? '');
}
