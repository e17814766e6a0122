const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/**
 * A date in words, as exact as it is known.
 * @param date `YYYY`, `YYYY-MM` or `YYYY-MM-DD`
 * @returns `2023`, `April 2023` or `January 5, 2023`
 */
export function dateInWords(date: string): string {
  const [year, month, day] = date.split('-');
  const monthName = month && months[Number(month) - 1];
  return [monthName && (day ? `${monthName} ${Number(day)},` : monthName), year].filter(Boolean).join(' ');
}
