/**
 * Makes plain text of links that lead to other pages of the site. On paper they stay links only where the site has an address of its own:
 * one that nobody owns would lead nowhere.
 */
export function cutSiteLinks(): void {
  const here = location.href.split('#')[0];
  for (const link of document.querySelectorAll<HTMLAnchorElement | SVGAElement>('a[href]')) {
    const target = new URL(link.getAttribute('href') ?? '', location.href);
    if (target.origin === location.origin && target.href.split('#')[0] !== here) link.removeAttribute('href');
  }
}
