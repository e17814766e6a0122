import { element } from '../site/element.ts';

/** A button that does something. @param kind `main`: the way on */
export function button(label: string, act: () => void, kind: 'main' | 'plain' = 'plain'): HTMLButtonElement {
  const made = element('button', { type: 'button', class: kind === 'main' ? 'main-button' : 'plain-button' }, label);
  made.addEventListener('click', act);
  return made;
}
