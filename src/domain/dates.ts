/**
 * A date in words, as exact as the date itself.
 * @param date `YYYY`, `YYYY-MM` or `YYYY-MM-DD`
 * @returns `2023`, `April 2023` or `January 5, 2023`
 */
export const dateInWords = (date: string): string =>
  new Date(date).toLocaleDateString('en-US', {
    timeZone: 'UTC',
    year: 'numeric',
    ...(date.length > 4 && { month: 'long' }),
    ...(date.length > 7 && { day: 'numeric' }),
  });
