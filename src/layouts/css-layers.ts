/** Rules for print, and at-rules that don't belong to a layer, as Prettier formats them. */
const printRules = /^@media print \{$[^]*?^\}\n/gm;
const layerless = /^@(?:page|font-face)[^]*?^\}\n/gm;

/**
 * Puts the rules of a component's style sheet into their layers, so that no sheet has to. Rules for print win over the other rules of all
 * components.
 * @param css formatted CSS without layers
 */
export function inLayers(css: string): string {
  const print = css.match(printRules)?.join('');
  const rules = css.replaceAll(printRules, '').replaceAll(layerless, '');
  return `${css.match(layerless)?.join('') ?? ''}@layer component {\n${rules}}\n${print ? `@layer print {\n${print}}\n` : ''}`;
}

/** The three parts of the result, minified or not: what is in no layer, the rules, and those for print. */
const parts = /^([^]*?)@layer component\s*\{([^]*?)(?:\}\s*@layer print\s*\{([^]*))?\}\s*$/;

/** Joins sheets, so that the page names each layer once. @param sheets results of `inLayers` */
export function joinSheets(sheets: readonly string[]): string {
  const found = sheets.map((css) => parts.exec(css) ?? []);
  const [free, rules, print] = [1, 2, 3].map((part) => found.map((each) => each[part] ?? '').join(''));
  return `${free}@layer component{${rules}}@layer print{${print}}`;
}

/** The Vite plugin that does so for each sheet that a page or a script loads. */
export const cssLayers = {
  name: 'css-layers',
  enforce: 'pre' as const,
  transform: (css: string, id: string) => (/\/src\/(?:components|client|pages)\/.*\.css\?inline$/.test(id) ? inLayers(css) : undefined),
};
