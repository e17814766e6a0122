import { button, element } from './element.ts';
import stylesheet from './notices.css?url';

/** The region for notices. It exists before the first notice, so that screen readers announce every one. */
const region = element('div', { class: 'notices screen-only', 'aria-live': 'polite' });
document.body.append(region);

const notices = new Map<string, HTMLElement>();

/** The styles are loaded with the first notice, because few readers ever see one. */
let styles: HTMLLinkElement | undefined;

/** Removes a notice. */
export function hideNotice(id: string): void {
  notices.get(id)?.remove();
  notices.delete(id);
}

/** Shows a notice with buttons at the bottom of the window. Replaces a notice with the same id. Every notice can be closed. */
export function showNotice(id: string, message: string, actions: Readonly<Record<string, () => void>> = {}): void {
  if (!styles) document.head.append((styles = element('link', { rel: 'stylesheet', href: stylesheet })));
  hideNotice(id);
  const buttons = Object.entries({ ...actions, Close: () => hideNotice(id) }).map(([label, act]) => button(label, act));
  const notice = element('p', { class: 'notice' }, element('span', {}, message), ...buttons);
  notices.set(id, notice);
  region.append(notice);
}
