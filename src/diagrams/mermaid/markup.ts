import type { XastChild, XastElement } from 'svgo';

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An SVG element; attributes without a value are left out, strings among the children are text. */
export const element = (name: string, attributes: Attributes, ...children: readonly (XastChild | string)[]): XastElement => ({
  type: 'element',
  name,
  attributes: Object.fromEntries(
    Object.entries(attributes)
      .filter(([, value]) => value !== undefined)
      .map(([key, value]) => [key, String(value)]),
  ),
  children: children.map((child) => (typeof child === 'string' ? { type: 'text', value: child } : child)),
});
