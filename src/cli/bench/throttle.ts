import type { CDPSession } from '@playwright/test';

/** A network and a processor to measure on. */
export interface Conditions {
  readonly name: string;
  /** Milliseconds from a request to the first byte of its answer; 0: as the machine is. */
  readonly roundTrip: number;
  /** Mbit/s down; 0: as the machine is. */
  readonly megabits: number;
  /** How many times slower the processor is made. */
  readonly slowdown: number;
}

/** A phone of the middle class on a slow mobile network. */
export const phone: Conditions = { name: 'phone', roundTrip: 150, megabits: 1.6, slowdown: 4 };
export const unthrottled: Conditions = { name: 'un-throttled', roundTrip: 0, megabits: 0, slowdown: 1 };

const unlimited = -1;

/** Makes a page's network and processor as slow as the conditions say. */
export async function throttle(session: CDPSession, { roundTrip, megabits, slowdown }: Conditions): Promise<void> {
  const bytesPerSecond = megabits > 0 ? (megabits * 1e6) / 8 : unlimited;
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: roundTrip,
    downloadThroughput: bytesPerSecond,
    uploadThroughput: bytesPerSecond,
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
}
