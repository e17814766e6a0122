import type { HeldOn } from './by-layer.ts';
import type { SaidHolder } from './holders.ts';

const places: Readonly<Record<SaidHolder, (count: string) => string>> = {
  aws: (count) => `held by AWS on ${count}`,
  shared: (count) => `shared on ${count}`,
  customer: (count) => `yours on ${count}`,
  'not-applicable': (count) => `not applicable on ${count}`,
  'not-documented': (count) => `not documented on ${count}`,
};

/** Who holds a layer on how many services, in a sentence. Example: `Of 40 services it is held by AWS on 30 and yours on 10.` */
export function heldInWords(held: readonly HeldOn[]): string {
  const all = held.reduce((sum, { services }) => sum + services.length, 0);
  const parts = held.map(({ holder, services }) => places[holder](String(services.length)));
  if (held.length === 1 && held[0]) return `On all ${all} services it is ${places[held[0].holder]('').replace(/ on $/, '')}.`;
  return `Of ${all} services it is ${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}.`;
}

/** The heading over the services of one holder. */
export const groupHeading: Readonly<Record<SaidHolder, string>> = {
  aws: 'AWS holds it',
  shared: 'It is shared',
  customer: 'It is yours',
  'not-applicable': 'There is no such layer',
  'not-documented': 'Not documented',
};
