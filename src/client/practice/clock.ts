import { setTimeLeft } from '../../domain/practice/session.ts';
import type { Session } from '../../domain/progress/schema.ts';
import { button, element } from '../site/element.ts';

/** A countdown that the reader can switch off. */
export interface Clock {
  readonly root: HTMLElement;
  readonly stop: () => void;
}

/** Seconds between two saves: closing the page costs at most this much. */
const saveInterval = 5;
/** Minutes left at which the time is announced to screen readers. */
const announcedMinutes = [10, 5, 1];

/** Formats seconds. Example: `7:05`. */
const formatTime = (seconds: number) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;

/** Starts the clock of a timed round. @param onEnd called when the time is up @returns undefined if the round isn't timed */
export function startClock(current: () => Session, save: (session: Session) => void, onEnd: () => void): Clock | undefined {
  const { timeLeft } = current();
  if (timeLeft === undefined) return undefined;
  let left = timeLeft;
  const time = element('span', { class: 'clock-time' }, formatTime(left));
  const status = element('span', { class: 'visually-hidden', role: 'status' });
  const timer = setInterval(() => {
    left -= 1;
    time.textContent = formatTime(Math.max(0, left));
    if (left % 60 === 0 && announcedMinutes.includes(left / 60)) status.textContent = `${left / 60} minutes left`;
    if (left <= 0) {
      stop();
      save(setTimeLeft(current(), 0, Date.now()));
      onEnd();
    } else if (left % saveInterval === 0) save(setTimeLeft(current(), left, Date.now()));
  }, 1000);
  const stop = () => clearInterval(timer);
  const off = button('Switch the clock off', () => {
    stop();
    save(setTimeLeft(current(), undefined, Date.now()));
    root.replaceChildren('The clock is off.');
  });
  const root = element('p', { class: 'clock small' }, 'Time left ', time, ' ', off, status);
  return { root, stop };
}
