import { setStackMark } from '../../domain/progress/changes.ts';
import { describeMark, markLabel, markLimits, markStates, type StackMark } from '../../domain/stack/marks.ts';
import type { ReaderStore } from '../progress/store.ts';
import { element } from '../site/element.ts';

/** Adds the controls of a mark, and the sentence that replaces them on paper. */
function fillMark(place: HTMLElement, store: ReaderStore): void {
  const { mark: id = '', label: what = '' } = place.dataset;
  const mark = store.data.stack[id];
  const options = markStates.map((each) => element('option', { value: each }, markLabel[each]));
  const attributes = { class: 'plain-button', 'aria-label': `Status: ${what}` };
  const state = element('select', attributes, element('option', { value: '' }, 'No status'), options);
  state.value = mark?.state ?? '';
  const field = (name: keyof typeof markLimits) =>
    element('input', { type: 'text', maxlength: markLimits[name], autocomplete: 'off', value: mark?.[name] });
  const [owner, note] = [field('owner'), field('note')];
  const words = element('p', { class: 'stack-mark-words' }, describeMark(mark));
  const save = () => {
    const chosen = markStates.find((each) => each === state.value);
    const next: StackMark = { ...(chosen ? { state: chosen } : {}), owner: owner.value.trim(), note: note.value.trim(), at: Date.now() };
    store.update(setStackMark(id, next));
    words.textContent = describeMark(next);
  };
  for (const control of [state, owner, note]) control.addEventListener('change', save);
  const more = element('details', { class: 'small' }, [
    element('summary', { 'aria-label': `Owner and note: ${what}` }, 'Owner and note'),
    element('label', {}, 'Owner ', owner),
    element('label', {}, 'Note ', note),
  ]);
  more.open = Boolean(owner.value || note.value);
  place.replaceChildren(element('div', { class: 'stack-mark-controls row screen-only' }, state, more), words);
}

/** Adds the reader's marks to a rendered stack. */
export function fillMarks(root: Element, store: ReaderStore): void {
  for (const place of root.querySelectorAll<HTMLElement>('[data-mark]')) fillMark(place, store);
}
