type Content = Node | string | undefined | false;

/** Makes an element. Text stays text: nothing is ever read as markup. @param attributes left out where undefined */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string | undefined>> = {},
  ...contents: readonly Content[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) if (value !== undefined) made.setAttribute(name, value);
  made.append(...contents.filter((content) => content !== undefined && content !== false));
  return made;
}
