const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/**
 * A date in words, as exact as it is known.
 * @param date `YYYY`, `YYYY-MM` or `YYYY-MM-DD`
 * @returns `2023`, `April 2023` or `5 January 2023`
 */
export function dateInWords(date: string): string {
  const [year, month, day] = date.split('-');
  return [day && String(Number(day)), month && months[Number(month) - 1], year].filter(Boolean).join(' ');
}
