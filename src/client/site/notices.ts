import sheet from './notices.css?url';

const made = <Tag extends keyof HTMLElementTagNameMap>(tag: Tag, properties: Partial<HTMLElementTagNameMap[Tag]>) =>
  Object.assign(document.createElement(tag), properties);

/** Where notices appear: there before the first one, so that screen readers announce each. */
const place = made('div', { className: 'notices screen-only', ariaLive: 'polite' });
document.body.append(place);

const shown = new Map<string, HTMLElement>();

/** Few readers ever see a notice: its styles come with the first. */
let styles: HTMLLinkElement | undefined;

/** Takes a notice away. */
export function hideNotice(id: string): void {
  shown.get(id)?.remove();
  shown.delete(id);
}

/** Shows a line at the foot of the window, with buttons; one of the same id is replaced. Every notice can be put away. */
export function showNotice(id: string, words: string, actions: Readonly<Record<string, () => void>> = {}): void {
  if (!styles) document.head.append((styles = made('link', { rel: 'stylesheet', href: sheet })));
  hideNotice(id);
  const buttons = Object.entries({ ...actions, Close: () => hideNotice(id) }).map(([label, act]) =>
    made('button', { type: 'button', className: 'plain-button', textContent: label, onclick: act }),
  );
  const notice = made('p', { className: 'notice' });
  notice.append(made('span', { textContent: words }), ...buttons);
  shown.set(id, notice);
  place.append(notice);
}
