import { button, element } from './element.ts';
import stylesheet from './notices.css?url';

/** Where notices appear. It exists before the first one, so that screen readers announce each. */
const region = element('div', { class: 'notices screen-only', 'aria-live': 'polite' });
document.body.append(region);

const shown = new Map<string, HTMLElement>();

/** Few readers ever see a notice: its styles are loaded with the first. */
let styles: HTMLLinkElement | undefined;

/** Removes a notice. */
export function hideNotice(id: string): void {
  shown.get(id)?.remove();
  shown.delete(id);
}

/** Shows a notice at the bottom of the window, with buttons; one of the same id is replaced. Every notice can be closed. */
export function showNotice(id: string, message: string, actions: Readonly<Record<string, () => void>> = {}): void {
  if (!styles) document.head.append((styles = element('link', { rel: 'stylesheet', href: stylesheet })));
  hideNotice(id);
  const buttons = Object.entries({ ...actions, Close: () => hideNotice(id) }).map(([label, act]) => button(label, act));
  const notice = element('p', { class: 'notice' }, element('span', {}, message), ...buttons);
  shown.set(id, notice);
  region.append(notice);
}
