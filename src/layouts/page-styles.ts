import site from '../styles/site.css?inline';

/** The stylesheet of each component, by path, minified in a build. */
const componentSheets = import.meta.glob<string>(
  ['../components/**/*.css', '!../components/site/{Button,SiteHeader,SiteFooter}.css', '../client/**/*.css', '../pages/_*.css'],
  {
    query: '?inline',
    import: 'default',
    eager: true,
  },
);

const classesIn = (selector: string): string[] => [...selector.matchAll(/\.([a-z][\w-]*)/g)].map(([, name = '']) => name);

/** The selectors of a stylesheet that name classes, each as the list of its classes. Alternatives and conditions (`:is(…)`, `:not(…)`) don't count. */
function selectorClasses(css: string): string[][] {
  const selectors = [...css.matchAll(/([^{};]+)\{/g)].flatMap(([, list = '']) => {
    let plain = list;
    for (let previous = ''; plain !== previous;) [previous, plain] = [plain, plain.replace(/:[\w-]+\([^()]*\)/g, '')];
    return plain.startsWith('@') ? [] : plain.split(',');
  });
  return selectors.map(classesIn).filter((classes) => classes.length > 0);
}

const components = Object.values(componentSheets).map((css) => ({ css, selectors: selectorClasses(css) }));

/** Where a page names classes: on elements, and in `data-script-classes` those of the elements that its scripts will add. */
const classAttribute = /\s(?:class|data-script-classes)="([^"]*)"/g;

/**
 * The styles of a page: the site's own, and those of each component that is on the page. They go into the page itself, because a stylesheet
 * of its own would cost a round trip before the first paint.
 * @param html what the page shows
 * @returns CSS text: a component's stylesheet is in it if one of its selectors finds all its classes in `html`
 */
export function pageStyles(html: string): string {
  const classes = new Set([...html.matchAll(classAttribute)].flatMap(([, names = '']) => names.split(/\s+/)));
  const isOnPage = (selectors: string[][]) => selectors.some((names) => names.every((name) => classes.has(name)));
  return (
    site +
    components
      .filter(({ selectors }) => isOnPage(selectors))
      .map(({ css }) => css)
      .join('')
  );
}
