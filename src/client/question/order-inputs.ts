import type { Chosen } from '../../domain/question/grade.ts';
import { element } from '../site/element.ts';
import type { Asking, OptionInputs } from './option-inputs.ts';

/** Rows that move up and down by buttons; dragging is never needed. The moved row keeps the focus, and its new place is said. */
export function orderInputs({ question, order }: Asking): OptionInputs {
  const listeners: (() => void)[] = [];
  const said = element('p', { class: 'visually-hidden', role: 'status' });
  const rows = new Map<number, HTMLLIElement>();
  const list = element('ol', { class: 'options rows order' });
  const inOrder = () => [...list.children];
  const optionOf = (row: Element) => [...rows].find(([, each]) => each === row)?.[0] ?? 0;

  const move = (option: number, by: -1 | 1, button: HTMLButtonElement) => {
    const row = rows.get(option);
    const place = row ? inOrder().indexOf(row) : -1;
    const other = inOrder()[place + by];
    if (!row || !other) return void (said.textContent = by < 0 ? 'It is the first already.' : 'It is the last already.');
    if (by < 0) other.before(row);
    else other.after(row);
    button.focus();
    said.textContent = `${question.options[option]?.text ?? ''}: now ${place + by + 1} of ${rows.size}.`;
    for (const listener of listeners) listener();
  };
  const mover = (option: number, by: -1 | 1) => {
    const name = `Move ${by < 0 ? 'up' : 'down'}: ${question.options[option]?.text ?? ''}`;
    const button = element('button', { type: 'button', class: 'plain-button', 'aria-label': name }, by < 0 ? '↑' : '↓');
    button.addEventListener('click', () => move(option, by, button));
    return button;
  };
  for (const option of order) {
    const movers = element('span', { class: 'movers' }, mover(option, -1), mover(option, 1));
    const text = element('span', {}, question.options[option]?.text);
    rows.set(option, element('li', {}, element('span', { class: 'place' }), element('div', { class: 'movable' }, text, movers)));
  }
  list.append(...rows.values());
  return {
    list: element('div', {}, list, said),
    rows,
    read: (): Chosen => inOrder().map((row) => String(optionOf(row))),
    write: (chosen) => list.append(...chosen.flatMap((each) => rows.get(Number(each)) ?? [])),
    lock: (isLocked) => list.querySelectorAll('button').forEach((button) => (button.disabled = isLocked)),
    onChange: (listener) => listeners.push(listener),
  };
}
