/** Writes choices into the address, beside what else it says, so that it can be passed on. */
export function keepInAddress(choices: Readonly<Record<string, string>>): void {
  const address = new URL(location.href);
  for (const [name, value] of Object.entries(choices)) address.searchParams.set(name, value);
  history.replaceState(null, '', address);
}
