import { setTimeLeft } from '../../domain/practice/session.ts';
import type { Session } from '../../domain/progress/schema.ts';
import { element } from '../site/element.ts';

/** A clock that counts down, and can be switched off. */
export interface Clock {
  readonly view: HTMLElement;
  readonly stop: () => void;
}

/** Seconds between two writings: closing the page costs at most this much. */
const keepEvery = 5;
/** Minutes left at which it is said aloud. */
const saidAt = [10, 5, 1];

/** `7:05` */
const inWords = (seconds: number) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;

/** Starts the clock of a round that has one. @param over called when the time is up */
export function startClock(current: () => Session, keep: (session: Session) => void, over: () => void): Clock | undefined {
  if (current().timeLeft === undefined) return undefined;
  let left = current().timeLeft ?? 0;
  const time = element('span', { class: 'time' }, inWords(left));
  const said = element('span', { class: 'visually-hidden', role: 'status' });
  const off = element('button', { type: 'button', class: 'plain-button' }, 'Switch the clock off');
  const view = element('p', { class: 'clock small' }, 'Time left ', time, ' ', off, said);
  const tick = () => {
    left -= 1;
    time.textContent = inWords(Math.max(0, left));
    if (left % 60 === 0 && saidAt.includes(left / 60)) said.textContent = `${left / 60} minutes left`;
    if (left <= 0) {
      stop();
      keep(setTimeLeft(current(), 0, Date.now()));
      over();
    } else if (left % keepEvery === 0) keep(setTimeLeft(current(), left, Date.now()));
  };
  const timer = setInterval(tick, 1000);
  const stop = () => clearInterval(timer);
  off.addEventListener('click', () => {
    stop();
    keep(setTimeLeft(current(), undefined, Date.now()));
    view.replaceChildren('The clock is off.');
  });
  return { view, stop };
}
