import { plural } from '../../domain/text.ts';
import { button, element } from '../site/element.ts';
import type { Round } from './round.ts';

/** Seconds between two saves. If the reader closes the page, the clock loses at most this much time. */
const saveInterval = 5;
/** Minutes left at which the time is announced to screen readers. */
const announcedMinutes = [10, 5, 1];

/** Formats seconds. Example: `7:05`. */
const formatTime = (seconds: number) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;

/** Starts the countdown of a timed round, which the reader can turn off. @returns undefined if the round isn't timed */
export function startClock(round: Round) {
  if (round.session.timeLeft === undefined) return undefined;
  let left = round.session.timeLeft;
  const time = element('span', { class: 'clock-time' }, formatTime(left));
  const status = element('span', { class: 'visually-hidden', role: 'status' });
  const timer = setInterval(() => {
    left = Math.max(0, left - 1);
    time.textContent = formatTime(left);
    if (announcedMinutes.includes(left / 60)) status.textContent = plural(left / 60, 'minute left', 'minutes left');
    if (left % saveInterval === 0) round.save({ timeLeft: left });
    if (left === 0) round.end();
  }, 1000);
  const stop = () => clearInterval(timer);
  const turnOff = () => {
    stop();
    round.save({ timeLeft: undefined });
    root.replaceChildren('The timer is off.');
  };
  const off = button('Turn off timer', turnOff, { class: 'text-button' });
  const root = element('div', { class: 'clock small' }, off, element('p', {}, 'Time left ', time), status);
  return { root, stop };
}
