/** Marks in the contents list the section that is being read. */
export function followReader(): void {
  const list = document.querySelector('[data-follow]');
  if (!list) return;
  const links = new Map([...list.querySelectorAll('a')].map((link) => [link.hash.slice(1), link]));
  const headings = [...links.keys()].flatMap((id) => document.getElementById(id) ?? []);
  const mark = () => {
    const current = headings.findLast((heading) => heading.getBoundingClientRect().top < innerHeight / 3);
    for (const [id, link] of links) {
      if (id === current?.id) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
  };
  // A heading enters or leaves the upper third: only then can the current section change.
  const watcher = new IntersectionObserver(mark, { rootMargin: '0px 0px -66% 0px' });
  headings.forEach((heading) => watcher.observe(heading));
}
