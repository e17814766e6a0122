import { element } from './element.ts';

/** Where notices appear: there before the first one, so that screen readers announce each. */
const place = element('div', { class: 'notices screen-only', role: 'status' });
document.body.append(place);

const shown = new Map<string, HTMLElement>();

/** Takes a notice away. */
export function hideNotice(id: string): void {
  shown.get(id)?.remove();
  shown.delete(id);
}

/** Shows a line at the foot of the window, with buttons; one of the same id is replaced. Every notice can be put away. */
export function showNotice(id: string, words: string, actions: Readonly<Record<string, () => void>> = {}): void {
  hideNotice(id);
  const buttons = Object.entries({ ...actions, Close: () => hideNotice(id) }).map(([label, act]) => {
    const button = element('button', { type: 'button', class: 'plain-button' }, label);
    button.addEventListener('click', act);
    return button;
  });
  const notice = element('p', { class: 'notice' }, element('span', {}, words), ...buttons);
  shown.set(id, notice);
  place.append(notice);
}
