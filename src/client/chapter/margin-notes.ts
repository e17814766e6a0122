/** On wide screens, sets each source beside its first mark; the list at the chapter's end stays. A help for the eye only. */
export function placeMarginNotes(): void {
  const article = document.querySelector<HTMLElement>('.article');
  const sources = article?.querySelectorAll('.source-list li');
  if (!article || !sources?.length) return;
  const notes: { note: HTMLElement; mark: Element }[] = [];
  sources.forEach((source, index) => {
    const mark = article.querySelector(`[data-source="${index + 1}"]`);
    if (!mark) return;
    const note = document.createElement('small');
    note.className = 'margin-note';
    note.ariaHidden = 'true';
    const number = document.createElement('b');
    number.textContent = `${index + 1} `;
    note.append(number, source.querySelector('a')?.textContent ?? '');
    notes.push({ note, mark });
  });
  const wide = matchMedia('(width >= 84rem)');
  const lay = () => {
    notes.forEach(({ note }) => note.remove());
    if (!wide.matches) return;
    article.append(...notes.map(({ note }) => note));
    const top = article.getBoundingClientRect().top;
    const wanted = notes.map(({ mark }) => mark.getBoundingClientRect().top - top - 4);
    const heights = notes.map(({ note }) => note.offsetHeight);
    let free = 0;
    notes.forEach(({ note }, index) => {
      const y = Math.max(wanted[index] ?? 0, free);
      note.style.top = `${y}px`;
      free = y + (heights[index] ?? 0) + 8;
    });
  };
  lay();
  wide.addEventListener('change', lay);
  // Text moves when a diagram's table or an answer is opened, or the window changes.
  new ResizeObserver(lay).observe(article);
}
