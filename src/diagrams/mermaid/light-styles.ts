import { party as parties } from '../../schema/party.ts';

const declaration = /(--[\w-]+):\s*([^;]+);/g;
const lightOf = (value: string) => value.replaceAll(/light-dark\(\s*([^,()]+),[^()]*\)/g, '$1');

/** The custom properties of the stylesheet's first rule, in the light palette, references followed. @param tokens `src/styles/tokens.css` */
export const lightPalette = (tokens: string): ReadonlyMap<string, string> => {
  const root = tokens.slice(tokens.indexOf(':root'), tokens.indexOf('}'));
  return new Map([...root.matchAll(declaration)].map(([, name = '', value = '']) => [name, lightOf(value).replaceAll(/\s+/g, ' ')]));
};

const resolved = (text: string, palette: ReadonlyMap<string, string>): string =>
  text.replaceAll(/var\((--[\w-]+)\)/g, (_, name: string) => {
    const value = palette.get(name);
    if (value === undefined) throw new Error(`src/styles/drawing.css uses ${name}, which src/styles/tokens.css does not set.`);
    return resolved(value, palette);
  });

/** The rule once for each party, so that programs without custom properties can read it too. */
const forEachParty = (rule: string): string[] =>
  rule.includes('var(--party-')
    ? parties.options.map((party) =>
        rule.replaceAll('[data-party]', `[data-party='${party}']`).replaceAll('var(--party-', `var(--${party}-`),
      )
    : [rule];

/**
 * The rules of the pictures as plain CSS in light colors.
 * @param drawing `src/styles/drawing.css`: plain rules in one layer
 * @param tokens `src/styles/tokens.css`
 */
export const lightStyles = (drawing: string, tokens: string): string => {
  const palette = lightPalette(tokens);
  const rules = drawing.replaceAll(/\/\*[\s\S]*?\*\//g, '').match(/[.\w][^{}@]*\{[^{}]*\}/g) ?? [];
  return rules
    .flatMap(forEachParty)
    .map((rule) =>
      resolved(rule, palette)
        .replaceAll(/\s+/g, ' ')
        .replaceAll(/ ?([{};,]) ?/g, '$1')
        .replaceAll(': ', ':'),
    )
    .join('');
};
