import site from '../styles/site.css?inline';
import { joinSheets } from './css-layers.ts';

/** The style sheet of each component, by path, minified in a build. */
const componentSheets = import.meta.glob<string>(
  ['../components/**/*.css', '!../components/site/{Button,SiteHeader,SiteFooter}.css', '../client/**/*.css', '../pages/_*.css'],
  {
    query: '?inline',
    import: 'default',
    eager: true,
  },
);

const classesIn = (selector: string): string[] => [...selector.matchAll(/\.([a-z][\w-]*)/g)].map(([, name = '']) => name);

/** The classes of each selector in a style sheet. Ignores classes in `:is(…)` and `:not(…)`, and selectors without classes. */
function selectorClasses(css: string): string[][] {
  const selectors = [...css.matchAll(/([^{};]+)\{/g)].flatMap(([, list = '']) => {
    let plain = list;
    for (let previous = ''; plain !== previous;) [previous, plain] = [plain, plain.replace(/:[\w-]+\([^()]*\)/g, '')];
    return plain.startsWith('@') ? [] : plain.split(',');
  });
  return selectors.map(classesIn).filter((classes) => classes.length > 0);
}

const components = Object.values(componentSheets).map((css) => ({ css, selectors: selectorClasses(css) }));

/** Matches the classes of elements, and `data-script-classes`, which lists the classes of elements that scripts add. */
const classAttribute = /\s(?:class|data-script-classes)="([^"]*)"/g;

/**
 * The styles of a page: those of the site, and those of each component on the page. They are inlined, because a separate style sheet would
 * delay the first paint by a round trip.
 * @param html the content of the page
 * @returns CSS. A component's style sheet is included if `html` has all classes of one of its selectors
 */
export function pageStyles(html: string): string {
  const classes = new Set([...html.matchAll(classAttribute)].flatMap(([, names = '']) => names.split(/\s+/)));
  const isOnPage = (selectors: string[][]) => selectors.some((names) => names.every((name) => classes.has(name)));
  return site + joinSheets(components.filter(({ selectors }) => isOnPage(selectors)).map(({ css }) => css));
}
