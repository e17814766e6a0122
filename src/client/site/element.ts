import type { Markup } from '../../domain/markup.ts';

type Item = Node | string | undefined | false;
/** What an element contains. Strings become text, never markup; undefined and `false` are left out. */
export type Content = Item | readonly Item[];
export type Attributes = Readonly<Record<string, string | number | undefined>>;

const svgTags = ['svg', 'path', 'rect', 'line'] as const;
type Tags = HTMLElementTagNameMap & Pick<SVGElementTagNameMap, (typeof svgTags)[number]>;

/** Creates an HTML or SVG element. Attributes that are undefined are left out. */
export function element<Tag extends keyof Tags>(tag: Tag, attributes: Attributes = {}, ...contents: readonly Content[]): Tags[Tag] {
  const isSvg = svgTags.some((each) => each === tag);
  const created = isSvg ? document.createElementNS('http://www.w3.org/2000/svg', tag) : document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) if (value !== undefined) created.setAttribute(name, String(value));
  created.append(...contents.flat().filter((item) => item !== undefined && item !== false));
  return created as Tags[Tag];
}

export const toDom = ({ tag, attributes, children }: Markup): Element =>
  element(
    tag as keyof Tags,
    attributes,
    children.map((child) => (typeof child === 'string' ? child : toDom(child))),
  );

/** Creates a button. @param attributes override the defaults, such as the class */
export function button(label: Content, onClick: () => void, attributes: Attributes = {}): HTMLButtonElement {
  const created = element('button', { type: 'button', class: 'plain-button', ...attributes }, label);
  created.addEventListener('click', onClick);
  return created;
}

/** The element that a selector finds. @throws if there is none: then the markup of the page doesn't match its script */
export function find<Found extends HTMLElement>(selector: string, root: ParentNode = document): NonNullable<Found> {
  const found = root.querySelector<Found>(selector);
  if (!found) throw new Error(`There is no ${selector} on the page.`);
  return found;
}

/** Adds the styles of a script. Not with a style element, which the content security policy blocks. Old browsers go without the styles. */
export function addStyles(css: string): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets.push(sheet);
  } catch (error) {
    console.warn('Some styles were left out.', error);
  }
}
